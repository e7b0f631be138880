//! What is kept of a person beside their row.

use rusqlite::{Connection, named_params};

use crate::ids::{AccountId, MemberId};
use crate::store::columns;
use crate::store::embedded::{account_rows, history_rows, row};
use crate::store::{Erasure, MembershipsOf, Mentions, StoreError};

/// Where somebody is or was.
pub(super) fn memberships(
    connection: &Connection,
    page: &MembershipsOf,
) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
    let after = page.after.as_ref();
    row::all(
        connection,
        include_str!("queries/erasure/memberships.sql"),
        named_params! {
            ":user_id": page.user_id.as_str(),
            ":among": page.among.as_ref().map(columns::to_json).transpose()?,
            ":account_id": after.map(|(account, _)| account.as_str()).unwrap_or_default(),
            ":member_id": after.map(|(_, member)| member.as_str()).unwrap_or_default(),
            ":limit": page.limit,
        },
        |row| Ok((row::text(row, "account_id")?, row::text(row, "member_id")?)),
    )
}

/// The audit events in which a word stands; `None`: there is no such account.
pub(super) fn mentions(
    connection: &Connection,
    account: &AccountId,
    words: &[String],
) -> Result<Option<Mentions>, StoreError> {
    let Some(row) = account_rows::get(connection, account)? else { return Ok(None) };
    let revision = row.revision;
    let events = row::all(
        connection,
        include_str!("queries/erasure/mentions.sql"),
        named_params! {":account_id": account.as_str(), ":words": columns::to_json(&words)?},
        history_rows::audit_event,
    )?;
    Ok(Some(Mentions { revision, events }))
}

/// Forgets somebody.
pub(super) fn erase(
    connection: &Connection,
    account: &AccountId,
    erasure: &Erasure,
) -> Result<(), StoreError> {
    let Erasure { members, caller: (caller, pseudonym), words, mails, events, .. } = erasure;
    let (id, members) = (account.as_str(), columns::to_json(members)?);
    for (revision, event) in events {
        row::execute(
            connection,
            include_str!("queries/erasure/rewrite_event.sql"),
            named_params! {
                ":account_id": id,
                ":revision": columns::to_integer(revision.0)?,
                ":value_before": columns::to_json(&event.before)?,
                ":value_after": columns::to_json(&event.after)?,
            },
        )?;
    }
    row::execute(
        connection,
        include_str!("queries/erasure/rename_caller.sql"),
        named_params! {":account_id": id, ":caller": caller, ":pseudonym": pseudonym},
    )?;
    row::execute(
        connection,
        include_str!("queries/erasure/delete_answers.sql"),
        named_params! {":account_id": id, ":caller": caller, ":words": columns::to_json(words)?},
    )?;
    row::execute(
        connection,
        include_str!("queries/erasure/delete_mails.sql"),
        named_params! {":account_id": id, ":words": columns::to_json(mails)?},
    )?;
    for sql in [
        include_str!("queries/erasure/forget_locales.sql"),
        include_str!("queries/erasure/forget_activity.sql"),
    ] {
        row::execute(connection, sql, named_params! {":account_id": id, ":members": members})?;
    }
    row::execute(
        connection,
        include_str!("queries/erasure/forget_addresses.sql"),
        named_params! {":user_id": erasure.user_id.as_str()},
    )?;
    for (named, unnamed) in erasure.in_log("") {
        row::execute(
            connection,
            include_str!("queries/erasure/forget_in_log.sql"),
            named_params! {":account_id": id, ":named": named, ":unnamed": unnamed},
        )?;
    }
    Ok(())
}
