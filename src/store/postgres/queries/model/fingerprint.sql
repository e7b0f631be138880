SELECT fingerprint FROM rolecall.model WHERE model_id = $1 AND version = $2
