-- People, what they hold, and what they were asked to join.

CREATE TABLE member (
    account_id       TEXT NOT NULL REFERENCES account, -- public
    member_id        TEXT NOT NULL, -- personal
    user_id          TEXT, -- personal
    email            TEXT, -- personal
    email_normal     TEXT, -- personal: the form that is compared
    display_name     TEXT NOT NULL, -- personal
    locale           TEXT, -- personal
    state            TEXT NOT NULL, -- public
    revoked_revision INTEGER, -- public: the revision that revoked them; which of two was revoked last must not hang on a clock
    founder          INTEGER NOT NULL, -- public
    attributes       TEXT NOT NULL, -- personal: JSON, an object
    create_time      TEXT NOT NULL, -- personal
    update_time      TEXT NOT NULL, -- personal
    PRIMARY KEY (account_id, member_id),
    CHECK ((state = 'revoked') = (revoked_revision IS NOT NULL)),
    CHECK ((email IS NULL) = (email_normal IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX member_one_per_user ON member (account_id, user_id) WHERE state <> 'revoked';
CREATE UNIQUE INDEX member_one_per_address ON member (account_id, email_normal) WHERE state <> 'revoked';
-- These two find revoked people as well.
CREATE INDEX member_by_user ON member (account_id, user_id, revoked_revision);
CREATE INDEX member_by_address ON member (account_id, email_normal, revoked_revision);

CREATE TABLE member_team (
    account_id   TEXT NOT NULL, -- public
    member_id    TEXT NOT NULL, -- personal
    team_id      TEXT NOT NULL, -- public
    workspace_id TEXT, -- public
    position     INTEGER NOT NULL, -- public: the order in which teams were given
    PRIMARY KEY (account_id, member_id, team_id),
    FOREIGN KEY (account_id, member_id) REFERENCES member,
    FOREIGN KEY (account_id, workspace_id) REFERENCES workspace
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    account_id    TEXT NOT NULL, -- public
    assignment_id TEXT NOT NULL, -- public
    member_id     TEXT NOT NULL, -- personal
    role_id       TEXT NOT NULL, -- public: no foreign key, most roles are the model's
    workspace_id  TEXT, -- public
    options       TEXT NOT NULL, -- public: JSON, an object
    state         TEXT NOT NULL, -- public
    expire_time   TEXT, -- public
    create_time   TEXT NOT NULL, -- public
    position      INTEGER NOT NULL, -- public: oldest first
    PRIMARY KEY (account_id, assignment_id),
    FOREIGN KEY (account_id, member_id) REFERENCES member,
    FOREIGN KEY (account_id, workspace_id) REFERENCES workspace
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_by_member ON assignment (account_id, member_id, position);

CREATE TABLE invitation (
    account_id    TEXT NOT NULL, -- public
    invitation_id TEXT NOT NULL, -- public
    member_id     TEXT NOT NULL, -- personal
    inviter       TEXT, -- personal
    assignments   TEXT NOT NULL, -- public: JSON, a list; no foreign keys, an invitation outlives what it offered
    locale        TEXT, -- personal
    state         TEXT NOT NULL, -- public
    generation    INTEGER NOT NULL, -- public
    create_time   TEXT NOT NULL, -- public
    expire_time   TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, invitation_id),
    FOREIGN KEY (account_id, member_id) REFERENCES member,
    FOREIGN KEY (account_id, inviter) REFERENCES member
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_pending ON invitation (account_id, member_id) WHERE state = 'pending';
