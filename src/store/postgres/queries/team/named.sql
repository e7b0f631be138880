-- The teams that are named, each once, with how many people are in them; and how many teams there are, if that is asked for.
SELECT
    (
        SELECT coalesce(jsonb_agg(to_jsonb(team) || jsonb_build_object('member_count', coalesce(counter.value, 0))), '[]')
        FROM (SELECT DISTINCT unnest($21) AS team_id) AS wanted
        JOIN rolecall.team ON team.account_id = $1 AND team.team_id = wanted.team_id
        LEFT JOIN rolecall.counter
            ON counter.account_id = $1 AND kind = 'team' AND counter.workspace_id = '' AND name = wanted.team_id AND standing = ''
    ) AS teams,
    (SELECT count(*) FROM rolecall.team WHERE account_id = $1 AND $22) AS number
