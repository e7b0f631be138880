-- Of several that lease at the same time, each passes over what another has just locked. Nothing stays locked: the lease is in the row.
WITH due AS (
    SELECT account_id, mail_id, next_attempt_time
    FROM rolecall.outbox_mail
    WHERE state = 'waiting' AND next_attempt_time <= $1
    ORDER BY next_attempt_time
    LIMIT $4
    FOR UPDATE SKIP LOCKED
)
UPDATE rolecall.outbox_mail AS leased
SET lease_id = $3, next_attempt_time = $2, attempts = leased.attempts + 1
FROM due
WHERE leased.account_id = due.account_id AND leased.mail_id = due.mail_id
RETURNING leased.account_id, to_jsonb(leased) AS mail, leased.attempts, due.next_attempt_time, leased.traceparent
