SELECT revision, method, caller, actor, time, value_before, value_after
FROM audit_event
WHERE account_id = :account_id AND revision > :after
ORDER BY revision
LIMIT :limit
