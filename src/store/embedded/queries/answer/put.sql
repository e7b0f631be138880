-- An id may be used again after a day; the answer of that day gives way.
INSERT INTO answer (account_id, caller, method, request_id, fingerprint, answer, revision, time)
VALUES (:account_id, :caller, :method, :request_id, :fingerprint, :answer, :revision, :time)
ON CONFLICT (account_id, caller, method, request_id) DO UPDATE SET
    fingerprint = excluded.fingerprint,
    answer = excluded.answer,
    revision = excluded.revision,
    time = excluded.time
