-- By what programs are known to the service. They belong to no account.

CREATE TABLE api_key (
    key_id      TEXT NOT NULL PRIMARY KEY, -- public
    name        TEXT NOT NULL, -- public
    scopes      TEXT NOT NULL, -- public: JSON, a list of names
    accounts    TEXT, -- public: JSON, a list of account ids; null: any account
    hash        TEXT NOT NULL, -- secret: of the key's text, in hexadecimal
    create_time TEXT NOT NULL, -- public
    expire_time TEXT, -- public
    revoke_time TEXT -- public
) STRICT, WITHOUT ROWID;
