UPDATE rolecall.invitation SET locale = NULL WHERE account_id = $1 AND member_id = ANY ($2) AND locale IS NOT NULL
