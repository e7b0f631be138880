INSERT INTO outbox_mail (account_id, mail_id, revision, position, content, create_time)
VALUES (:account_id, :mail_id, :revision, :position, :content, :create_time)
