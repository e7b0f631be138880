-- Who holds a role in a scope, by id, from after one on. No id is empty, so every id comes after the empty text.
SELECT DISTINCT member_id
FROM assignment
WHERE account_id = :account_id AND role_id = :role_id AND workspace_id IS :workspace_id AND member_id > :after
ORDER BY member_id
LIMIT :limit
