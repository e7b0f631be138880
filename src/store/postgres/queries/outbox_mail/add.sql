INSERT INTO rolecall.outbox_mail (account_id, mail_id, revision, position, content, create_time)
SELECT $1, mail_id, $2, position, content, create_time
FROM jsonb_populate_recordset(NULL::rolecall.outbox_mail, $3)
