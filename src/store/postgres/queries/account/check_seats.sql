-- INV-SEAT, whatever was decided before: a limit that was lowered keeps everyone and refuses the next.
SELECT rolecall.refuse('RC001', used || ' ' || account.seat_limit)
FROM rolecall.account,
    LATERAL (
        SELECT coalesce(sum(value), 0) AS used
        FROM rolecall.counter
        WHERE counter.account_id = account.account_id AND kind = 'seats'
    ) AS seats
WHERE account.account_id = $1 AND used > account.seat_limit AND used > $2
