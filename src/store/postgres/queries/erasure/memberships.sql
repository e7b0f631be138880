-- Where somebody is or was: the other query that crosses accounts.
SELECT account_id, member_id
FROM rolecall.member
WHERE user_id = $1 AND (account_id, member_id) > ($2, $3) AND (NOT $4 OR account_id = ANY ($5))
ORDER BY account_id, member_id
LIMIT $6
