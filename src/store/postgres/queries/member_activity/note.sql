-- Who was active when, in any accounts, by either id. Whoever is not there, or no more, is passed over; and so is whoever somebody else notes
-- just now, so that nobody waits.
WITH noted AS (
    SELECT member.account_id, member.member_id, max(given.time) AS time
    FROM jsonb_to_recordset($1) AS given (account_id text, user_id text, member_id text, time timestamptz),
        LATERAL (
            SELECT found.account_id, found.member_id
            FROM rolecall.member AS found
            WHERE found.account_id = given.account_id AND found.user_id = given.user_id AND found.state <> 'revoked'
            UNION ALL
            SELECT found.account_id, found.member_id
            FROM rolecall.member AS found
            WHERE found.account_id = given.account_id AND found.member_id = given.member_id AND found.state <> 'revoked'
        ) AS member
    GROUP BY member.account_id, member.member_id
),
free AS (
    SELECT noted.account_id, noted.member_id, noted.time
    FROM noted JOIN rolecall.member_activity AS activity
        ON activity.account_id = noted.account_id AND activity.member_id = noted.member_id AND activity.last_active_time < noted.time
    FOR UPDATE OF activity SKIP LOCKED
)
UPDATE rolecall.member_activity AS activity
SET last_active_time = free.time
FROM free
WHERE activity.account_id = free.account_id AND activity.member_id = free.member_id
