DELETE FROM outbox_mail
WHERE account_id = :account_id AND mail_id = :mail_id AND lease_id = :lease_id
