SELECT coalesce(sum(value), 0) FROM counter WHERE account_id = :account_id AND kind = 'seats'
