//! Writes a set of changes, inside a transaction of the caller.

use rusqlite::Connection;

use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::embedded::{
    account_rows, counter_rows, erasure_rows, history_rows, invitation_rows, lapsed_rows,
    member_rows, role_rows, team_rows, workspace_rows,
};
use crate::store::{Changes, StoreError};

/// Writes everything; returns the revision to which it leads. After an error the transaction must be rolled back.
pub(super) fn write(
    connection: &Connection,
    account_id: &AccountId,
    changes: &Changes,
) -> Result<Revision, StoreError> {
    let used_before = counter_rows::seats_used(connection, account_id)?;
    if let Some(account) = &changes.account {
        if account.account_id != *account_id {
            return Err(StoreError::Corrupt("a change of one account names another".to_owned()));
        }
        account_rows::put(connection, account)?;
    }
    let revision = account_rows::raise(connection, account_id)?
        .ok_or_else(|| StoreError::Corrupt(format!("there is no account `{account_id}`")))?;
    write_entities(connection, account_id, revision, changes)?;
    for (key, &delta) in &changes.counters {
        counter_rows::add(connection, account_id, key, delta)?;
    }
    check_seats(connection, account_id, used_before)?;
    if let Some(erasure) = &changes.erasure {
        erasure_rows::erase(connection, account_id, erasure)?;
    }
    history_rows::add(connection, account_id, revision, changes)?;
    Ok(revision)
}

/// In an order in which nothing names what is not there yet.
fn write_entities(
    connection: &Connection,
    account_id: &AccountId,
    revision: Revision,
    changes: &Changes,
) -> Result<(), StoreError> {
    for role in &changes.roles {
        role_rows::change(connection, account_id, role)?;
    }
    for workspace in &changes.workspaces {
        workspace_rows::put(connection, account_id, workspace)?;
    }
    for team in &changes.teams {
        team_rows::change(connection, account_id, revision, team)?;
    }
    member_rows::put_all(connection, account_id, revision, &changes.members)?;
    for invitation in &changes.invitations {
        invitation_rows::put(connection, account_id, invitation)?;
    }
    for confirmed in &changes.confirmed {
        lapsed_rows::confirm(connection, confirmed, changes.audit.time)?;
    }
    Ok(())
}

/// Holds INV-SEAT, whatever was decided before: a limit that was lowered keeps everyone and refuses the next.
fn check_seats(
    connection: &Connection,
    account_id: &AccountId,
    used_before: i64,
) -> Result<(), StoreError> {
    let used = counter_rows::seats_used(connection, account_id)?;
    match account_rows::seat_limit(connection, account_id)? {
        Some(limit) if used > used_before.max(limit.into()) => {
            Err(StoreError::Seats { used, limit })
        }
        _ => Ok(()),
    }
}
