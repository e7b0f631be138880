SELECT to_jsonb(outbox_mail) AS mail, attempts, last_error, next_attempt_time
FROM rolecall.outbox_mail
WHERE account_id = $1 AND mail_id > $2 AND state = 'dead'
ORDER BY mail_id
LIMIT $3
