SELECT to_jsonb(invitation) AS invitation
FROM rolecall.invitation
WHERE account_id = $1 AND invitation_id = $2
