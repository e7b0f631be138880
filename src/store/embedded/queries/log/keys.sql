SELECT key_id FROM api_key WHERE position > :after ORDER BY position
