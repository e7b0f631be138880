-- Other changes of the account wait here; checks and foreign keys do not. What the account is, is read by a later statement: this one
-- sees other tables as they were before it waited.
SELECT 1 FROM rolecall.account WHERE account_id = $1 FOR NO KEY UPDATE
