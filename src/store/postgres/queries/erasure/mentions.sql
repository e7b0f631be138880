-- The audit events that name somebody, and the revision at which these are all. All events of the account are looked at: it is rare.
SELECT
    account.revision,
    (
        SELECT coalesce(
            jsonb_agg(
                jsonb_build_array(
                    event.revision,
                    jsonb_build_object(
                        'method', event.method, 'caller', event.caller, 'actor', event.actor, 'time', event.time,
                        'before', event.value_before, 'after', event.value_after
                    )
                )
            ),
            '[]'
        )
        FROM rolecall.audit_event AS event
        WHERE event.account_id = $1 AND EXISTS (
            SELECT FROM unnest($2) AS word
            WHERE strpos(event.value_before::text, word) > 0 OR strpos(event.value_after::text, word) > 0
        )
    ) AS events
FROM rolecall.account
WHERE account_id = $1
