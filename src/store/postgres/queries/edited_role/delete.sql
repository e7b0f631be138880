DELETE FROM rolecall.edited_role WHERE account_id = $1 AND role_name = $2
