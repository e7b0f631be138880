INSERT INTO api_key (key_id, name, scopes, accounts, hash, create_time, expire_time, revoke_time)
VALUES (:key_id, :name, :scopes, :accounts, :hash, :create_time, :expire_time, :revoke_time)
