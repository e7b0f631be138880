SELECT invitation_id, member_id, inviter, assignments, offered, locale, state, generation, create_time, expire_time
FROM invitation
WHERE account_id = :account_id AND invitation_id = :invitation_id
