DELETE FROM rolecall.member_team WHERE account_id = $1 AND member_id = ANY ($2)
