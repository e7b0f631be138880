-- By when they were added.
(
    SELECT to_jsonb(create_time) #>> '{}' AS key, member_id
    FROM rolecall.member
    WHERE account_id = $1 AND NOT $6 AND (create_time, member_id) > ($2::timestamptz, $3) AND create_time <= $5::timestamptz
    ORDER BY create_time, member_id
    LIMIT $4
)
UNION ALL
(
    SELECT to_jsonb(create_time) #>> '{}' AS key, member_id
    FROM rolecall.member
    WHERE account_id = $1 AND $6 AND (create_time, member_id) < ($2::timestamptz, $3) AND create_time >= $5::timestamptz
    ORDER BY create_time DESC, member_id DESC
    LIMIT $4
)
