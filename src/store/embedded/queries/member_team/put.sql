INSERT INTO member_team (account_id, member_id, team_id, workspace_id, position)
VALUES (:account_id, :member_id, :team_id, :workspace_id, :position)
