INSERT INTO rolecall.outbox_mail (account_id, mail_id, revision, position, content, create_time, next_attempt_time, traceparent)
SELECT $1, mail_id, $2, position, content, create_time, create_time, traceparent
FROM jsonb_populate_recordset(NULL::rolecall.outbox_mail, $3)
