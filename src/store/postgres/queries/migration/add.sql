INSERT INTO rolecall.migration (version, time) VALUES ($1, now())
