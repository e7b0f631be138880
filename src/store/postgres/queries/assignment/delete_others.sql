-- What these members no longer hold. `$3` lists what they hold.
DELETE FROM rolecall.assignment
WHERE account_id = $1 AND member_id = ANY ($2)
    AND (member_id, assignment_id) NOT IN (
        SELECT member_id, assignment_id FROM jsonb_populate_recordset(NULL::rolecall.assignment, $3)
    )
