INSERT INTO workspace (account_id, workspace_id, display_name, state, create_time, update_time)
VALUES (:account_id, :workspace_id, :display_name, :state, :create_time, :update_time)
ON CONFLICT (account_id, workspace_id) DO UPDATE SET
    display_name = excluded.display_name,
    state = excluded.state,
    create_time = excluded.create_time,
    update_time = excluded.update_time
