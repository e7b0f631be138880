-- No id is empty, so every id comes after the empty text.
SELECT member_id FROM rolecall.member WHERE account_id = $1 AND member_id > $2 ORDER BY member_id LIMIT $3
