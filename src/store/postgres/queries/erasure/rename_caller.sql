UPDATE rolecall.audit_event SET caller = $3 WHERE account_id = $1 AND caller = $2
