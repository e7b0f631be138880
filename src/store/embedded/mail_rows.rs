//! Mails on their way.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};

use crate::ids::{AccountId, MailId};
use crate::store::embedded::row;
use crate::store::{DeadMail, LeasedMail, MailFate, MailLease, OutboxMail, StoreError};

/// Whether any mail is due.
pub(super) fn is_due(connection: &Connection, now: Timestamp) -> Result<bool, StoreError> {
    Ok(!due(connection, &MailLease { lease_id: String::new(), now, until: now }, 1)?.is_empty())
}

/// Has nobody send anything any more: what was leased is due again.
pub(super) fn end_leases(connection: &Connection) -> Result<(), StoreError> {
    row::execute(connection, include_str!("queries/outbox_mail/end_leases.sql"), [])?;
    Ok(())
}

/// Leases what is due, the longest due first.
pub(super) fn lease(
    connection: &Connection,
    lease: &MailLease,
    limit: u32,
) -> Result<Vec<LeasedMail>, StoreError> {
    let mails = due(connection, lease, limit)?;
    for mail in &mails {
        row::execute(
            connection,
            include_str!("queries/outbox_mail/lease.sql"),
            named_params! {
                ":account_id": mail.account_id.as_str(),
                ":mail_id": mail.mail.mail_id,
                ":lease_id": lease.lease_id,
                ":until": lease.until.as_microsecond(),
            },
        )?;
    }
    Ok(mails)
}

/// What is due, as it will be once it is leased.
fn due(
    connection: &Connection,
    lease: &MailLease,
    limit: u32,
) -> Result<Vec<LeasedMail>, StoreError> {
    row::all(
        connection,
        include_str!("queries/outbox_mail/due.sql"),
        named_params! {":now": lease.now.as_microsecond(), ":limit": limit},
        |row| {
            let mail = mail(row)?;
            Ok(LeasedMail {
                account_id: row::text(row, "account_id")?,
                lease_id: lease.lease_id.clone(),
                attempts: row::number::<u32>(row, "attempts")?.saturating_add(1),
                due_time: moment(row)?.max(mail.create_time),
                trace: row.get("traceparent")?,
                mail,
            })
        },
    )
}

/// Forgets a mail, if the lease is the last one.
pub(super) fn delete(connection: &Connection, leased: &LeasedMail) -> Result<bool, StoreError> {
    let deleted = row::execute(
        connection,
        include_str!("queries/outbox_mail/delete_leased.sql"),
        named_params! {
            ":account_id": leased.account_id.as_str(),
            ":mail_id": leased.mail.mail_id,
            ":lease_id": leased.lease_id,
        },
    )?;
    Ok(deleted > 0)
}

/// Says what becomes of a mail that was not sent, if the lease is the last one.
pub(super) fn fail(
    connection: &Connection,
    leased: &LeasedMail,
    error: &str,
    fate: MailFate,
) -> Result<bool, StoreError> {
    let (state, time) = fate.parts();
    let failed = row::execute(
        connection,
        include_str!("queries/outbox_mail/fail_leased.sql"),
        named_params! {
            ":account_id": leased.account_id.as_str(),
            ":mail_id": leased.mail.mail_id,
            ":lease_id": leased.lease_id,
            ":state": state,
            ":time": time.as_microsecond(),
            ":error": error,
        },
    )?;
    Ok(failed > 0)
}

/// Mails that were given up, by id.
pub(super) fn dead(
    connection: &Connection,
    account: &AccountId,
    after: Option<&MailId>,
    limit: u32,
) -> Result<Vec<DeadMail>, StoreError> {
    row::all(
        connection,
        include_str!("queries/outbox_mail/dead_page.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":after": after.map(MailId::as_str).unwrap_or_default(),
            ":limit": limit,
        },
        |row| {
            Ok(DeadMail {
                mail: mail(row)?,
                attempts: row::number(row, "attempts")?,
                error: row.get::<_, Option<String>>("last_error")?.unwrap_or_default(),
                dead_time: moment(row)?,
            })
        },
    )
}

/// Makes a mail that was given up due; says whether there is one of this id, given up or not.
pub(super) fn retry(
    connection: &Connection,
    account: &AccountId,
    mail_id: &MailId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found = row::execute(
        connection,
        include_str!("queries/outbox_mail/retry.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":mail_id": mail_id.as_str(),
            ":now": now.as_microsecond(),
        },
    )?;
    Ok(found > 0)
}

/// A mail out of its row.
pub(super) fn mail(row: &Row<'_>) -> Result<OutboxMail, StoreError> {
    Ok(OutboxMail {
        mail_id: row.get("mail_id")?,
        content: row::json(row, "content")?,
        create_time: row::time(row, "create_time")?,
    })
}

/// The time that is kept as a number, since it is compared.
fn moment(row: &Row<'_>) -> Result<Timestamp, StoreError> {
    let column = "next_attempt_time";
    let read = Timestamp::from_microsecond(row.get(column)?);
    read.map_err(|error| crate::store::columns::unreadable(column, &error))
}
