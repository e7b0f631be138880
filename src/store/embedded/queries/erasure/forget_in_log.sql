-- What the log tells of the person keeps the member's id alone.
UPDATE change_log
SET changes = replace(changes, :named, :unnamed)
WHERE account_id = :account_id AND instr(changes, :named) > 0
