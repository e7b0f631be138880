-- Workspaces that can be closed, and teams that are there before anybody is in them.

ALTER TABLE rolecall.workspace ADD COLUMN state text NOT NULL DEFAULT 'active'; -- public

-- A change of very many people does not name them: whoever was read before this revision is read again.
ALTER TABLE rolecall.account ADD COLUMN people_revision bigint NOT NULL DEFAULT 0; -- public

CREATE TABLE rolecall.team (
    account_id   text COLLATE "C" NOT NULL REFERENCES rolecall.account, -- public
    team_id      text COLLATE "C" NOT NULL, -- public
    workspace_id text COLLATE "C", -- public
    display_name text NOT NULL, -- public
    create_time  timestamptz NOT NULL, -- public
    update_time  timestamptz NOT NULL, -- public
    PRIMARY KEY (account_id, team_id),
    FOREIGN KEY (account_id, workspace_id) REFERENCES rolecall.workspace
);

-- Those that somebody is in were only named by that, and are called by their ids.
INSERT INTO rolecall.team (account_id, team_id, workspace_id, display_name, create_time, update_time)
SELECT account_id, team_id, min(workspace_id), team_id, create_time, create_time
FROM rolecall.member_team JOIN rolecall.account USING (account_id)
GROUP BY account_id, team_id, create_time;

INSERT INTO rolecall.counter (account_id, kind, name, workspace_id, standing, value)
SELECT account_id, 'team', team_id, '', '', count(*)
FROM rolecall.member_team JOIN rolecall.member USING (account_id, member_id)
WHERE state <> 'revoked'
GROUP BY account_id, team_id;

ALTER TABLE rolecall.member_team ADD FOREIGN KEY (account_id, team_id) REFERENCES rolecall.team;

-- Who is in a team, in the order of pages.
CREATE INDEX member_team_by_team ON rolecall.member_team (account_id, team_id, member_id);
