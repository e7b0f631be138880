SELECT user_id FROM rolecall.confirmed_address WHERE email_normal = $1 ORDER BY user_id
