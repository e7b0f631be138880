UPDATE invitation SET locale = NULL
WHERE account_id = :account_id AND member_id IN (SELECT value FROM json_each(:members)) AND locale IS NOT NULL
