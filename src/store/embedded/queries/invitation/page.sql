-- Newest first. `states` is a JSON list, empty for all of them.
SELECT invitation_id, member_id, inviter, assignments, offered, locale, state, generation, create_time, expire_time
FROM invitation
WHERE account_id = :account_id AND (:before IS NULL OR invitation_id < :before)
    AND (:states = '[]' OR state IN (SELECT value FROM json_each(:states)))
ORDER BY invitation_id DESC
LIMIT :limit
