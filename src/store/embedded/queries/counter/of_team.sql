SELECT value
FROM counter
WHERE account_id = :account_id AND kind = 'team' AND workspace_id = '' AND name = :team_id AND standing = ''
