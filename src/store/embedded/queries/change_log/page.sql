SELECT revision, changes, time
FROM change_log
WHERE account_id = :account_id AND revision > :after
ORDER BY revision
LIMIT :limit
