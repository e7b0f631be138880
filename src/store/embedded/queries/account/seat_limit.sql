SELECT seat_limit FROM account WHERE account_id = :account_id
