-- Everything about an account that was asked for, in one statement: it sees one state of the database, so all of it is of one revision.
-- `named`, `asked`, `place`, `team_facts`, `people` and `history` come before this text. What limits and `OFFSET` are for is said in `member/find.sql`.
, scope AS (
    (SELECT unnest($6) AS workspace_id LIMIT cardinality($6))
    -- Whoever changes these people needs the holders wherever they hold roles, and can't know before where that is.
    UNION
    SELECT coalesce(assignment.workspace_id, '')
    FROM named,
        LATERAL (
            SELECT workspace_id FROM rolecall.assignment
            WHERE account_id = $1 AND member_id = named.member_id
            OFFSET 0
        ) AS assignment
),
counted AS (
    SELECT * FROM rolecall.counter WHERE account_id = $1 AND kind = 'seats'
    UNION ALL
    SELECT * FROM rolecall.counter WHERE account_id = $1 AND kind = 'people' AND $7
    UNION ALL
    SELECT counter.*
    FROM scope,
        LATERAL (
            SELECT * FROM rolecall.counter
            WHERE account_id = $1 AND kind = 'holders' AND workspace_id = scope.workspace_id
            OFFSET 0
        ) AS counter
)
SELECT
    to_jsonb(account) AS account,
    account.revision,
    account.people_revision,
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
        FROM place,
            LATERAL (
                SELECT * FROM rolecall.workspace
                WHERE account_id = $1 AND workspace_id = place.workspace_id
                LIMIT 1
            ) AS workspace
    ) AS workspaces,
    team_facts.teams,
    team_facts.number AS team_count,
    (SELECT coalesce(jsonb_agg(to_jsonb(counted)), '[]') FROM counted) AS counters,
    (
        SELECT coalesce(jsonb_agg(to_jsonb(found)), '[]')
        FROM (
            SELECT invitation.*
            FROM named,
                LATERAL (
                    SELECT * FROM rolecall.invitation
                    WHERE $8 AND account_id = $1 AND member_id = named.member_id
                        AND state IN ('pending', 'awaiting_approval', 'unconfirmed')
                    OFFSET 0
                ) AS invitation
            WHERE invitation.invitation_id IS DISTINCT FROM $12
            UNION ALL
            SELECT * FROM rolecall.invitation WHERE account_id = $1 AND invitation_id = $12
        ) AS found
    ) AS invitations,
    (
        SELECT coalesce(jsonb_agg(confirmed.user_id), '[]')
        FROM (SELECT member_id FROM rolecall.invitation WHERE account_id = $1 AND invitation_id = $12 LIMIT 1) AS invitation,
            LATERAL (SELECT email_normal FROM rolecall.member WHERE account_id = $1 AND member_id = invitation.member_id LIMIT 1) AS invited,
            LATERAL (SELECT user_id FROM rolecall.confirmed_address WHERE email_normal = invited.email_normal OFFSET 0) AS confirmed
    ) AS confirmed_by,
    (
        SELECT to_jsonb(remembered)
        FROM rolecall.answer AS remembered WHERE account_id = $1 AND caller = $9 AND method = $10 AND request_id = $11
    ) AS answered
FROM rolecall.account, history, team_facts
WHERE account_id = $1
