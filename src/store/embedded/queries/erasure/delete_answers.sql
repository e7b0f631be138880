-- Answers that name the person, and those to what they asked themselves.
DELETE FROM answer
WHERE account_id = :account_id
    AND (caller = :caller OR EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(answer, json_each.value) > 0))
