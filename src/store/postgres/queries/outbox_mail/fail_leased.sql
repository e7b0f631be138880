UPDATE rolecall.outbox_mail
SET state = $4, next_attempt_time = $5, lease_id = NULL, last_error = $6
WHERE account_id = $1 AND mail_id = $2 AND lease_id = $3
RETURNING 1
