-- Where somebody is or was: the other query that crosses accounts.
SELECT account_id, member_id
FROM member
WHERE user_id = :user_id AND (account_id, member_id) > (:account_id, :member_id)
    AND (:among IS NULL OR account_id IN (SELECT value FROM json_each(:among)))
ORDER BY account_id, member_id
LIMIT :limit
