-- By when they were last active; whoever never was comes first.
SELECT last_active_time AS key, member_id
FROM member_activity
WHERE account_id = :account_id AND (last_active_time, member_id) > (:key, :member_id) AND last_active_time <= :bound
ORDER BY last_active_time, member_id
LIMIT :limit
