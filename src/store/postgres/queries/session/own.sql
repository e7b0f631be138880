-- Whether this session was told, when it began, whose it is.
SELECT current_setting('rolecall.session', true) = 'own'
