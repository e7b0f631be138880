-- What every commit leaves behind: for readers of changes, for auditors, for the mailer, and for whoever asks again.

CREATE TABLE rolecall.change_log (
    account_id text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    revision   bigint NOT NULL, -- public
    changes    jsonb NOT NULL, -- personal: names user ids
    time       timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, revision)
);

CREATE TABLE rolecall.audit_event (
    account_id   text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    revision     bigint NOT NULL, -- public
    method       text NOT NULL, -- public
    caller       text NOT NULL, -- personal: a program, or the user id of a person who calls for themselves
    actor        text, -- personal: no foreign key, an audit outlives everybody
    time         timestamptz NOT NULL, -- personal
    value_before jsonb NOT NULL, -- personal
    value_after  jsonb NOT NULL, -- personal
    PRIMARY KEY (account_id, revision)
);

CREATE TABLE rolecall.outbox_mail (
    account_id  text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    mail_id     text COLLATE "C" NOT NULL, -- public
    revision    bigint NOT NULL, -- public
    position    bigint NOT NULL, -- public: its place among the mails of that revision
    content     jsonb NOT NULL, -- public: without any token
    create_time timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, mail_id)
);

CREATE UNIQUE INDEX outbox_mail_oldest_first ON rolecall.outbox_mail (account_id, revision, position);

CREATE TABLE rolecall.answer (
    account_id  text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    caller      text COLLATE "C" NOT NULL, -- personal: see audit_event
    method      text COLLATE "C" NOT NULL, -- public
    request_id  text COLLATE "C" NOT NULL, -- public
    fingerprint text NOT NULL, -- public
    answer      text NOT NULL, -- personal: JSON, as it was written
    revision    bigint NOT NULL, -- public
    time        timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, caller, method, request_id)
);
