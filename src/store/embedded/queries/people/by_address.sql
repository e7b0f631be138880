-- By address; whoever has none comes first.
SELECT email_key AS key, member_id
FROM member
WHERE account_id = :account_id AND (email_key, member_id) > (:key, :member_id) AND email_key <= :bound
ORDER BY email_key, member_id
LIMIT :limit
