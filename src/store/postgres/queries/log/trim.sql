-- The last that is gone is noted, so that whoever would have to be told of it is told to start over instead. Only the oldest are looked at.
WITH oldest AS (SELECT account_id, revision, time, xid FROM rolecall.change_log ORDER BY xid LIMIT $2),
gone AS (
    DELETE FROM rolecall.change_log AS log
    USING oldest
    WHERE log.account_id = oldest.account_id AND log.revision = oldest.revision AND oldest.time < $1
    RETURNING log.xid
),
noted AS (
    UPDATE rolecall.history
    SET
        -- What was noted on another server, from which a dump was restored here, says nothing.
        trimmed = greatest(last.xid, CASE WHEN pg_visible_in_snapshot(history.trimmed, pg_current_snapshot()) THEN history.trimmed END),
        trimmed_by = pg_current_xact_id()
    FROM (
        SELECT xid FROM gone WHERE pg_visible_in_snapshot(xid, pg_current_snapshot()) ORDER BY xid DESC LIMIT 1
    ) AS last
)
SELECT count(*) AS gone FROM gone
