-- An audit event, told without the person.
UPDATE audit_event
SET value_before = :value_before, value_after = :value_after
WHERE account_id = :account_id AND revision = :revision
