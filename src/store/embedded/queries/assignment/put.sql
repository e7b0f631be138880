INSERT INTO assignment (
    account_id, assignment_id, member_id, role_id, workspace_id, options, state, expire_time, create_time, position,
    name_key
)
VALUES (
    :account_id, :assignment_id, :member_id, :role_id, :workspace_id, :options, :state, :expire_time, :create_time, :position,
    -- Of nobody: the foreign key says so better.
    coalesce((SELECT name_key FROM member WHERE account_id = :account_id AND member_id = :member_id), '')
)
ON CONFLICT (account_id, assignment_id) DO UPDATE SET
    role_id = excluded.role_id,
    workspace_id = excluded.workspace_id,
    options = excluded.options,
    state = excluded.state,
    expire_time = excluded.expire_time,
    create_time = excluded.create_time,
    position = excluded.position,
    name_key = excluded.name_key
-- Nobody's assignment is taken from them by an id that is used twice: no row is touched then, and the caller sees it.
WHERE assignment.member_id = excluded.member_id
