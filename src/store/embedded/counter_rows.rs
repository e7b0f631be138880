//! Counters.

use rusqlite::{Connection, Row, named_params};

use crate::domain::counter::{CounterKey, Counters};
use crate::ids::{AccountId, TeamId, WorkspaceId};
use crate::store::StoreError;
use crate::store::columns::CounterColumns;
use crate::store::embedded::row;

/// All counters of seats.
pub(super) fn seats(connection: &Connection, account: &AccountId) -> Result<Counters, StoreError> {
    of_kind(connection, account, "seats")
}

/// People per role.
pub(super) fn people(connection: &Connection, account: &AccountId) -> Result<Counters, StoreError> {
    of_kind(connection, account, "people")
}

/// Holders of roles in one scope.
pub(super) fn holders(
    connection: &Connection,
    account: &AccountId,
    scope: Option<&WorkspaceId>,
) -> Result<Counters, StoreError> {
    let counters = row::all(
        connection,
        include_str!("queries/counter/list_holders.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":workspace_id": scope.map(WorkspaceId::as_str).unwrap_or_default(),
        },
        from_row,
    )?;
    Ok(counters.into_iter().collect())
}

/// How many people are in a team.
pub(super) fn of_team(
    connection: &Connection,
    account: &AccountId,
    team: &TeamId,
) -> Result<i64, StoreError> {
    let count = row::first(
        connection,
        include_str!("queries/counter/of_team.sql"),
        named_params! {":account_id": account.as_str(), ":team_id": team.as_str()},
        |row| Ok(row.get("value")?),
    )?;
    Ok(count.unwrap_or_default())
}

/// How many seats are in use, of all classes and standings.
pub(super) fn seats_used(connection: &Connection, account: &AccountId) -> Result<i64, StoreError> {
    let used = row::first(
        connection,
        include_str!("queries/counter/seats_used.sql"),
        named_params! {":account_id": account.as_str()},
        |row| Ok(row.get(0)?),
    )?;
    Ok(used.unwrap_or_default())
}

/// Adds to a counter. None may end below zero, and at zero it is gone.
pub(super) fn add(
    connection: &Connection,
    account: &AccountId,
    key: &CounterKey,
    delta: i64,
) -> Result<(), StoreError> {
    let columns = CounterColumns::of(key)?;
    let CounterColumns { kind, name, workspace_id, standing } = &columns;
    let value = row::first(
        connection,
        include_str!("queries/counter/add.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":kind": kind,
            ":name": name,
            ":workspace_id": workspace_id,
            ":standing": standing,
            ":delta": delta,
        },
        |row| Ok(row.get::<_, i64>("value")?),
    )?;
    match value {
        Some(0) => delete(connection, account, &columns),
        Some(1..) => Ok(()),
        _ => Err(StoreError::Corrupt(format!("the counter {key:?} would fall below zero"))),
    }
}

fn of_kind(
    connection: &Connection,
    account: &AccountId,
    kind: &str,
) -> Result<Counters, StoreError> {
    let counters = row::all(
        connection,
        include_str!("queries/counter/list.sql"),
        named_params! {":account_id": account.as_str(), ":kind": kind},
        from_row,
    )?;
    Ok(counters.into_iter().collect())
}

fn delete(
    connection: &Connection,
    account: &AccountId,
    columns: &CounterColumns,
) -> Result<(), StoreError> {
    let CounterColumns { kind, name, workspace_id, standing } = columns;
    row::execute(
        connection,
        include_str!("queries/counter/delete.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":kind": kind,
            ":name": name,
            ":workspace_id": workspace_id,
            ":standing": standing,
        },
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<(CounterKey, i64), StoreError> {
    let columns = CounterColumns {
        kind: row.get("kind")?,
        name: row.get("name")?,
        workspace_id: row.get("workspace_id")?,
        standing: row.get("standing")?,
    };
    Ok((columns.key()?, row.get("value")?))
}
