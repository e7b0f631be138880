-- A change of a table waits for whoever uses it, and everybody else waits behind it: not for long, then. Nor for another migration.
SELECT set_config('lock_timeout', '5s', true), set_config('search_path', 'pg_catalog', true)
