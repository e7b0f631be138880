DELETE FROM counter
WHERE account_id = :account_id AND kind = :kind AND workspace_id = :workspace_id AND name = :name AND standing = :standing
