SELECT invitation_id, member_id, inviter, assignments, locale, state, generation, create_time, expire_time
FROM invitation
WHERE account_id = :account_id AND member_id = :member_id AND state = 'pending'
ORDER BY invitation_id
