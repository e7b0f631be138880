-- No id is empty, so every id comes after the empty text.
SELECT to_jsonb(workspace) AS workspace
FROM rolecall.workspace
WHERE account_id = $1 AND workspace_id > $2
ORDER BY workspace_id
LIMIT $3
