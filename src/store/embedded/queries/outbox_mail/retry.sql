-- One that was not given up stays as it is.
UPDATE outbox_mail
SET
    state = 'waiting',
    attempts = CASE state WHEN 'dead' THEN 0 ELSE attempts END,
    next_attempt_time = CASE state WHEN 'dead' THEN :now ELSE next_attempt_time END
WHERE account_id = :account_id AND mail_id = :mail_id
