INSERT INTO custom_role (account_id, role_id, display_name, description, license, permissions, create_time, update_time)
VALUES (:account_id, :role_id, :display_name, :description, :license, :permissions, :create_time, :update_time)
ON CONFLICT (account_id, role_id) DO UPDATE SET
    display_name = excluded.display_name,
    description = excluded.description,
    license = excluded.license,
    permissions = excluded.permissions,
    create_time = excluded.create_time,
    update_time = excluded.update_time
