INSERT INTO rolecall.workspace (account_id, workspace_id, display_name, state, create_time, update_time)
SELECT $1, workspace_id, display_name, state, create_time, update_time
FROM jsonb_populate_recordset(NULL::rolecall.workspace, $2)
ON CONFLICT (account_id, workspace_id) DO UPDATE SET
    display_name = excluded.display_name,
    state = excluded.state,
    create_time = excluded.create_time,
    update_time = excluded.update_time
