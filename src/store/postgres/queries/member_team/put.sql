INSERT INTO rolecall.member_team (account_id, member_id, team_id, workspace_id, position)
SELECT $1, member_id, team_id, workspace_id, position
FROM jsonb_populate_recordset(NULL::rolecall.member_team, $2)
