SELECT to_regclass('rolecall.migration') IS NOT NULL AS found
