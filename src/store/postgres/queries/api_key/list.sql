SELECT key_id, name, scopes::text, accounts::text, hash, create_time, expire_time, revoke_time
FROM rolecall.api_key
ORDER BY key_id
