-- The order is that of `find_by_user`.
SELECT member_id
FROM member
WHERE account_id = :account_id AND email_normal = :email_normal
ORDER BY revoked_revision DESC NULLS FIRST, member_id DESC
LIMIT 1
