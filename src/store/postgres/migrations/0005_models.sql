-- What belongs to no account: role models, and the history that this store is in.

CREATE TABLE rolecall.model (
    model_id    text COLLATE "C" NOT NULL, -- public
    version     text COLLATE "C" NOT NULL, -- public
    fingerprint text NOT NULL, -- public
    text        text NOT NULL, -- public
    PRIMARY KEY (model_id, version)
);

CREATE TABLE rolecall.history (
    only_row integer NOT NULL PRIMARY KEY CHECK (only_row = 1), -- public
    epoch    bigint NOT NULL -- public: 64 random bits
);
