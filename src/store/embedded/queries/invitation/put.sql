INSERT INTO invitation (
    account_id, invitation_id, member_id, inviter, assignments, offered, locale, state, generation, create_time, expire_time
)
VALUES (
    :account_id, :invitation_id, :member_id, :inviter, :assignments, :offered, :locale, :state, :generation, :create_time, :expire_time
)
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
