-- What `OFFSET` is for is said in `member/find.sql`. Nobody else writes these rows meanwhile, so that they stay where they were found.
DELETE FROM rolecall.member_team
USING (SELECT unnest($2) AS member_id LIMIT cardinality($2)) AS given,
    LATERAL (
        SELECT ctid FROM rolecall.member_team
        WHERE account_id = $1 AND member_id = given.member_id
        OFFSET 0
    ) AS found
WHERE member_team.ctid = found.ctid
