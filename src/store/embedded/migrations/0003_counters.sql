-- Counters, so that a change never has to count people.

-- A counter has no row while it is zero. Parts that a kind of counter has not are empty, not null: null is no part of a key.
CREATE TABLE counter (
    account_id   TEXT NOT NULL REFERENCES account, -- public
    kind         TEXT NOT NULL, -- public: seats, people or holders
    name         TEXT NOT NULL, -- public: a seat class or a role
    workspace_id TEXT NOT NULL, -- public
    standing     TEXT NOT NULL, -- public
    value        INTEGER NOT NULL, -- public
    PRIMARY KEY (account_id, kind, workspace_id, name, standing)
) STRICT, WITHOUT ROWID;
