INSERT INTO rolecall.audit_event (account_id, revision, method, caller, actor, time, value_before, value_after)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
