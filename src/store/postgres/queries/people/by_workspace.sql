-- Those who hold anything in a workspace, by folded name.
(
    SELECT DISTINCT name_key AS key, member_id
    FROM rolecall.assignment
    WHERE account_id = $1 AND workspace_id = $7 AND NOT $6 AND (name_key, member_id) > ($2, $3) AND name_key <= $5
    ORDER BY name_key, member_id
    LIMIT $4
)
UNION ALL
(
    SELECT DISTINCT name_key AS key, member_id
    FROM rolecall.assignment
    WHERE account_id = $1 AND workspace_id = $7 AND $6 AND (name_key, member_id) < ($2, $3) AND name_key >= $5
    ORDER BY name_key DESC, member_id DESC
    LIMIT $4
)
