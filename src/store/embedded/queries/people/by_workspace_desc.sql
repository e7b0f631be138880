-- Those who hold anything in a workspace, by folded name. Backwards.
SELECT DISTINCT name_key AS key, member_id
FROM assignment
WHERE account_id = :account_id AND workspace_id = :scope AND (name_key, member_id) < (:key, :member_id) AND name_key >= :bound
ORDER BY name_key DESC, member_id DESC
LIMIT :limit
