-- Audit events, told without the person. A null of JSON comes as one of SQL.
UPDATE rolecall.audit_event
SET value_before = coalesce(event.before, 'null'), value_after = coalesce(event.after, 'null')
FROM jsonb_to_recordset($2) AS event (revision bigint, before jsonb, after jsonb)
WHERE audit_event.account_id = $1 AND audit_event.revision = event.revision
