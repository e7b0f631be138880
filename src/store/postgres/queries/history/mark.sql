-- What is different in another history: the table has another number in a database that was restored from a dump, and another
-- timeline was begun by a standby that was promoted and by a recovery to a point in time. The epoch itself tells databases apart, and is
-- renewed by hand after a restore that shows in neither.
SELECT epoch || '/' || tableoid || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) AS mark
FROM rolecall.history
