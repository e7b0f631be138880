SELECT model_id, version, fingerprint, text
FROM model
ORDER BY model_id, version
