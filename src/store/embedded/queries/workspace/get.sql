SELECT workspace_id, display_name, state, create_time, update_time
FROM workspace
WHERE account_id = :account_id AND workspace_id = :workspace_id
