DELETE FROM rolecall.outbox_mail
WHERE account_id = $1 AND EXISTS (SELECT FROM unnest($2) AS word WHERE strpos(content::text, word) > 0)
