-- Accounts, their workspaces, and what they made of the model's roles.

CREATE TABLE rolecall.account (
    account_id    text COLLATE "C" NOT NULL PRIMARY KEY, -- public
    model_id      text NOT NULL, -- public
    model_version text NOT NULL, -- public
    plan          text, -- public
    display_name  text NOT NULL, -- public
    seat_limit    bigint, -- public
    state         text NOT NULL, -- public
    create_time   timestamptz NOT NULL, -- public
    update_time   timestamptz NOT NULL, -- public
    revision      bigint NOT NULL -- public
);

CREATE TABLE rolecall.workspace (
    account_id   text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    workspace_id text COLLATE "C" NOT NULL, -- public
    display_name text NOT NULL, -- public
    create_time  timestamptz NOT NULL, -- public
    update_time  timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, workspace_id)
);

CREATE TABLE rolecall.custom_role (
    account_id   text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    role_id      text COLLATE "C" NOT NULL, -- public
    display_name text NOT NULL, -- public
    description  text NOT NULL, -- public
    license      text, -- public
    permissions  jsonb NOT NULL, -- public: a list
    create_time  timestamptz NOT NULL, -- public
    update_time  timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, role_id)
);

CREATE TABLE rolecall.edited_role (
    account_id  text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    role_name   text COLLATE "C" NOT NULL, -- public
    permissions jsonb NOT NULL, -- public: a list
    update_time timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, role_name)
);
