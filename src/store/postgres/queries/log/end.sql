-- `history` comes before this text.
SELECT mark, pg_current_snapshot()::text AS upto FROM history
