//! What a commit leaves behind: change log, audit, mails, answers.

use rusqlite::{Connection, Row, named_params};

use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId};
use crate::store::columns;
use crate::store::embedded::{mail_rows, row};
use crate::store::{
    Answered, AuditEvent, Changes, LoggedChange, OutboxMail, RequestKey, StoreError,
};

/// Writes all of it.
pub(super) fn add(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    changes: &Changes,
) -> Result<(), StoreError> {
    add_change(connection, account, revision, changes)?;
    add_audit(connection, account, revision, &changes.audit)?;
    for (position, mail) in changes.outbox.iter().enumerate() {
        let trace = changes.trace.as_deref();
        add_mail(connection, account, revision, columns::to_integer(position)?, mail, trace)?;
    }
    match &changes.answer {
        Some((key, answered)) => put_answer(connection, account, key, answered),
        None => Ok(()),
    }
}

/// What was changed after a revision, oldest first.
pub(super) fn changes(
    connection: &Connection,
    account: &AccountId,
    after: Revision,
    limit: u32,
) -> Result<Vec<LoggedChange>, StoreError> {
    row::all(
        connection,
        include_str!("queries/change_log/page.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":after": columns::saturated(after),
            ":limit": limit,
        },
        |row| {
            Ok(LoggedChange {
                revision: Revision(row::number(row, "revision")?),
                changes: row::json(row, "changes")?,
                time: row::time(row, "time")?,
            })
        },
    )
}

/// Who did what after a revision, oldest first.
pub(super) fn audit(
    connection: &Connection,
    account: &AccountId,
    after: Revision,
    limit: u32,
) -> Result<Vec<(Revision, AuditEvent)>, StoreError> {
    row::all(
        connection,
        include_str!("queries/audit_event/page.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":after": columns::saturated(after),
            ":limit": limit,
        },
        audit_event,
    )
}

/// Who did what, from its row.
pub(super) fn audit_event(row: &Row<'_>) -> Result<(Revision, AuditEvent), StoreError> {
    let event = AuditEvent {
        method: row.get("method")?,
        caller: row.get("caller")?,
        actor: row::optional_text(row, "actor")?,
        time: row::time(row, "time")?,
        before: row::json(row, "value_before")?,
        after: row::json(row, "value_after")?,
    };
    Ok((Revision(row::number(row, "revision")?), event))
}

/// Mails that wait to be sent, oldest first.
pub(super) fn outbox(
    connection: &Connection,
    account: &AccountId,
    limit: u32,
) -> Result<Vec<OutboxMail>, StoreError> {
    row::all(
        connection,
        include_str!("queries/outbox_mail/page.sql"),
        named_params! {":account_id": account.as_str(), ":limit": limit},
        mail_rows::mail,
    )
}

/// What was answered to a request.
pub(super) fn answered(
    connection: &Connection,
    account: &AccountId,
    key: &RequestKey,
) -> Result<Option<Answered>, StoreError> {
    row::first(
        connection,
        include_str!("queries/answer/get.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":caller": key.caller,
            ":method": key.method,
            ":request_id": key.request_id.as_str(),
        },
        |row| {
            Ok(Answered {
                fingerprint: row.get("fingerprint")?,
                answer: row.get("answer")?,
                revision: Revision(row::number(row, "revision")?),
                time: row::time(row, "time")?,
            })
        },
    )
}

fn add_change(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    changes: &Changes,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/change_log/add.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":revision": columns::to_integer(revision.0)?,
            ":changes": columns::to_json(&changes.log)?,
            ":time": changes.audit.time.to_string(),
        },
    )?;
    Ok(())
}

fn add_audit(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    event: &AuditEvent,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/audit_event/add.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":revision": columns::to_integer(revision.0)?,
            ":method": event.method,
            ":caller": event.caller,
            ":actor": event.actor.as_ref().map(MemberId::as_str),
            ":time": event.time.to_string(),
            ":value_before": columns::to_json(&event.before)?,
            ":value_after": columns::to_json(&event.after)?,
        },
    )?;
    Ok(())
}

fn add_mail(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    position: i64,
    mail: &OutboxMail,
    trace: Option<&str>,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/outbox_mail/add.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":mail_id": mail.mail_id,
            ":revision": columns::to_integer(revision.0)?,
            ":position": position,
            ":content": columns::to_json(&mail.content)?,
            ":create_time": mail.create_time.to_string(),
            ":next_attempt_time": mail.create_time.as_microsecond(),
            ":traceparent": trace,
        },
    )?;
    Ok(())
}

pub(super) fn put_answer(
    connection: &Connection,
    account: &AccountId,
    key: &RequestKey,
    answered: &Answered,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/answer/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":caller": key.caller,
            ":method": key.method,
            ":request_id": key.request_id.as_str(),
            ":fingerprint": answered.fingerprint,
            ":answer": answered.answer,
            ":revision": columns::to_integer(answered.revision.0)?,
            ":time": answered.time.to_string(),
        },
    )?;
    Ok(())
}
