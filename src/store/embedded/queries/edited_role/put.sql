INSERT INTO edited_role (account_id, role_name, permissions, update_time)
VALUES (:account_id, :role_name, :permissions, :update_time)
ON CONFLICT (account_id, role_name) DO UPDATE SET
    permissions = excluded.permissions,
    update_time = excluded.update_time
