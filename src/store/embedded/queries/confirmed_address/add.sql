INSERT INTO confirmed_address (email_normal, user_id, confirm_time)
VALUES (:email_normal, :user_id, :confirm_time)
ON CONFLICT (email_normal, user_id) DO NOTHING
