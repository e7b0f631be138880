DELETE FROM member_team WHERE account_id = :account_id AND team_id = :team_id
