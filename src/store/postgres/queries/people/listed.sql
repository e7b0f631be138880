-- The people of `asked`, each with the key of its place, and the state of the account that they were read in: all of one moment. `asked`,
-- `people` and `history` come before this text.
SELECT
    account.revision,
    history.mark,
    (
        SELECT coalesce(
            jsonb_agg(
                people.person
                || jsonb_build_object('key', asked.key, 'last_active_time', nullif(activity.last_active_time, to_timestamp(0)))
            ),
            '[]'
        )
        FROM asked
        JOIN people ON people.member_id = asked.member_id
        JOIN rolecall.member_activity AS activity ON activity.account_id = $1 AND activity.member_id = asked.member_id
    ) AS people
FROM rolecall.account, history
WHERE account_id = $1
