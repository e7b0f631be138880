-- Of whom something has lapsed, in whatever account: all of it is found by its time first, since what has lapsed and is not recorded is
-- little. No id is empty, so every id comes after the empty text.
WITH lapsed AS MATERIALIZED (
    SELECT account_id, member_id
    FROM rolecall.invitation
    WHERE state IN ('pending', 'awaiting_approval', 'unconfirmed') AND expire_time <= $1
    UNION
    SELECT account_id, member_id
    FROM rolecall.assignment
    WHERE expire_time <= $1
)
SELECT account_id, member_id
FROM lapsed
WHERE ($2::text IS NULL OR account_id = $2) AND (account_id, member_id) > ($3, $4)
ORDER BY account_id, member_id
LIMIT $5
