-- Newest first, each once; who is invited is joined to it by the text that follows.
SELECT *
FROM rolecall.invitation
WHERE account_id = $1 AND member_id = $6 AND (NOT $2 OR state = ANY ($3)) AND ($4::text IS NULL OR invitation_id < $4)
ORDER BY invitation_id DESC
LIMIT $5
