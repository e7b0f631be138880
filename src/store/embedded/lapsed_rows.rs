//! Of whom something has lapsed, and which addresses are confirmed: what is found without an account.

use jiff::Timestamp;
use rusqlite::{Connection, named_params};

use crate::domain::email::Email;
use crate::domain::invitation::ConfirmedAddress;
use crate::ids::{AccountId, MemberId, UserId};
use crate::store::embedded::row;
use crate::store::{LapsedPage, StoreError};

/// A page of those of whom something has lapsed.
pub(super) fn page(
    connection: &Connection,
    page: &LapsedPage,
) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
    let (account, member) = page
        .after
        .as_ref()
        .map_or(("", ""), |(account, member)| (account.as_str(), member.as_str()));
    row::all(
        connection,
        include_str!("queries/lapsed/page.sql"),
        named_params! {
            ":now": page.now.to_string(),
            ":account_id": page.account.as_ref().map(AccountId::as_str),
            ":after_account": account,
            ":after_member": member,
            ":limit": page.limit,
        },
        |row| Ok((row::text(row, "account_id")?, row::text(row, "member_id")?)),
    )
}

/// Keeps that somebody has shown an address to be theirs.
pub(super) fn confirm(
    connection: &Connection,
    confirmed: &ConfirmedAddress,
    time: Timestamp,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/confirmed_address/add.sql"),
        named_params! {
            ":email_normal": confirmed.email.normal(),
            ":user_id": confirmed.user_id.as_str(),
            ":confirm_time": time.to_string(),
        },
    )?;
    Ok(())
}

/// By whom an address was confirmed.
pub(super) fn confirmed_by(
    connection: &Connection,
    email: &Email,
) -> Result<Vec<UserId>, StoreError> {
    row::all(
        connection,
        include_str!("queries/confirmed_address/list.sql"),
        named_params! {":email_normal": email.normal()},
        |row| row::text(row, "user_id"),
    )
}
