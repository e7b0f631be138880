DELETE FROM rolecall.team WHERE account_id = $1 AND team_id = $2
