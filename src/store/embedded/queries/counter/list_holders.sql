SELECT kind, name, workspace_id, standing, value
FROM counter
WHERE account_id = :account_id AND kind = 'holders' AND workspace_id = :workspace_id
