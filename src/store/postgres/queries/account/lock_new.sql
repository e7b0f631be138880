-- There is no row to lock while an account is being made. Ids that share a hash wait for each other without need, no more.
SELECT pg_advisory_xact_lock(hashtextextended($1, 0))
