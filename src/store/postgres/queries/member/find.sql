-- The people whom keys name, and those whom an invitation is about, each once. Whoever is not revoked has no `revoked_revision` and comes first; there is at most one of them.
-- Two memberships that were revoked in one commit are told apart by their ids.
--
-- No limit here takes anything away: each key names one person at most, and an invitation is about two. The planner counts with ten of what an array
-- holds that it does not know yet, and with a tenth of what is limited by a number that it does not know; so it counts with one, which is about right,
-- and has no reason to plan anew for each array. The plan that it keeps is for an account of average size, of which it may want to read all there is:
-- what stands behind `LATERAL` and has a limit or an `OFFSET` is looked up row by row instead, in an account of any size.
SELECT found.member_id
FROM (SELECT unnest($2) AS member_id LIMIT cardinality($2)) AS named,
    LATERAL (SELECT member_id FROM rolecall.member WHERE account_id = $1 AND member_id = named.member_id LIMIT 1) AS found
UNION
SELECT found.member_id
FROM (SELECT unnest($3) AS user_id LIMIT cardinality($3)) AS named,
    LATERAL (
        SELECT member_id FROM rolecall.member
        WHERE account_id = $1 AND user_id = named.user_id
        ORDER BY revoked_revision DESC, member_id DESC
        LIMIT 1
    ) AS found
UNION
SELECT found.member_id
FROM (SELECT unnest($4) AS email_normal LIMIT cardinality($4)) AS named,
    LATERAL (
        SELECT member_id FROM rolecall.member
        WHERE account_id = $1 AND email_normal = named.email_normal
        ORDER BY revoked_revision DESC, member_id DESC
        LIMIT 1
    ) AS found
UNION
SELECT involved.member_id
FROM rolecall.invitation, LATERAL (VALUES (invitation.member_id), (invitation.inviter)) AS involved (member_id)
WHERE invitation.account_id = $1 AND invitation.invitation_id = $12 AND involved.member_id IS NOT NULL
LIMIT cardinality($2) + cardinality($3) + cardinality($4) + 2
