-- One that was not given up stays as it is.
UPDATE rolecall.outbox_mail
SET
    state = 'waiting',
    attempts = CASE state WHEN 'dead' THEN 0 ELSE attempts END,
    next_attempt_time = CASE state WHEN 'dead' THEN $3 ELSE next_attempt_time END
WHERE account_id = $1 AND mail_id = $2
RETURNING 1
