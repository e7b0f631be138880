-- The change log as one log of all accounts.

-- Which transaction made a change tells whether it could be seen at an earlier time. A serial number could not: transactions commit in another
-- order than they take numbers in.

ALTER TABLE rolecall.change_log ADD COLUMN xid xid8 NOT NULL DEFAULT '0'; -- public
ALTER TABLE rolecall.change_log ALTER COLUMN xid SET DEFAULT pg_current_xact_id();
CREATE INDEX change_log_by_transaction ON rolecall.change_log (xid);

ALTER TABLE rolecall.api_key ADD COLUMN xid xid8 NOT NULL DEFAULT '0'; -- public

-- Whoever changes a key, by hand as well, is noticed.
CREATE FUNCTION rolecall.note_transaction() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.xid := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER api_key_transaction BEFORE INSERT OR UPDATE ON rolecall.api_key
FOR EACH ROW EXECUTE FUNCTION rolecall.note_transaction();

ALTER TABLE rolecall.history ADD COLUMN trimmed xid8 NOT NULL DEFAULT '0'; -- public: the last transaction that the log was trimmed of
