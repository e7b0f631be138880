-- Lists of people by name, address, state, role and activity, each along an index of its own.

-- By what people are sorted and searched: the name, folded. The program writes it as it folds it; for rows that are there, and for those of a
-- version that knows nothing of it, the database does as well as it can.
ALTER TABLE rolecall.member ADD COLUMN name_key text COLLATE "C" NOT NULL DEFAULT ''; -- personal
-- The same as the member's, so that who holds a role can be listed by name.
ALTER TABLE rolecall.assignment ADD COLUMN name_key text COLLATE "C" NOT NULL DEFAULT ''; -- personal

-- It is part of a key below.
ALTER TABLE rolecall.member ALTER COLUMN state TYPE text COLLATE "C";

UPDATE rolecall.member SET name_key = lower(btrim(display_name));
UPDATE rolecall.assignment SET name_key = member.name_key
FROM rolecall.member
WHERE member.account_id = assignment.account_id AND member.member_id = assignment.member_id;

CREATE FUNCTION rolecall.fold_name() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.name_key = '' THEN
            NEW.name_key := lower(btrim(NEW.display_name));
        END IF;
    ELSIF NEW.display_name <> OLD.display_name AND NEW.name_key = OLD.name_key THEN
        NEW.name_key := lower(btrim(NEW.display_name));
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER member_name_key BEFORE INSERT OR UPDATE ON rolecall.member
FOR EACH ROW EXECUTE FUNCTION rolecall.fold_name();

-- Whoever writes a member writes their assignments after them, so that a new name comes to all of them.
CREATE FUNCTION rolecall.take_name() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    SELECT member.name_key INTO NEW.name_key
    FROM rolecall.member WHERE member.account_id = NEW.account_id AND member.member_id = NEW.member_id;
    -- Nobody there: the foreign key says so better.
    NEW.name_key := coalesce(NEW.name_key, '');
    RETURN NEW;
END
$$;
CREATE TRIGGER assignment_name_key BEFORE INSERT OR UPDATE ON rolecall.assignment
FOR EACH ROW EXECUTE FUNCTION rolecall.take_name();

-- Beside the member, since it is no change of the account. Everybody has a row; the beginning of 1970 is never.
CREATE TABLE rolecall.member_activity (
    account_id       text COLLATE "C" NOT NULL, -- public
    member_id        text COLLATE "C" NOT NULL, -- personal
    last_active_time timestamptz NOT NULL, -- personal: to the minute
    PRIMARY KEY (account_id, member_id),
    FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member
);
INSERT INTO rolecall.member_activity SELECT account_id, member_id, to_timestamp(0) FROM rolecall.member;

CREATE FUNCTION rolecall.begin_activity() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO rolecall.member_activity VALUES (NEW.account_id, NEW.member_id, to_timestamp(0)) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER member_activity_row AFTER INSERT ON rolecall.member
FOR EACH ROW EXECUTE FUNCTION rolecall.begin_activity();

CREATE INDEX member_by_name ON rolecall.member (account_id, name_key, member_id);
CREATE INDEX member_by_state ON rolecall.member (account_id, state, name_key, member_id);
CREATE INDEX member_in_order_of_address ON rolecall.member (account_id, coalesce(email_normal, ''), member_id);
CREATE INDEX member_by_age ON rolecall.member (account_id, create_time, member_id);
CREATE INDEX member_by_activity ON rolecall.member_activity (account_id, last_active_time, member_id);
CREATE INDEX assignment_by_name ON rolecall.assignment (account_id, role_id, name_key, member_id);
CREATE INDEX assignment_in_workspace ON rolecall.assignment (account_id, workspace_id, name_key, member_id) WHERE workspace_id IS NOT NULL;
-- Who is to be erased is looked for everywhere, also where they were once.
CREATE INDEX member_by_user_ever ON rolecall.member (user_id, account_id, member_id);
