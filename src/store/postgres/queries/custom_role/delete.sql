DELETE FROM rolecall.custom_role WHERE account_id = $1 AND role_id = $2
