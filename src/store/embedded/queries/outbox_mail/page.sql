SELECT mail_id, content, create_time
FROM outbox_mail
WHERE account_id = :account_id AND state = 'waiting'
ORDER BY revision, position
LIMIT :limit
