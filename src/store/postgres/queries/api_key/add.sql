INSERT INTO rolecall.api_key (key_id, name, scopes, accounts, hash, create_time, expire_time, revoke_time)
VALUES ($1, $2, $3::jsonb, $4::jsonb, $5, $6, $7, $8)
ON CONFLICT (key_id) DO NOTHING
RETURNING 1
