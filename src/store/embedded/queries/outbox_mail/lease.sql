UPDATE outbox_mail
SET lease_id = :lease_id, next_attempt_time = :until, attempts = attempts + 1
WHERE account_id = :account_id AND mail_id = :mail_id
