-- The schema may have been made before, by somebody with more rights: who may not make one is refused even where it exists.
DO $$
BEGIN
    IF to_regnamespace('rolecall') IS NULL THEN
        CREATE SCHEMA rolecall;
    END IF;
END
$$;
CREATE TABLE IF NOT EXISTS rolecall.migration (
    version bigint NOT NULL PRIMARY KEY,
    time    timestamptz NOT NULL
);
