-- Lists of people by name, address, state, role and activity, each along an index of its own.

-- By what people are sorted and searched: the name, folded. Rows that are there are folded as well as this database can.
ALTER TABLE member ADD COLUMN name_key TEXT NOT NULL DEFAULT ''; -- personal
-- The same as the member's, so that who holds a role can be listed by name.
ALTER TABLE assignment ADD COLUMN name_key TEXT NOT NULL DEFAULT ''; -- personal

UPDATE member SET name_key = lower(trim(display_name));
UPDATE assignment SET name_key = (
    SELECT name_key FROM member
    WHERE member.account_id = assignment.account_id AND member.member_id = assignment.member_id
);

-- What an order needs that the columns themselves have not: an address for everybody, and times that are ordered as texts. They hold nothing of
-- their own.
ALTER TABLE member ADD COLUMN email_key TEXT GENERATED ALWAYS AS (coalesce(email_normal, '')) VIRTUAL;
ALTER TABLE member ADD COLUMN create_key TEXT GENERATED ALWAYS AS (rtrim(create_time, 'Z')) VIRTUAL;

-- Beside the member, since it is no change of the account. Everybody has a row; the beginning of 1970 is never.
CREATE TABLE member_activity (
    account_id       TEXT NOT NULL, -- public
    member_id        TEXT NOT NULL, -- personal
    last_active_time TEXT NOT NULL, -- personal: to the minute, so that times are ordered as texts
    PRIMARY KEY (account_id, member_id),
    FOREIGN KEY (account_id, member_id) REFERENCES member
) STRICT, WITHOUT ROWID;
INSERT INTO member_activity SELECT account_id, member_id, '1970-01-01T00:00:00Z' FROM member;
CREATE TRIGGER member_activity_row AFTER INSERT ON member BEGIN
    INSERT INTO member_activity VALUES (NEW.account_id, NEW.member_id, '1970-01-01T00:00:00Z');
END;

CREATE INDEX member_by_name ON member (account_id, name_key, member_id);
CREATE INDEX member_by_state ON member (account_id, state, name_key, member_id);
CREATE INDEX member_in_order_of_address ON member (account_id, email_key, member_id);
CREATE INDEX member_by_age ON member (account_id, create_key, member_id);
CREATE INDEX member_by_activity ON member_activity (account_id, last_active_time, member_id);
CREATE INDEX assignment_by_name ON assignment (account_id, role_id, name_key, member_id);
CREATE INDEX assignment_in_workspace ON assignment (account_id, workspace_id, name_key, member_id) WHERE workspace_id IS NOT NULL;
-- Who is to be erased is looked for everywhere, also where they were once.
CREATE INDEX member_by_user_ever ON member (user_id, account_id, member_id);
