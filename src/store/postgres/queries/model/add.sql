INSERT INTO rolecall.model (model_id, version, fingerprint, text)
VALUES ($1, $2, $3, $4)
ON CONFLICT (model_id, version) DO NOTHING
RETURNING 1
