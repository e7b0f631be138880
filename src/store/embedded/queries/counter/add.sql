-- The caller looks at the value. A CHECK would refuse every lowering: it sees the row to be inserted before the conflict is found.
INSERT INTO counter (account_id, kind, name, workspace_id, standing, value)
VALUES (:account_id, :kind, :name, :workspace_id, :standing, :delta)
ON CONFLICT (account_id, kind, workspace_id, name, standing) DO UPDATE SET value = counter.value + excluded.value
RETURNING value
