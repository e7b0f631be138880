-- Who is in the account was changed, and nobody is named.
UPDATE account SET people_revision = :revision WHERE account_id = :account_id
