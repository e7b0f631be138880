SELECT fingerprint, answer, revision, time
FROM answer
WHERE account_id = :account_id AND caller = :caller AND method = :method AND request_id = :request_id
