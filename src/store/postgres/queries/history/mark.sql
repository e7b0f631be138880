-- What is different in another history: the table has another number in a database that was restored from a dump, or else the server has,
-- and another timeline was begun by a standby that was promoted and by a recovery to a point in time. A recovery after a crash may have
-- taken back what was not yet on the disk, and the numbers of transactions with it: it shows in the time since which the server counts,
-- which it sets anew. The epoch itself tells databases apart, and is renewed by hand after a restore that shows in none of these.
SELECT
    epoch || '/' || tableoid || '/' || (SELECT system_identifier FROM pg_control_system())
    || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)
    || '/' || (SELECT coalesce(extract(epoch FROM stats_reset), 0) FROM pg_stat_wal) AS mark
FROM rolecall.history
