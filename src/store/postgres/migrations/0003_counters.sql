-- Counters, so that a change never has to count people.

-- A counter has no row while it is zero. Parts that a kind of counter has not are empty, not null: null is no part of a key.
CREATE TABLE rolecall.counter (
    account_id   text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    kind         text COLLATE "C" NOT NULL, -- public: seats, people or holders
    name         text COLLATE "C" NOT NULL, -- public: a seat class or a role
    workspace_id text COLLATE "C" NOT NULL, -- public
    standing     text COLLATE "C" NOT NULL, -- public
    value        bigint NOT NULL CHECK (value >= 0), -- public
    PRIMARY KEY (account_id, kind, workspace_id, name, standing)
);

-- Ends a statement, and with it the transaction, where a commit finds that it must not go on: everything that it writes, and the end of
-- its transaction, is sent at once, so that nobody is there to look at what came back in between.
CREATE FUNCTION rolecall.refuse(state text, message text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message;
END
$$;
