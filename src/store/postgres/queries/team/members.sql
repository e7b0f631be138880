-- Who is in a team. No id is empty, so every id comes after the empty text.
SELECT member_team.member_id
FROM rolecall.member_team
JOIN rolecall.member ON member.account_id = $1 AND member.member_id = member_team.member_id
WHERE member_team.account_id = $1 AND team_id = $2 AND member_team.member_id > $3 AND state <> 'revoked'
ORDER BY member_team.member_id
LIMIT $4
