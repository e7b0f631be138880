SELECT mail_id, content, create_time, attempts, last_error, next_attempt_time
FROM outbox_mail
WHERE account_id = :account_id AND mail_id > :after AND state = 'dead'
ORDER BY mail_id
LIMIT :limit
