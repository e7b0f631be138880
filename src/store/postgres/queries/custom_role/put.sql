INSERT INTO rolecall.custom_role (account_id, role_id, display_name, description, license, permissions, create_time, update_time)
SELECT $1, $2, display_name, description, license, permissions, create_time, update_time
FROM jsonb_populate_record(NULL::rolecall.custom_role, $3)
ON CONFLICT (account_id, role_id) DO UPDATE SET
    display_name = excluded.display_name,
    description = excluded.description,
    license = excluded.license,
    permissions = excluded.permissions,
    create_time = excluded.create_time,
    update_time = excluded.update_time
