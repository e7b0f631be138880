INSERT INTO team (account_id, team_id, workspace_id, display_name, create_time, update_time)
VALUES (:account_id, :team_id, :workspace_id, :display_name, :create_time, :update_time)
ON CONFLICT (account_id, team_id) DO UPDATE SET
    workspace_id = excluded.workspace_id,
    display_name = excluded.display_name,
    create_time = excluded.create_time,
    update_time = excluded.update_time
