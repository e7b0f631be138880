-- The one query that crosses accounts: it finds where somebody is. No id is empty, so every id comes after the empty text.
SELECT account_id, member_id
FROM member
WHERE user_id = :user_id AND state <> 'revoked' AND account_id > :after
    AND (:among IS NULL OR account_id IN (SELECT value FROM json_each(:among)))
ORDER BY account_id
LIMIT :limit
