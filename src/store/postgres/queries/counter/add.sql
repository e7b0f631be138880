-- Those that rise may be new. Those that fall must be there: the table's own check refuses what would fall below zero, and would refuse
-- every fall if it were inserted first.
WITH moved AS (SELECT * FROM jsonb_populate_recordset(NULL::rolecall.counter, $2)),
risen AS (
    INSERT INTO rolecall.counter (account_id, kind, name, workspace_id, standing, value)
    SELECT $1, kind, name, workspace_id, standing, value FROM moved WHERE value > 0
    ON CONFLICT (account_id, kind, workspace_id, name, standing) DO UPDATE SET value = counter.value + excluded.value
),
fallen AS (
    UPDATE rolecall.counter SET value = counter.value + moved.value
    FROM moved
    WHERE moved.value < 0 AND counter.account_id = $1 AND counter.kind = moved.kind AND counter.workspace_id = moved.workspace_id
        AND counter.name = moved.name AND counter.standing = moved.standing
    RETURNING 1
)
SELECT rolecall.refuse('RC002', 'a counter would fall below zero')
WHERE (SELECT count(*) FROM fallen) <> (SELECT count(*) FROM moved WHERE value < 0)
