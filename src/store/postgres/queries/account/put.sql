-- The revision is not touched here: `raise` does that, once for each commit.
INSERT INTO rolecall.account (account_id, model_id, model_version, plan, display_name, seat_limit, state, create_time, update_time, revision)
SELECT account_id, model_id, model_version, plan, display_name, seat_limit, state, create_time, update_time, 0
FROM jsonb_populate_record(NULL::rolecall.account, $1)
ON CONFLICT (account_id) DO UPDATE SET
    model_id = excluded.model_id,
    model_version = excluded.model_version,
    plan = excluded.plan,
    display_name = excluded.display_name,
    seat_limit = excluded.seat_limit,
    state = excluded.state,
    create_time = excluded.create_time,
    update_time = excluded.update_time
