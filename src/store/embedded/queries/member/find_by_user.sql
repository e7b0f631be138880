-- Whoever is not revoked has no `revoked_revision` and comes first; there is at most one of them. Two memberships that were revoked
-- in one commit are told apart by their ids.
SELECT member_id
FROM member
WHERE account_id = :account_id AND user_id = :user_id
ORDER BY revoked_revision DESC NULLS FIRST, member_id DESC
LIMIT 1
