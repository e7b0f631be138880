INSERT INTO rolecall.change_log (account_id, revision, changes, time)
VALUES ($1, $2, $3, $4)
