DELETE FROM rolecall.member_team WHERE account_id = $1 AND team_id = $2
