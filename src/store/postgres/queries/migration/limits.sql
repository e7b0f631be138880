-- For this transaction alone.
SELECT set_config('lock_timeout', '5s', true), set_config('search_path', 'pg_catalog', true)
