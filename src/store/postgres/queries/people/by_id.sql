-- By id, forwards alone.
SELECT '' AS key, member_id
FROM rolecall.member
WHERE account_id = $1 AND member_id > $3
ORDER BY member_id
LIMIT $4
