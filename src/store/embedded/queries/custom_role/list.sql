SELECT role_id, display_name, description, license, permissions, create_time, update_time
FROM custom_role
WHERE account_id = :account_id
