-- Those in a state, by folded name.
SELECT name_key AS key, member_id
FROM member
WHERE account_id = :account_id AND state = :scope AND (name_key, member_id) > (:key, :member_id) AND name_key <= :bound
ORDER BY name_key, member_id
LIMIT :limit
