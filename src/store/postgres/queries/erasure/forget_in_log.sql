-- What the log tells of the person keeps the member's id alone.
UPDATE rolecall.change_log
SET changes = replace(changes::text, $2, $3)::jsonb
WHERE account_id = $1 AND strpos(changes::text, $2) > 0
