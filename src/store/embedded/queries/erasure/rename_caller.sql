UPDATE audit_event SET caller = :pseudonym WHERE account_id = :account_id AND caller = :caller
