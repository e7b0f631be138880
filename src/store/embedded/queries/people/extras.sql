-- What a list tells beside the member.
SELECT member.name_key, member_activity.last_active_time
FROM member JOIN member_activity
    ON member_activity.account_id = member.account_id AND member_activity.member_id = member.member_id
WHERE member.account_id = :account_id AND member.member_id = :member_id
