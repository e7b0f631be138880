-- Somebody who was revoked before keeps the revision that did it.
INSERT INTO rolecall.member (
    account_id, member_id, user_id, email, email_normal, display_name, locale, state, revoked_revision, founder, attributes,
    work_handovers, create_time, update_time, name_key
)
SELECT
    $1, member_id, user_id, email, email_normal, display_name, locale, state, CASE WHEN state = 'revoked' THEN $2 END, founder,
    attributes, work_handovers, create_time, update_time, name_key
FROM jsonb_populate_recordset(NULL::rolecall.member, $3)
ON CONFLICT (account_id, member_id) DO UPDATE SET
    user_id = excluded.user_id,
    email = excluded.email,
    email_normal = excluded.email_normal,
    display_name = excluded.display_name,
    locale = excluded.locale,
    state = excluded.state,
    revoked_revision = CASE
        WHEN excluded.state = 'revoked' THEN coalesce(member.revoked_revision, excluded.revoked_revision)
    END,
    founder = excluded.founder,
    attributes = excluded.attributes,
    work_handovers = excluded.work_handovers,
    create_time = excluded.create_time,
    update_time = excluded.update_time,
    name_key = excluded.name_key
