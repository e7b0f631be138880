-- What becomes of invitations: what they offered, whose address is confirmed, and what time has ended.

ALTER TABLE invitation ADD COLUMN offered TEXT NOT NULL DEFAULT '[]'; -- public: JSON, a list of assignments as they were

-- It belongs to no account: an address that was confirmed in one need not be confirmed in another.
CREATE TABLE confirmed_address (
    email_normal TEXT NOT NULL, -- personal: the form that is compared
    user_id      TEXT NOT NULL, -- personal: who has shown that it is theirs
    confirm_time TEXT NOT NULL, -- personal
    PRIMARY KEY (email_normal, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX confirmed_address_by_user ON confirmed_address (user_id);

CREATE INDEX invitation_by_member ON invitation (account_id, member_id, invitation_id);

-- What lapses is found by its time, in whatever account it is. These two are no keys, and lead only to what is to be recorded.
CREATE INDEX invitation_lapsing ON invitation (expire_time) WHERE state IN ('pending', 'awaiting_approval', 'unconfirmed');
CREATE INDEX assignment_lapsing ON assignment (expire_time) WHERE expire_time IS NOT NULL;
