SELECT account_id, revision, changes, time, position
FROM change_log
WHERE position > :after AND (:account_id IS NULL OR account_id = :account_id)
ORDER BY position
LIMIT :limit
