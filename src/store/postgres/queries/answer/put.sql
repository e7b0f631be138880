-- An id may be used again after a day; the answer of that day gives way.
INSERT INTO rolecall.answer (account_id, caller, method, request_id, fingerprint, answer, revision, time)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (account_id, caller, method, request_id) DO UPDATE SET
    fingerprint = excluded.fingerprint,
    answer = excluded.answer,
    revision = excluded.revision,
    time = excluded.time
