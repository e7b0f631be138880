SELECT model_id, version, fingerprint, text
FROM rolecall.model
ORDER BY model_id, version
