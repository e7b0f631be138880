DELETE FROM custom_role WHERE account_id = :account_id AND role_id = :role_id
