-- Of whom something has lapsed, in whatever account. By its time, which the planner would not choose: what has lapsed and is not recorded is little. Times are compared as text here, which within a second is not exact. No id is empty, so
-- every id comes after the empty text.
SELECT account_id, member_id
FROM invitation INDEXED BY invitation_lapsing
WHERE state IN ('pending', 'awaiting_approval', 'unconfirmed') AND expire_time <= :now
    AND (:account_id IS NULL OR account_id = :account_id) AND (account_id, member_id) > (:after_account, :after_member)
UNION
SELECT account_id, member_id
FROM assignment INDEXED BY assignment_lapsing
WHERE expire_time <= :now
    AND (:account_id IS NULL OR account_id = :account_id) AND (account_id, member_id) > (:after_account, :after_member)
ORDER BY account_id, member_id
LIMIT :limit
