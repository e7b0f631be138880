//! The accounts in which somebody is.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::ids::{AccountId, MemberId};
use crate::store::embedded::account_rows::AccountRow;
use crate::store::embedded::{account_rows, member_rows, model_rows, workspace_rows};
use crate::store::{AccountsOf, StoreError, UserAccount};

/// A page of them, by id.
pub(super) fn page(
    connection: &Connection,
    page: &AccountsOf,
) -> Result<Vec<UserAccount>, StoreError> {
    let found = member_rows::accounts_of(connection, page)?;
    found.iter().map(|(account, member)| read(connection, account, member)).collect()
}

fn read(
    connection: &Connection,
    account_id: &AccountId,
    member_id: &MemberId,
) -> Result<UserAccount, StoreError> {
    let gone = || StoreError::Corrupt(format!("member `{member_id}` has no account"));
    let AccountRow { account, revision, .. } =
        account_rows::get(connection, account_id)?.ok_or_else(gone)?;
    let member = member_rows::get(connection, account_id, member_id)?.ok_or_else(gone)?;
    let held = member.assignments.iter().filter_map(|held| held.workspace_id.as_ref());
    let ids: BTreeSet<_> = held.collect();
    let mut workspaces = Vec::with_capacity(ids.len());
    for id in ids {
        workspaces.extend(workspace_rows::get(connection, account_id, id)?);
    }
    let epoch = model_rows::epoch(connection)?;
    Ok(UserAccount { account, epoch, revision, member, workspaces })
}
