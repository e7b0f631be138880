-- No id is empty, so every id comes after the empty text. An account has not so many teams that those of a workspace were worth an index.
SELECT team_id, workspace_id, display_name, create_time, update_time
FROM team
WHERE account_id = :account_id AND team_id > :after AND (:workspace_id IS NULL OR workspace_id = :workspace_id)
ORDER BY team_id
LIMIT :limit
