-- Everything about an account that was asked for, in one statement: it sees one state of the database, so all of it is of one revision.
-- `asked`, `people` and `history` come before this text.
, scope AS (
    SELECT unnest($6) AS workspace_id
    -- Whoever changes these people needs the holders wherever they hold roles, and can't know before where that is.
    UNION
    SELECT coalesce(assignment.workspace_id, '')
    FROM asked JOIN rolecall.assignment ON assignment.account_id = $1 AND assignment.member_id = asked.member_id
),
counted AS (
    SELECT * FROM rolecall.counter WHERE account_id = $1 AND kind = 'seats'
    UNION ALL
    SELECT * FROM rolecall.counter WHERE account_id = $1 AND kind = 'people' AND $7
    UNION ALL
    SELECT counter.*
    FROM scope JOIN rolecall.counter
        ON counter.account_id = $1 AND counter.kind = 'holders' AND counter.workspace_id = scope.workspace_id
)
SELECT
    to_jsonb(account) AS account,
    account.revision,
    history.mark,
    (
        SELECT coalesce(jsonb_object_agg(role_id, to_jsonb(custom_role)), '{}')
        FROM rolecall.custom_role WHERE account_id = $1
    ) AS custom_roles,
    (
        SELECT coalesce(jsonb_object_agg(role_name, to_jsonb(edited_role)), '{}')
        FROM rolecall.edited_role WHERE account_id = $1
    ) AS edited_roles,
    (SELECT coalesce(jsonb_agg(person), '[]') FROM people) AS people,
    (
        SELECT coalesce(jsonb_agg(to_jsonb(workspace)), '[]')
        FROM rolecall.workspace WHERE account_id = $1 AND workspace_id = ANY ($5)
    ) AS workspaces,
    (SELECT coalesce(jsonb_agg(to_jsonb(counted)), '[]') FROM counted) AS counters,
    (
        SELECT coalesce(jsonb_agg(to_jsonb(invitation)), '[]')
        FROM asked JOIN rolecall.invitation
            ON $8 AND invitation.account_id = $1 AND invitation.member_id = asked.member_id AND invitation.state = 'pending'
    ) AS invitations,
    (
        SELECT to_jsonb(remembered)
        FROM rolecall.answer AS remembered WHERE account_id = $1 AND caller = $9 AND method = $10 AND request_id = $11
    ) AS answered
FROM rolecall.account, history
WHERE account_id = $1
