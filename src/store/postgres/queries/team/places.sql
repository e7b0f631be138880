-- The workspaces of the teams that are named.
SELECT team.workspace_id
FROM unnest($21) AS wanted (team_id) JOIN rolecall.team ON team.account_id = $1 AND team.team_id = wanted.team_id
WHERE team.workspace_id IS NOT NULL
