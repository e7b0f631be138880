SELECT
    revision,
    jsonb_build_object(
        'method', method, 'caller', caller, 'actor', actor, 'time', time, 'before', value_before, 'after', value_after
    ) AS event
FROM rolecall.audit_event
WHERE account_id = $1 AND revision > $2
ORDER BY revision
LIMIT $3
