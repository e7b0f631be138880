-- By address; whoever has none comes first.
(
    SELECT coalesce(email_normal, '') AS key, member_id
    FROM rolecall.member
    WHERE account_id = $1 AND NOT $6 AND (coalesce(email_normal, ''), member_id) > ($2, $3) AND coalesce(email_normal, '') <= $5
    ORDER BY coalesce(email_normal, ''), member_id
    LIMIT $4
)
UNION ALL
(
    SELECT coalesce(email_normal, '') AS key, member_id
    FROM rolecall.member
    WHERE account_id = $1 AND $6 AND (coalesce(email_normal, ''), member_id) < ($2, $3) AND coalesce(email_normal, '') >= $5
    ORDER BY coalesce(email_normal, '') DESC, member_id DESC
    LIMIT $4
)
