SELECT key_id, name, scopes, accounts, hash, create_time, expire_time, revoke_time
FROM api_key
ORDER BY key_id
