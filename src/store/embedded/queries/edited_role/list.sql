SELECT role_name, permissions, update_time
FROM edited_role
WHERE account_id = :account_id
