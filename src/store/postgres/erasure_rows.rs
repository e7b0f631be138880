//! What is kept of a person beside their row.

use serde::Serialize;
use tokio_postgres::Row;

use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId};
use crate::store::columns::text;
use crate::store::postgres::facts;
use crate::store::postgres::pipeline::Statement;
use crate::store::{AuditEvent, Erasure, MembershipsOf, Mentions, StoreError};

/// Asks where somebody is or was.
pub(super) fn memberships(page: &MembershipsOf) -> Statement {
    let after = page.after.as_ref();
    Statement::new(include_str!("queries/erasure/memberships.sql"))
        .text(page.user_id.as_str())
        .text(after.map(|(account, _)| account.as_str()).unwrap_or_default())
        .text(after.map(|(_, member)| member.as_str()).unwrap_or_default())
        .boolean(page.among.is_some())
        .texts(page.among.iter().flatten().map(AccountId::as_str))
        .number(page.limit.into())
}

/// What came back.
pub(super) fn read_membership(row: &Row) -> Result<(AccountId, MemberId), StoreError> {
    let id = |column| facts::get::<String>(row, column);
    Ok((text("account_id", id("account_id")?)?, text("member_id", id("member_id")?)?))
}

/// Asks for the audit events in which a word stands.
pub(super) fn mentions(account: &AccountId, words: &[String]) -> Statement {
    let sql = include_str!("queries/erasure/mentions.sql");
    Statement::of(sql, account).texts(words.iter().map(String::as_str))
}

/// What came back.
pub(super) fn read_mentions(rows: &[Row]) -> Result<Option<Mentions>, StoreError> {
    let Some(row) = rows.first() else { return Ok(None) };
    let events: Vec<(u64, AuditEvent)> = facts::json(row, "events")?;
    let events = events.into_iter().map(|(revision, event)| (Revision(revision), event)).collect();
    Ok(Some(Mentions { revision: facts::revision(row)?, events }))
}

#[derive(Serialize)]
struct EventRow<'a> {
    revision: u64,
    before: &'a serde_json::Value,
    after: &'a serde_json::Value,
}

/// Forgets somebody.
pub(super) fn erase(account: &AccountId, erasure: &Erasure) -> Result<Vec<Statement>, StoreError> {
    let of = |sql| Statement::of(sql, account);
    let members = || erasure.members.iter().map(MemberId::as_str);
    let (caller, pseudonym) = &erasure.caller;
    let events: Vec<_> = erasure.events.iter().map(EventRow::of).collect();
    let mut statements = vec![
        of(include_str!("queries/erasure/rewrite_event.sql")).json(&events)?,
        of(include_str!("queries/erasure/rename_caller.sql")).text(caller).text(pseudonym),
        of(include_str!("queries/erasure/delete_answers.sql"))
            .text(caller)
            .texts(erasure.words.iter().map(String::as_str)),
        of(include_str!("queries/erasure/delete_mails.sql"))
            .texts(erasure.mails.iter().map(String::as_str)),
        of(include_str!("queries/erasure/forget_locales.sql")).texts(members()),
        of(include_str!("queries/erasure/forget_activity.sql")).texts(members()),
        Statement::new(include_str!("queries/erasure/forget_addresses.sql"))
            .text(erasure.user_id.as_str()),
    ];
    for (named, unnamed) in erasure.in_log(" ") {
        let forget = include_str!("queries/erasure/forget_in_log.sql");
        statements.push(of(forget).text(&named).text(&unnamed));
    }
    Ok(statements)
}

impl<'a> EventRow<'a> {
    fn of((revision, event): &'a (Revision, AuditEvent)) -> Self {
        Self { revision: revision.0, before: &event.before, after: &event.after }
    }
}
