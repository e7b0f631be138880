-- No id is empty, so every id comes after the empty text.
SELECT workspace_id, display_name, state, create_time, update_time
FROM workspace
WHERE account_id = :account_id AND workspace_id > :after
ORDER BY workspace_id
LIMIT :limit
