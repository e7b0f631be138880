//! Counters.

use rusqlite::{Connection, Row, named_params};

use crate::domain::counter::{CounterKey, Counters};
use crate::ids::{AccountId, RoleId, WorkspaceId};
use crate::store::StoreError;
use crate::store::embedded::row;

const SEATS: &str = "seats";
const PEOPLE: &str = "people";
const HOLDERS: &str = "holders";

/// All counters of seats.
pub(super) fn seats(connection: &Connection, account: &AccountId) -> Result<Counters, StoreError> {
    of_kind(connection, account, SEATS)
}

/// People per role.
pub(super) fn people(connection: &Connection, account: &AccountId) -> Result<Counters, StoreError> {
    of_kind(connection, account, PEOPLE)
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
    let columns = Columns::of(key)?;
    let Columns { kind, name, workspace_id, standing } = &columns;
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
    columns: &Columns<'_>,
) -> Result<(), StoreError> {
    let Columns { kind, name, workspace_id, standing } = columns;
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

/// A counter's key as it is kept. What a kind has not is empty.
struct Columns<'a> {
    kind: &'static str,
    name: &'a str,
    workspace_id: &'a str,
    standing: String,
}

impl<'a> Columns<'a> {
    fn of(key: &'a CounterKey) -> Result<Self, StoreError> {
        Ok(match key {
            CounterKey::Seats(class, standing) => Self {
                kind: SEATS,
                name: class.as_str(),
                workspace_id: "",
                standing: row::to_word(standing)?,
            },
            CounterKey::People(role, standing) => Self {
                kind: PEOPLE,
                name: role.as_str(),
                workspace_id: "",
                standing: row::to_word(standing)?,
            },
            CounterKey::Holders(role, scope) => Self {
                kind: HOLDERS,
                name: role.as_str(),
                workspace_id: scope.as_ref().map(WorkspaceId::as_str).unwrap_or_default(),
                standing: String::new(),
            },
        })
    }
}

fn from_row(row: &Row<'_>) -> Result<(CounterKey, i64), StoreError> {
    let kind: String = row.get("kind")?;
    let key = match kind.as_str() {
        SEATS => CounterKey::Seats(row::text(row, "name")?, row::word(row, "standing")?),
        PEOPLE => CounterKey::People(row::text(row, "name")?, row::word(row, "standing")?),
        HOLDERS => CounterKey::Holders(row::text::<RoleId>(row, "name")?, scope(row)?),
        _ => return Err(StoreError::Corrupt(format!("a counter is of the unknown kind `{kind}`"))),
    };
    Ok((key, row.get("value")?))
}

fn scope(row: &Row<'_>) -> Result<Option<WorkspaceId>, StoreError> {
    match row.get_ref("workspace_id")?.as_str() {
        Ok("") => Ok(None),
        _ => Ok(Some(row::text(row, "workspace_id")?)),
    }
}
