-- The one query that crosses accounts: it finds where somebody is, and reads each of these accounts by its id. `history` comes before this text.
, found AS (
    SELECT account_id, member_id
    FROM rolecall.member
    WHERE user_id = $1 AND state <> 'revoked' AND account_id > $2 AND (NOT $3 OR account_id = ANY ($4))
    ORDER BY account_id
    LIMIT $5
)
SELECT
    to_jsonb(account) AS account,
    account.revision,
    history.mark,
    to_jsonb(member) || jsonb_build_object(
        'teams', (
            SELECT coalesce(jsonb_agg(to_jsonb(member_team) ORDER BY position), '[]')
            FROM rolecall.member_team
            WHERE member_team.account_id = found.account_id AND member_team.member_id = found.member_id
        ),
        'assignments', (
            SELECT coalesce(jsonb_agg(to_jsonb(assignment) ORDER BY position), '[]')
            FROM rolecall.assignment
            WHERE assignment.account_id = found.account_id AND assignment.member_id = found.member_id
        )
    ) AS member,
    (
        SELECT coalesce(jsonb_agg(to_jsonb(workspace)), '[]')
        FROM rolecall.workspace
        WHERE workspace.account_id = found.account_id AND workspace.workspace_id IN (
            SELECT workspace_id FROM rolecall.assignment
            WHERE assignment.account_id = found.account_id AND assignment.member_id = found.member_id
        )
    ) AS workspaces
FROM history, found
JOIN rolecall.account ON account.account_id = found.account_id
JOIN rolecall.member ON member.account_id = found.account_id AND member.member_id = found.member_id
