WITH new AS (SELECT * FROM jsonb_populate_recordset(NULL::rolecall.assignment, $2)),
written AS (
    INSERT INTO rolecall.assignment (
        account_id, assignment_id, member_id, role_id, workspace_id, options, state, expire_time, create_time, position
    )
    SELECT $1, assignment_id, member_id, role_id, workspace_id, options, state, expire_time, create_time, position
    FROM new
    ON CONFLICT (account_id, assignment_id) DO UPDATE SET
        role_id = excluded.role_id,
        workspace_id = excluded.workspace_id,
        options = excluded.options,
        state = excluded.state,
        expire_time = excluded.expire_time,
        create_time = excluded.create_time,
        position = excluded.position
    -- Nobody's assignment is taken from them by an id that is used twice.
    WHERE assignment.member_id = excluded.member_id
    RETURNING 1
)
SELECT rolecall.refuse('RC002', 'an assignment is held by somebody else')
WHERE (SELECT count(*) FROM written) <> (SELECT count(*) FROM new)
