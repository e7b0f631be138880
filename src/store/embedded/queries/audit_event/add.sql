INSERT INTO audit_event (account_id, revision, method, caller, actor, time, value_before, value_after)
VALUES (:account_id, :revision, :method, :caller, :actor, :time, :value_before, :value_after)
