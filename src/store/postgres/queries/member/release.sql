-- Uniqueness is checked row by row. Two people who trade an address in one commit must not stumble over each other on the way.
-- What `OFFSET` is for is said in `member/find.sql`. Nobody else writes these rows meanwhile, so that they stay where they were found.
UPDATE rolecall.member
SET user_id = NULL, email = NULL, email_normal = NULL
FROM (SELECT unnest($2) AS member_id LIMIT cardinality($2)) AS given,
    LATERAL (
        SELECT ctid FROM rolecall.member
        WHERE account_id = $1 AND member_id = given.member_id
        OFFSET 0
    ) AS found
WHERE member.ctid = found.ctid
