-- By when they were last active; whoever never was comes first.
(
    SELECT to_jsonb(last_active_time) #>> '{}' AS key, member_id
    FROM rolecall.member_activity
    WHERE account_id = $1 AND NOT $6 AND (last_active_time, member_id) > ($2::timestamptz, $3) AND last_active_time <= $5::timestamptz
    ORDER BY last_active_time, member_id
    LIMIT $4
)
UNION ALL
(
    SELECT to_jsonb(last_active_time) #>> '{}' AS key, member_id
    FROM rolecall.member_activity
    WHERE account_id = $1 AND $6 AND (last_active_time, member_id) < ($2::timestamptz, $3) AND last_active_time >= $5::timestamptz
    ORDER BY last_active_time DESC, member_id DESC
    LIMIT $4
)
