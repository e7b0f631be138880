-- That a change waits for a lock only so long, and that a process which hangs does not keep others out. For this transaction alone: a pooler
-- may give the session to somebody else afterwards. There is no limit for a statement, since it could cut short the wait for a synchronous
-- standby, and a commit would be answered that is on one machine alone.
SELECT set_config('lock_timeout', '5s', true), set_config('idle_in_transaction_session_timeout', '10s', true)
