SELECT account_id, mail_id, content, create_time, attempts, next_attempt_time, traceparent
FROM outbox_mail
WHERE state = 'waiting' AND next_attempt_time <= :now
ORDER BY next_attempt_time
LIMIT :limit
