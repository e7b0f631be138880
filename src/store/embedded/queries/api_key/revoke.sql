-- What was revoked before stays as it is.
UPDATE api_key SET revoke_time = coalesce(revoke_time, :revoke_time) WHERE key_id = :key_id
