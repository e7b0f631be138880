-- Of one kind, in all scopes: seats and people have none.
SELECT kind, name, workspace_id, standing, value
FROM counter
WHERE account_id = :account_id AND kind = :kind
