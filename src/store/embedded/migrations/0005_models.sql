-- What belongs to no account: role models, and the history that this store is in.

CREATE TABLE model (
    model_id    TEXT NOT NULL, -- public
    version     TEXT NOT NULL, -- public
    fingerprint TEXT NOT NULL, -- public
    text        TEXT NOT NULL, -- public
    PRIMARY KEY (model_id, version)
) STRICT;

CREATE TABLE history (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1), -- public
    epoch    INTEGER NOT NULL -- public: 64 random bits
) STRICT;
