-- Those who hold a role anywhere, by folded name.
SELECT DISTINCT name_key AS key, member_id
FROM assignment
WHERE account_id = :account_id AND role_id = :scope AND (name_key, member_id) > (:key, :member_id) AND name_key <= :bound
ORDER BY name_key, member_id
LIMIT :limit
