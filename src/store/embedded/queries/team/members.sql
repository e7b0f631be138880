-- No id is empty, so every id comes after the empty text.
SELECT member_team.member_id
FROM member_team
JOIN member ON member.account_id = member_team.account_id AND member.member_id = member_team.member_id
WHERE member_team.account_id = :account_id AND team_id = :team_id AND member_team.member_id > :after AND state <> 'revoked'
ORDER BY member_team.member_id
LIMIT :limit
