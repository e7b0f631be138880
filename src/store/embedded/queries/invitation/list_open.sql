SELECT invitation_id, member_id, inviter, assignments, offered, locale, state, generation, create_time, expire_time
FROM invitation
WHERE account_id = :account_id AND member_id = :member_id AND state IN ('pending', 'awaiting_approval', 'unconfirmed')
ORDER BY invitation_id
