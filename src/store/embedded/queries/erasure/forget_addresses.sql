-- What they have shown to be theirs belongs to no account.
DELETE FROM confirmed_address WHERE user_id = :user_id
