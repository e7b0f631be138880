INSERT INTO change_log (account_id, revision, changes, time)
VALUES (:account_id, :revision, :changes, :time)
