-- Two who confirm the same at the same time are no conflict: it is confirmed.
INSERT INTO rolecall.confirmed_address (email_normal, user_id, confirm_time)
SELECT email_normal, user_id, $2 FROM jsonb_populate_recordset(NULL::rolecall.confirmed_address, $1)
ON CONFLICT (email_normal, user_id) DO NOTHING
