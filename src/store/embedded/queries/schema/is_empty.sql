-- A file of somebody else's has tables, and is left alone.
SELECT count(*) = 0 FROM sqlite_schema
