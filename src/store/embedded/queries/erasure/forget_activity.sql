UPDATE member_activity SET last_active_time = '1970-01-01T00:00:00Z'
WHERE account_id = :account_id AND member_id IN (SELECT value FROM json_each(:members))
