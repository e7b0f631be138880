-- What they have shown to be theirs belongs to no account.
DELETE FROM rolecall.confirmed_address WHERE user_id = $1
