SELECT team_id, workspace_id, display_name, create_time, update_time
FROM team
WHERE account_id = :account_id AND team_id = :team_id
