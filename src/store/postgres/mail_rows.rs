//! Mails on their way.

use jiff::Timestamp;
use tokio_postgres::Row;

use crate::ids::{AccountId, MailId};
use crate::store::columns::unreadable;
use crate::store::postgres::facts;
use crate::store::postgres::pipeline::Statement;
use crate::store::{DeadMail, LeasedMail, MailFate, MailLease, OutboxMail, StoreError};

/// Leases what is due; answers with a row for each.
pub(super) fn lease(lease: &MailLease, limit: u32) -> Statement {
    Statement::new(include_str!("queries/outbox_mail/lease.sql"))
        .time(lease.now)
        .time(lease.until)
        .text(&lease.lease_id)
        .number(limit.into())
}

/// What was leased, the longest due first. What only a newer version can read is left to that: its lease lapses.
pub(super) fn read_leased(lease: &MailLease, rows: &[Row]) -> Vec<LeasedMail> {
    let read = |row: &Row| {
        let mail: OutboxMail = facts::json(row, "mail")?;
        Ok::<_, StoreError>(LeasedMail {
            account_id: crate::store::columns::text("account_id", facts::get(row, "account_id")?)?,
            lease_id: lease.lease_id.clone(),
            attempts: attempts(row)?,
            trace: facts::get(row, "traceparent")?,
            due_time: facts::get::<Timestamp>(row, "next_attempt_time")?.max(mail.create_time),
            mail,
        })
    };
    let leave =
        |error: &StoreError| tracing::warn!(%error, "a mail can't be read, and is left to others");
    let mut leased: Vec<_> =
        rows.iter().filter_map(|row| read(row).inspect_err(leave).ok()).collect();
    leased.sort_by_key(|leased| leased.due_time);
    leased
}

/// Forgets a mail; answers with a row if the lease is the last one.
pub(super) fn delete(leased: &LeasedMail) -> Statement {
    of(include_str!("queries/outbox_mail/delete_leased.sql"), leased)
}

/// Says what becomes of a mail that was not sent; answers with a row if the lease is the last one.
pub(super) fn fail(leased: &LeasedMail, error: &str, fate: MailFate) -> Statement {
    let (state, time) = fate.parts();
    of(include_str!("queries/outbox_mail/fail_leased.sql"), leased)
        .text(state)
        .time(time)
        .text(error)
}

fn of(sql: &'static str, leased: &LeasedMail) -> Statement {
    Statement::of(sql, &leased.account_id).text(&leased.mail.mail_id).text(&leased.lease_id)
}

/// Mails that were given up, by id.
pub(super) fn dead(account: &AccountId, after: Option<&MailId>, limit: u32) -> Statement {
    Statement::of(include_str!("queries/outbox_mail/dead_page.sql"), account)
        .text(after.map(MailId::as_str).unwrap_or_default())
        .number(limit.into())
}

/// One of them out of its row.
pub(super) fn read_dead(row: &Row) -> Result<DeadMail, StoreError> {
    Ok(DeadMail {
        mail: facts::json(row, "mail")?,
        attempts: attempts(row)?,
        error: facts::get::<Option<String>>(row, "last_error")?.unwrap_or_default(),
        dead_time: facts::get(row, "next_attempt_time")?,
    })
}

/// Makes a mail that was given up due; answers with a row if there is one of this id, given up or not.
pub(super) fn retry(account: &AccountId, mail_id: &MailId, now: Timestamp) -> Statement {
    Statement::of(include_str!("queries/outbox_mail/retry.sql"), account)
        .text(mail_id.as_str())
        .time(now)
}

fn attempts(row: &Row) -> Result<u32, StoreError> {
    let number: i64 = facts::get(row, "attempts")?;
    u32::try_from(number).map_err(|error| unreadable("attempts", &error))
}
