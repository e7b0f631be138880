-- People, what they hold, and what they were asked to join.

CREATE TABLE rolecall.member (
    account_id       text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    member_id        text COLLATE "C" NOT NULL, -- personal
    user_id          text COLLATE "C", -- personal
    email            text, -- personal
    email_normal     text COLLATE "C", -- personal: the form that is compared
    display_name     text NOT NULL, -- personal
    locale           text, -- personal
    state            text NOT NULL, -- public
    revoked_revision bigint, -- public: the revision that revoked them; which of two was revoked last must not hang on a clock
    founder          boolean NOT NULL, -- public
    attributes       jsonb NOT NULL, -- personal: an object
    create_time      timestamptz NOT NULL, -- personal
    update_time      timestamptz NOT NULL, -- personal
    PRIMARY KEY (account_id, member_id),
    CHECK ((state = 'revoked') = (revoked_revision IS NOT NULL)),
    CHECK ((email IS NULL) = (email_normal IS NULL))
);

CREATE UNIQUE INDEX member_one_per_user ON rolecall.member (account_id, user_id) WHERE state <> 'revoked';
CREATE UNIQUE INDEX member_one_per_address ON rolecall.member (account_id, email_normal) WHERE state <> 'revoked';
-- These two find revoked people as well, in the order in which they are looked for.
CREATE INDEX member_by_user ON rolecall.member (account_id, user_id, revoked_revision DESC, member_id DESC);
CREATE INDEX member_by_address ON rolecall.member (account_id, email_normal, revoked_revision DESC, member_id DESC);

CREATE TABLE rolecall.member_team (
    account_id   text COLLATE "C" NOT NULL, -- public
    member_id    text COLLATE "C" NOT NULL, -- personal
    team_id      text COLLATE "C" NOT NULL, -- public
    workspace_id text COLLATE "C", -- public
    position     bigint NOT NULL, -- public: the order in which teams were given
    PRIMARY KEY (account_id, member_id, team_id),
    FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member,
    FOREIGN KEY (account_id, workspace_id) REFERENCES rolecall.workspace
);

CREATE TABLE rolecall.assignment (
    account_id    text COLLATE "C" NOT NULL, -- public
    assignment_id text COLLATE "C" NOT NULL, -- public
    member_id     text COLLATE "C" NOT NULL, -- personal
    role_id       text COLLATE "C" NOT NULL, -- public: no foreign key, most roles are the model's
    workspace_id  text COLLATE "C", -- public
    options       jsonb NOT NULL, -- public: an object
    state         text NOT NULL, -- public
    expire_time   timestamptz, -- public
    create_time   timestamptz NOT NULL, -- public
    position      bigint NOT NULL, -- public: oldest first
    PRIMARY KEY (account_id, assignment_id),
    FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member,
    FOREIGN KEY (account_id, workspace_id) REFERENCES rolecall.workspace
);

CREATE INDEX assignment_by_member ON rolecall.assignment (account_id, member_id, position);

CREATE TABLE rolecall.invitation (
    account_id    text COLLATE "C" NOT NULL, -- public
    invitation_id text COLLATE "C" NOT NULL, -- public
    member_id     text COLLATE "C" NOT NULL, -- personal
    inviter       text COLLATE "C", -- personal
    assignments   jsonb NOT NULL, -- public: a list; no foreign keys, an invitation outlives what it offered
    locale        text, -- personal
    state         text NOT NULL, -- public
    generation    bigint NOT NULL, -- public
    create_time   timestamptz NOT NULL, -- public
    expire_time   timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, invitation_id),
    FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member,
    FOREIGN KEY (account_id, inviter) REFERENCES rolecall.member
);

CREATE INDEX invitation_pending ON rolecall.invitation (account_id, member_id) WHERE state = 'pending';
