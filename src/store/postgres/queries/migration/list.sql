SELECT version FROM rolecall.migration ORDER BY version
