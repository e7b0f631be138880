-- No id is empty, so every id comes after the empty text.
SELECT member_id, user_id, email, display_name, locale, state, founder, attributes, work_handovers, create_time, update_time
FROM member
WHERE account_id = :account_id AND member_id > :after
ORDER BY member_id
LIMIT :limit
