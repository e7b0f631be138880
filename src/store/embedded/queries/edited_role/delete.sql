DELETE FROM edited_role WHERE account_id = :account_id AND role_name = :role_name
