-- Accounts, their workspaces, and what they made of the model's roles.

CREATE TABLE account (
    account_id    TEXT NOT NULL PRIMARY KEY, -- public
    model_id      TEXT NOT NULL, -- public
    model_version TEXT NOT NULL, -- public
    plan          TEXT, -- public
    display_name  TEXT NOT NULL, -- public
    seat_limit    INTEGER, -- public
    state         TEXT NOT NULL, -- public
    create_time   TEXT NOT NULL, -- public
    update_time   TEXT NOT NULL, -- public
    revision      INTEGER NOT NULL -- public
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
    account_id   TEXT NOT NULL REFERENCES account, -- public
    workspace_id TEXT NOT NULL, -- public
    display_name TEXT NOT NULL, -- public
    create_time  TEXT NOT NULL, -- public
    update_time  TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, workspace_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE custom_role (
    account_id   TEXT NOT NULL REFERENCES account, -- public
    role_id      TEXT NOT NULL, -- public
    display_name TEXT NOT NULL, -- public
    description  TEXT NOT NULL, -- public
    license      TEXT, -- public
    permissions  TEXT NOT NULL, -- public: JSON, a list
    create_time  TEXT NOT NULL, -- public
    update_time  TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, role_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE edited_role (
    account_id  TEXT NOT NULL REFERENCES account, -- public
    role_name   TEXT NOT NULL, -- public
    permissions TEXT NOT NULL, -- public: JSON, a list
    update_time TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, role_name)
) STRICT, WITHOUT ROWID;
