UPDATE outbox_mail
SET lease_id = NULL, next_attempt_time = 0
WHERE state = 'waiting' AND next_attempt_time > 0 AND lease_id IS NOT NULL
