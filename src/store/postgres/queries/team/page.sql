-- No id is empty, so every id comes after the empty text. An account has not so many teams that those of a workspace were worth an index.
SELECT to_jsonb(team) || jsonb_build_object('member_count', coalesce(counter.value, 0)) AS team
FROM rolecall.team
LEFT JOIN rolecall.counter
    ON counter.account_id = $1 AND kind = 'team' AND counter.workspace_id = '' AND name = team.team_id AND standing = ''
WHERE team.account_id = $1 AND team_id > $2 AND ($3 = '' OR team.workspace_id = $3)
ORDER BY team_id
LIMIT $4
