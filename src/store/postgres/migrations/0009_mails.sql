-- Sends mails: which are due, who sends them, and which were given up.

ALTER TABLE rolecall.outbox_mail ADD COLUMN state text NOT NULL DEFAULT 'waiting'; -- public
ALTER TABLE rolecall.outbox_mail ADD COLUMN attempts bigint NOT NULL DEFAULT 0; -- public: how often somebody began to send it
-- What an older version wrote is due at once.
ALTER TABLE rolecall.outbox_mail ADD COLUMN next_attempt_time timestamptz NOT NULL DEFAULT 'epoch'; -- public: from when on it is due: when its lease lapses, if it has one; of one that was given up, when that was
ALTER TABLE rolecall.outbox_mail ADD COLUMN lease_id text; -- public: who sends it
ALTER TABLE rolecall.outbox_mail ADD COLUMN last_error text; -- personal: what a mail server says may hold an address

-- Not led by the account: mails of all of them are sent in the order in which they are due.
CREATE INDEX outbox_mail_due ON rolecall.outbox_mail (next_attempt_time) WHERE state = 'waiting';
