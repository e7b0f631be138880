-- Sends mails: which are due, who sends them, and which were given up.

ALTER TABLE outbox_mail ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting'; -- public
ALTER TABLE outbox_mail ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0; -- public: how often somebody began to send it
-- A number, since texts of times don't sort by time. What an older version wrote is due at once.
ALTER TABLE outbox_mail ADD COLUMN next_attempt_time INTEGER NOT NULL DEFAULT 0; -- public: from when on it is due, in microseconds since 1970: when its lease lapses, if it has one; of one that was given up, when that was
ALTER TABLE outbox_mail ADD COLUMN lease_id TEXT; -- public: who sends it
ALTER TABLE outbox_mail ADD COLUMN last_error TEXT; -- personal: what a mail server says may hold an address

-- Not led by the account: mails of all of them are sent in the order in which they are due.
CREATE INDEX outbox_mail_due ON outbox_mail (next_attempt_time) WHERE state = 'waiting';
