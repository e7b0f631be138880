-- The same, of a person by user id.
UPDATE member_activity
SET last_active_time = :time
WHERE account_id = :account_id AND last_active_time < :time AND member_id = (
    SELECT member_id FROM member
    WHERE account_id = :account_id AND user_id = :user_id AND state <> 'revoked'
)
