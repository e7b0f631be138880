DELETE FROM rolecall.outbox_mail
WHERE account_id = $1 AND mail_id = $2 AND lease_id = $3
RETURNING 1
