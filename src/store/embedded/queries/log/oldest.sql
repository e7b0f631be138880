SELECT position, time FROM change_log ORDER BY position LIMIT :limit
