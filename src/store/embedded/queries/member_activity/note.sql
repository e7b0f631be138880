-- Whoever is not there, or no more, is passed over.
UPDATE member_activity
SET last_active_time = :time
WHERE account_id = :account_id AND last_active_time < :time AND member_id = (
    SELECT member_id FROM member
    WHERE account_id = :account_id AND member_id = :member_id AND state <> 'revoked'
)
