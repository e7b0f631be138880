-- What was revoked before stays as it is.
UPDATE rolecall.api_key SET revoke_time = coalesce(revoke_time, $2) WHERE key_id = $1
RETURNING 1
