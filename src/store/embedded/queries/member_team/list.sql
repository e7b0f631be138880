SELECT team_id, workspace_id
FROM member_team
WHERE account_id = :account_id AND member_id = :member_id
ORDER BY position
