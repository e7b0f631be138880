-- Answers that name the person, and those to what they asked themselves.
DELETE FROM rolecall.answer
WHERE account_id = $1 AND (caller = $2 OR EXISTS (SELECT FROM unnest($3) AS word WHERE strpos(answer, word) > 0))
