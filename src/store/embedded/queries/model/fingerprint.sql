SELECT fingerprint FROM model WHERE model_id = :model_id AND version = :version
