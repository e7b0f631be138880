-- The audit events that name somebody. All events of the account are looked at: it is rare.
SELECT revision, method, caller, actor, time, value_before, value_after
FROM audit_event
WHERE account_id = :account_id AND EXISTS (
    SELECT 1 FROM json_each(:words)
    WHERE instr(value_before, json_each.value) > 0 OR instr(value_after, json_each.value) > 0
)
