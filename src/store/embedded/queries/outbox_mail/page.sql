SELECT mail_id, content, create_time
FROM outbox_mail
WHERE account_id = :account_id
ORDER BY revision, position
LIMIT :limit
