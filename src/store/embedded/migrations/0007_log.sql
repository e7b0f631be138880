-- The change log as one log of all accounts.

-- Transactions that write follow one another here, so that a number says which came first.

CREATE TABLE log_end (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1), -- public
    position INTEGER NOT NULL, -- public: the last that was given out
    trimmed  INTEGER NOT NULL -- public: the last that the log was trimmed of
) STRICT;
INSERT INTO log_end (only_row, position, trimmed) VALUES (1, 0, 0);

ALTER TABLE change_log ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- public
CREATE INDEX change_log_by_position ON change_log (position);
CREATE TRIGGER change_log_position AFTER INSERT ON change_log BEGIN
    UPDATE log_end SET position = position + 1;
    UPDATE change_log SET position = (SELECT position FROM log_end)
    WHERE account_id = NEW.account_id AND revision = NEW.revision;
END;

ALTER TABLE api_key ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- public
CREATE TRIGGER api_key_made AFTER INSERT ON api_key BEGIN
    UPDATE log_end SET position = position + 1;
    UPDATE api_key SET position = (SELECT position FROM log_end) WHERE key_id = NEW.key_id;
END;
CREATE TRIGGER api_key_changed AFTER UPDATE OF revoke_time, expire_time, scopes, accounts, hash, name ON api_key BEGIN
    UPDATE log_end SET position = position + 1;
    UPDATE api_key SET position = (SELECT position FROM log_end) WHERE key_id = NEW.key_id;
END;
