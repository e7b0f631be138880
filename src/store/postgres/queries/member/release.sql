-- Uniqueness is checked row by row. Two people who trade an address in one commit must not stumble over each other on the way.
UPDATE rolecall.member
SET user_id = NULL, email = NULL, email_normal = NULL
WHERE account_id = $1 AND member_id = ANY ($2)
