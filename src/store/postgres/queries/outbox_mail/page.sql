SELECT to_jsonb(outbox_mail) AS mail
FROM rolecall.outbox_mail
WHERE account_id = $1 AND state = 'waiting'
ORDER BY revision, position
LIMIT $2
