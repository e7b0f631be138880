-- What could not be seen at the time of one snapshot, and can at the time of another, which is now unless a page was read of it before: a
-- transaction that commits late is not missed, and one that stays open holds nothing up. Whoever changes an account is given their
-- transaction's number under its lock, so that in the order of these numbers each account's changes are in order. `history` comes before this text.
, bound AS (
    SELECT $1::text::pg_snapshot AS seen, coalesce($2::text::pg_snapshot, pg_current_snapshot()) AS upto, $3::text::xid8 AS after
),
changed AS (
    (
        SELECT log.account_id, log.revision, log.changes, log.time, log.xid
        FROM bound JOIN rolecall.change_log AS log ON log.xid >= pg_snapshot_xmax(bound.seen) AND log.xid < pg_snapshot_xmax(bound.upto)
        WHERE log.xid > bound.after AND pg_visible_in_snapshot(log.xid, bound.upto) AND ($4::text IS NULL OR log.account_id = $4)
        ORDER BY log.xid
        LIMIT $5
    )
    UNION ALL
    (
        SELECT log.account_id, log.revision, log.changes, log.time, log.xid
        FROM bound CROSS JOIN LATERAL pg_snapshot_xip(bound.seen) AS open (xid) JOIN rolecall.change_log AS log ON log.xid = open.xid
        WHERE log.xid > bound.after AND pg_visible_in_snapshot(log.xid, bound.upto) AND ($4::text IS NULL OR log.account_id = $4)
        ORDER BY log.xid
        LIMIT $5
    )
),
page AS (SELECT * FROM changed ORDER BY xid LIMIT $5)
SELECT
    history.mark,
    bound.upto::text AS upto,
    -- Something is gone that could not be seen. Numbers above all that can be seen now are of another server, from which a dump was restored here.
    (
        SELECT
            trimmed >= pg_snapshot_xmin(bound.seen)
            AND NOT pg_visible_in_snapshot(trimmed_by, bound.seen)
            AND pg_visible_in_snapshot(trimmed, pg_current_snapshot())
        FROM rolecall.history
    ) AS trimmed,
    (SELECT coalesce(jsonb_agg(to_jsonb(page) || jsonb_build_object('xid', page.xid::text) ORDER BY page.xid), '[]') FROM page) AS changes,
    (
        SELECT coalesce(jsonb_agg(key_id), '[]')
        FROM rolecall.api_key
        WHERE NOT pg_visible_in_snapshot(xid, bound.seen) AND pg_visible_in_snapshot(xid, bound.upto)
    ) AS keys
FROM history, bound
