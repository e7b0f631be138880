DELETE FROM outbox_mail
WHERE account_id = :account_id AND EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(content, json_each.value) > 0)
