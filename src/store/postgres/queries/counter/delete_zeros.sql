DELETE FROM rolecall.counter
USING jsonb_populate_recordset(NULL::rolecall.counter, $2) AS moved
WHERE counter.account_id = $1 AND counter.kind = moved.kind AND counter.workspace_id = moved.workspace_id
    AND counter.name = moved.name AND counter.standing = moved.standing AND counter.value = 0
