SELECT user_id FROM confirmed_address WHERE email_normal = :email_normal ORDER BY user_id
