-- Where the people who are named hold any of some roles, by id, from after one on: everywhere, if they hold one account-wide.
SELECT workspace_id
FROM (
    (
        SELECT workspace_id
        FROM rolecall.workspace
        WHERE account_id = $1 AND workspace_id > $18 AND EXISTS (
            SELECT FROM named JOIN rolecall.assignment
                ON assignment.account_id = $1 AND assignment.member_id = named.member_id
            WHERE assignment.workspace_id IS NULL AND assignment.role_id = ANY ($17)
        )
        ORDER BY workspace_id
        LIMIT $19
    )
    UNION
    SELECT assignment.workspace_id
    FROM named JOIN rolecall.assignment ON assignment.account_id = $1 AND assignment.member_id = named.member_id
    WHERE assignment.workspace_id > $18 AND assignment.role_id = ANY ($17)
) AS held
ORDER BY workspace_id
LIMIT $19
