-- The people whom keys name, each once. Whoever is not revoked has no `revoked_revision` and comes first; there is at most one of them.
-- Two memberships that were revoked in one commit are told apart by their ids.
SELECT member_id FROM rolecall.member WHERE account_id = $1 AND member_id = ANY ($2)
UNION
SELECT found.member_id
FROM unnest($3) AS named (user_id),
    LATERAL (
        SELECT member_id FROM rolecall.member
        WHERE account_id = $1 AND user_id = named.user_id
        ORDER BY revoked_revision DESC, member_id DESC
        LIMIT 1
    ) AS found
UNION
SELECT found.member_id
FROM unnest($4) AS named (email_normal),
    LATERAL (
        SELECT member_id FROM rolecall.member
        WHERE account_id = $1 AND email_normal = named.email_normal
        ORDER BY revoked_revision DESC, member_id DESC
        LIMIT 1
    ) AS found
