SELECT revision, changes, time
FROM rolecall.change_log
WHERE account_id = $1 AND revision > $2
ORDER BY revision
LIMIT $3
