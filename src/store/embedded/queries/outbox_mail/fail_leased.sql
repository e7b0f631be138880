UPDATE outbox_mail
SET state = :state, next_attempt_time = :time, lease_id = NULL, last_error = :error
WHERE account_id = :account_id AND mail_id = :mail_id AND lease_id = :lease_id
