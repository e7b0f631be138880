SELECT account_id, model_id, model_version, plan, display_name, seat_limit, state, create_time, update_time, revision,
    people_revision
FROM account
WHERE account_id = :account_id
