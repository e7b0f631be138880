UPDATE account
SET revision = revision + 1
WHERE account_id = :account_id
RETURNING revision
