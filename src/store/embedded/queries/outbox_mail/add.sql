INSERT INTO outbox_mail (account_id, mail_id, revision, position, content, create_time, next_attempt_time, traceparent)
VALUES (:account_id, :mail_id, :revision, :position, :content, :create_time, :next_attempt_time, :traceparent)
