-- What these members no longer hold. `$3` lists what they hold. What `OFFSET` is for is said in `member/find.sql`. Nobody else writes these
-- rows meanwhile, so that they stay where they were found.
DELETE FROM rolecall.assignment
USING (SELECT unnest($2) AS member_id LIMIT cardinality($2)) AS given,
    LATERAL (
        SELECT ctid FROM rolecall.assignment
        WHERE account_id = $1 AND member_id = given.member_id
            AND (member_id, assignment_id) NOT IN (
                SELECT member_id, assignment_id FROM jsonb_populate_recordset(NULL::rolecall.assignment, $3)
            )
        OFFSET 0
    ) AS found
WHERE assignment.ctid = found.ctid
