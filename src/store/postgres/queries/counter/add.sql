-- Those that rise may be new. Those that fall must be there: the table's own check refuses what would fall below zero, and would refuse
-- every fall if it were inserted first.
--
-- What limits and `OFFSET` are for is said in `member/find.sql`. Nobody else writes these rows meanwhile, so that they stay where they were found.
WITH moved AS (
    SELECT * FROM jsonb_populate_recordset(NULL::rolecall.counter, $2) LIMIT jsonb_array_length($2)
),
risen AS (
    INSERT INTO rolecall.counter (account_id, kind, name, workspace_id, standing, value)
    SELECT $1, kind, name, workspace_id, standing, value FROM moved WHERE value > 0
    ON CONFLICT (account_id, kind, workspace_id, name, standing) DO UPDATE SET value = counter.value + excluded.value
),
fallen AS (
    UPDATE rolecall.counter SET value = counter.value + moved.value
    FROM moved,
        LATERAL (
            SELECT ctid FROM rolecall.counter
            WHERE account_id = $1 AND kind = moved.kind AND workspace_id = moved.workspace_id AND name = moved.name
                AND standing = moved.standing
            OFFSET 0
        ) AS found
    WHERE moved.value < 0 AND counter.ctid = found.ctid
    RETURNING 1
)
SELECT rolecall.refuse('RC002', 'a counter would fall below zero')
WHERE (SELECT count(*) FROM fallen) <> (SELECT count(*) FROM moved WHERE value < 0)
