-- The workspaces that are named, and those in which whoever an invitation that is named has invited holds anything, each once.
-- What limits and `OFFSET` are for is said in `member/find.sql`.
(SELECT unnest($5) AS workspace_id LIMIT cardinality($5))
UNION
SELECT assignment.workspace_id
FROM (SELECT member_id FROM rolecall.invitation WHERE account_id = $1 AND invitation_id = $12 LIMIT 1) AS invitation,
    LATERAL (
        SELECT workspace_id FROM rolecall.assignment
        WHERE account_id = $1 AND member_id = invitation.member_id
        OFFSET 0
    ) AS assignment
WHERE assignment.workspace_id IS NOT NULL
