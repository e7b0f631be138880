-- By when they were added. Backwards.
SELECT create_key AS key, member_id
FROM member
WHERE account_id = :account_id AND (create_key, member_id) < (:key, :member_id) AND create_key >= :bound
ORDER BY create_key DESC, member_id DESC
LIMIT :limit
