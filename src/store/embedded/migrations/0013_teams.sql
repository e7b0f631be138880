-- Workspaces that can be closed, and teams that are there before anybody is in them.

ALTER TABLE workspace ADD COLUMN state TEXT NOT NULL DEFAULT 'active'; -- public

-- A change of very many people does not name them: whoever was read before this revision is read again.
ALTER TABLE account ADD COLUMN people_revision INTEGER NOT NULL DEFAULT 0; -- public

CREATE TABLE team (
    account_id   TEXT NOT NULL REFERENCES account, -- public
    team_id      TEXT NOT NULL, -- public
    workspace_id TEXT, -- public
    display_name TEXT NOT NULL, -- public
    create_time  TEXT NOT NULL, -- public
    update_time  TEXT NOT NULL, -- public
    PRIMARY KEY (account_id, team_id),
    FOREIGN KEY (account_id, workspace_id) REFERENCES workspace
) STRICT, WITHOUT ROWID;

-- Those that somebody is in were only named by that, and are called by their ids.
INSERT INTO team (account_id, team_id, workspace_id, display_name, create_time, update_time)
SELECT account_id, team_id, min(workspace_id), team_id, create_time, create_time
FROM member_team JOIN account USING (account_id)
GROUP BY account_id, team_id;

INSERT INTO counter (account_id, kind, name, workspace_id, standing, value)
SELECT account_id, 'team', team_id, '', '', count(*)
FROM member_team JOIN member USING (account_id, member_id)
WHERE state <> 'revoked'
GROUP BY account_id, team_id;

-- The same once more, with a team that must be there.
ALTER TABLE member_team RENAME TO member_team_before;
CREATE TABLE member_team (
    account_id   TEXT NOT NULL, -- public
    member_id    TEXT NOT NULL, -- personal
    team_id      TEXT NOT NULL, -- public
    workspace_id TEXT, -- public
    position     INTEGER NOT NULL, -- public: the order in which teams were given
    PRIMARY KEY (account_id, member_id, team_id),
    FOREIGN KEY (account_id, member_id) REFERENCES member,
    FOREIGN KEY (account_id, team_id) REFERENCES team,
    FOREIGN KEY (account_id, workspace_id) REFERENCES workspace
) STRICT, WITHOUT ROWID;
INSERT INTO member_team (account_id, member_id, team_id, workspace_id, position)
SELECT account_id, member_id, team_id, workspace_id, position FROM member_team_before;
DROP TABLE member_team_before;

-- Who is in a team, in the order of pages.
CREATE INDEX member_team_by_team ON member_team (account_id, team_id, member_id);
