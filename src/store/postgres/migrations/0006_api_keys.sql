-- By what programs are known to the service. They belong to no account.

CREATE TABLE rolecall.api_key (
    key_id      text COLLATE "C" NOT NULL PRIMARY KEY, -- public
    name        text NOT NULL, -- public
    scopes      jsonb NOT NULL, -- public: a list of names
    accounts    jsonb, -- public: a list of account ids; null: any account
    hash        text NOT NULL, -- secret: of the key's text, in hexadecimal
    create_time timestamptz NOT NULL, -- public
    expire_time timestamptz, -- public
    revoke_time timestamptz -- public
);
