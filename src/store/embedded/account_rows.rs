//! The account's own row.

use rusqlite::{Connection, named_params};

use crate::domain::account::Account;
use crate::domain::revision::Revision;
use crate::ids::{AccountId, Name};
use crate::store::StoreError;
use crate::store::columns;
use crate::store::embedded::row;

/// What is kept of an account in its row.
pub(super) struct AccountRow {
    /// The account.
    pub(super) account: Account,
    /// Its revision.
    pub(super) revision: Revision,
    /// See [`Facts`](crate::store::Facts).
    pub(super) people_revision: Revision,
}

/// The account's row.
pub(super) fn get(
    connection: &Connection,
    account: &AccountId,
) -> Result<Option<AccountRow>, StoreError> {
    row::first(
        connection,
        include_str!("queries/account/get.sql"),
        named_params! {":account_id": account.as_str()},
        |row| {
            let account = Account {
                account_id: row::text(row, "account_id")?,
                model_id: row::text(row, "model_id")?,
                model_version: row::text(row, "model_version")?,
                plan: row::optional_text(row, "plan")?,
                display_name: row.get("display_name")?,
                seat_limit: row.get("seat_limit")?,
                state: row::word(row, "state")?,
                create_time: row::time(row, "create_time")?,
                update_time: row::time(row, "update_time")?,
            };
            let revision = Revision(row::number(row, "revision")?);
            let people_revision = Revision(row::number(row, "people_revision")?);
            Ok(AccountRow { account, revision, people_revision })
        },
    )
}

/// Writes the account, new or not, and leaves its revision.
pub(super) fn put(connection: &Connection, account: &Account) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/account/put.sql"),
        named_params! {
            ":account_id": account.account_id.as_str(),
            ":model_id": account.model_id.as_str(),
            ":model_version": account.model_version.as_str(),
            ":plan": account.plan.as_ref().map(Name::as_str),
            ":display_name": account.display_name,
            ":seat_limit": account.seat_limit,
            ":state": columns::to_word(&account.state)?,
            ":create_time": account.create_time.to_string(),
            ":update_time": account.update_time.to_string(),
        },
    )?;
    Ok(())
}

/// Raises the revision by one; `None`: there is no such account.
pub(super) fn raise(
    connection: &Connection,
    account: &AccountId,
) -> Result<Option<Revision>, StoreError> {
    row::first(
        connection,
        include_str!("queries/account/raise.sql"),
        named_params! {":account_id": account.as_str()},
        |row| Ok(Revision(row::number(row, "revision")?)),
    )
}

/// Notes that people were changed whom the log does not name.
pub(super) fn renew_people(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/account/renew_people.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":revision": columns::to_integer(revision.0)?,
        },
    )?;
    Ok(())
}

/// How many seats the account may use; `None`: any number.
pub(super) fn seat_limit(
    connection: &Connection,
    account: &AccountId,
) -> Result<Option<u32>, StoreError> {
    let limit = row::first(
        connection,
        include_str!("queries/account/seat_limit.sql"),
        named_params! {":account_id": account.as_str()},
        |row| Ok(row.get("seat_limit")?),
    )?;
    Ok(limit.flatten())
}
