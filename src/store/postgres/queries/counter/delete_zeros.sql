-- What `OFFSET` is for is said in `member/find.sql`. Nobody else writes these rows meanwhile, so that they stay where they were found.
DELETE FROM rolecall.counter
USING (
        SELECT * FROM jsonb_populate_recordset(NULL::rolecall.counter, $2) LIMIT jsonb_array_length($2)
    ) AS moved,
    LATERAL (
        SELECT ctid FROM rolecall.counter
        WHERE account_id = $1 AND kind = moved.kind AND workspace_id = moved.workspace_id AND name = moved.name
            AND standing = moved.standing AND value = 0
        OFFSET 0
    ) AS found
WHERE counter.ctid = found.ctid
