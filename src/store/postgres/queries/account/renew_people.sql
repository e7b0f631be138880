-- Who is in the account was changed, and nobody is named.
UPDATE rolecall.account SET people_revision = $2 WHERE account_id = $1
