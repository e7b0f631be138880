-- What every commit leaves behind: for readers of changes, for auditors, for the mailer, and for whoever asks again.

CREATE TABLE change_log (
    account_id TEXT NOT NULL REFERENCES account, -- public
    revision   INTEGER NOT NULL, -- public
    changes    TEXT NOT NULL, -- personal: JSON, names user ids
    time       TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_event (
    account_id   TEXT NOT NULL REFERENCES account, -- public
    revision     INTEGER NOT NULL, -- public
    method       TEXT NOT NULL, -- public
    caller       TEXT NOT NULL, -- personal: a program, or the user id of a person who calls for themselves
    actor        TEXT, -- personal: no foreign key, an audit outlives everybody
    time         TEXT NOT NULL, -- personal
    value_before TEXT NOT NULL, -- personal: JSON
    value_after  TEXT NOT NULL, -- personal: JSON
    PRIMARY KEY (account_id, revision)
) STRICT;

CREATE TABLE outbox_mail (
    account_id  TEXT NOT NULL REFERENCES account, -- public
    mail_id     TEXT NOT NULL, -- public
    revision    INTEGER NOT NULL, -- public
    position    INTEGER NOT NULL, -- public: its place among the mails of that revision
    content     TEXT NOT NULL, -- public: JSON, without any token
    create_time TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, mail_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX outbox_mail_oldest_first ON outbox_mail (account_id, revision, position);

CREATE TABLE answer (
    account_id  TEXT NOT NULL REFERENCES account, -- public
    caller      TEXT NOT NULL, -- personal: see audit_event
    method      TEXT NOT NULL, -- public
    request_id  TEXT NOT NULL, -- public
    fingerprint TEXT NOT NULL, -- public
    answer      TEXT NOT NULL, -- personal: JSON
    revision    INTEGER NOT NULL, -- public
    time        TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, caller, method, request_id)
) STRICT;
