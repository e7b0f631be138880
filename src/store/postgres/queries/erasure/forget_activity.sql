UPDATE rolecall.member_activity SET last_active_time = to_timestamp(0) WHERE account_id = $1 AND member_id = ANY ($2)
