DELETE FROM member_team WHERE account_id = :account_id AND member_id = :member_id
