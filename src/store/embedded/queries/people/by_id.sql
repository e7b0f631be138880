-- By id, forwards alone.
SELECT '' AS key, member_id
FROM member
WHERE account_id = :account_id AND member_id > :member_id
ORDER BY member_id
LIMIT :limit
