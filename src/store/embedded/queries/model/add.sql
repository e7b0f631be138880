INSERT INTO model (model_id, version, fingerprint, text)
VALUES (:model_id, :version, :fingerprint, :text)
