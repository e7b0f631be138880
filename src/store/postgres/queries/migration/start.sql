-- The schema may have been made before, by somebody with more rights.
CREATE SCHEMA IF NOT EXISTS rolecall;
CREATE TABLE IF NOT EXISTS rolecall.migration (
    version bigint NOT NULL PRIMARY KEY,
    time    timestamptz NOT NULL
);
