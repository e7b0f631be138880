-- The people of `asked`, with their teams and all that they hold, in the order in which they were given.
SELECT
    asked.member_id,
    to_jsonb(member) || jsonb_build_object(
        'teams', (
            SELECT coalesce(jsonb_agg(to_jsonb(member_team) ORDER BY position), '[]')
            FROM rolecall.member_team
            WHERE member_team.account_id = $1 AND member_team.member_id = member.member_id
        ),
        'assignments', (
            SELECT coalesce(jsonb_agg(to_jsonb(assignment) ORDER BY position), '[]')
            FROM rolecall.assignment
            WHERE assignment.account_id = $1 AND assignment.member_id = member.member_id
        )
    ) AS person
FROM asked,
    LATERAL (SELECT * FROM rolecall.member WHERE account_id = $1 AND member_id = asked.member_id LIMIT 1) AS member
