-- Who holds any of some roles account-wide, in a workspace, or in every one, by id, from after one on. Each role is looked for by itself in each
-- place, and no further than the page goes: how many people the account has is of no matter.
SELECT DISTINCT found.member_id
FROM unnest($13) AS wanted (role_id),
    (
        SELECT unnest(ARRAY['', $14]) AS workspace_id
        UNION
        SELECT workspace_id FROM rolecall.workspace WHERE $20 AND account_id = $1
    ) AS scope,
    LATERAL (
        SELECT DISTINCT member_id
        FROM rolecall.assignment
        WHERE account_id = $1 AND role_id = wanted.role_id AND coalesce(workspace_id, '') = scope.workspace_id AND member_id > $15
        ORDER BY member_id
        LIMIT $16
    ) AS found
ORDER BY member_id
LIMIT $16
