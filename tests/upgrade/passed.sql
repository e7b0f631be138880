-- As if the dump had been made a moment ago: whatever has a time in it moves on by what has passed since, so that nothing has expired meanwhile.
SET session_replication_role = replica; -- no triggers
DO $$
DECLARE
    passed interval := now() - (SELECT max(time) FROM rolecall.change_log);
    one record;
BEGIN
    FOR one IN
        SELECT
            table_name,
            -- What never was stays so.
            string_agg(format('%1$I = CASE WHEN %1$I > to_timestamp(0) THEN %1$I + $1 ELSE %1$I END', column_name), ', ') AS sets
        FROM information_schema.columns
        WHERE table_schema = 'rolecall' AND data_type = 'timestamp with time zone'
        GROUP BY table_name
    LOOP
        EXECUTE format('UPDATE rolecall.%I SET %s', one.table_name, one.sets) USING passed;
    END LOOP;
END
$$;
-- Nobody waits here until a mail that could not be sent is tried again.
UPDATE rolecall.outbox_mail SET next_attempt_time = now() WHERE state = 'waiting' AND next_attempt_time > now();
