INSERT INTO rolecall.invitation (
    account_id, invitation_id, member_id, inviter, assignments, offered, locale, state, generation, create_time, expire_time
)
SELECT $1, invitation_id, member_id, inviter, assignments, offered, locale, state, generation, create_time, expire_time
FROM jsonb_populate_recordset(NULL::rolecall.invitation, $2)
ON CONFLICT (account_id, invitation_id) DO UPDATE SET
    member_id = excluded.member_id,
    inviter = excluded.inviter,
    assignments = excluded.assignments,
    offered = excluded.offered,
    locale = excluded.locale,
    state = excluded.state,
    generation = excluded.generation,
    create_time = excluded.create_time,
    expire_time = excluded.expire_time
