SELECT count(*) AS number FROM team WHERE account_id = :account_id
