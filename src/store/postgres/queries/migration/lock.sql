-- One migration at a time, whoever starts it. The number is this program's own.
SELECT pg_advisory_xact_lock(7239110925613170021)
