INSERT INTO rolecall.edited_role (account_id, role_name, permissions, update_time)
SELECT $1, $2, permissions, update_time
FROM jsonb_populate_record(NULL::rolecall.edited_role, $3)
ON CONFLICT (account_id, role_name) DO UPDATE SET
    permissions = excluded.permissions,
    update_time = excluded.update_time
