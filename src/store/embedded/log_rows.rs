//! Follows the log of all changes: a cursor is the number of the last that was told.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};

use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::columns;
use crate::store::embedded::{model_rows, row};
use crate::store::log::{AccountChange, Cursor, News, Polled};
use crate::store::{LoggedChange, StoreError};

/// How many of the oldest rows are looked at when the log is trimmed.
const TRIMMED: u32 = 10_000;

/// Where the log ends, and up to where it was trimmed.
struct End {
    position: u64,
    trimmed: u64,
}

fn find_end(connection: &Connection) -> Result<End, StoreError> {
    let end = |row: &Row<'_>| {
        Ok(End { position: row::number(row, "position")?, trimmed: row::number(row, "trimmed")? })
    };
    let found = row::first(connection, include_str!("queries/log/end.sql"), [], end)?;
    found.ok_or_else(|| StoreError::Corrupt("the database has lost the end of its log".to_owned()))
}

/// Where the log ends.
pub(super) fn end(connection: &Connection) -> Result<Cursor, StoreError> {
    let position = find_end(connection)?.position.to_string();
    Ok(Cursor { epoch: model_rows::epoch(connection)?, position })
}

/// What comes after a cursor.
pub(super) fn poll(
    connection: &Connection,
    after: &Cursor,
    account: Option<&AccountId>,
    limit: u32,
) -> Result<Polled, StoreError> {
    let epoch = model_rows::epoch(connection)?;
    let end = find_end(connection)?;
    let told = after.position.parse::<u64>().ok();
    let told = told.filter(|told| (end.trimmed..=end.position).contains(told));
    let Some(told) = told.filter(|_| epoch == after.epoch) else { return Ok(Polled::StartOver) };
    let mut changed = row::all(
        connection,
        include_str!("queries/log/page.sql"),
        named_params! {
            ":after": columns::to_integer(told)?,
            ":account_id": account.map(AccountId::as_str),
            ":limit": i64::from(limit) + 1,
        },
        change,
    )?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = changed.len() > limit;
    changed.truncate(limit);
    let last = changed.last().filter(|_| more).map_or(end.position, |(position, _)| *position);
    Ok(Polled::News(News {
        cursor: Cursor { epoch, position: last.to_string() },
        changes: changed.into_iter().map(|(_, change)| change).collect(),
        keys: row::all(
            connection,
            include_str!("queries/log/keys.sql"),
            named_params! {":after": columns::to_integer(told)?},
            |row| row::text(row, "key_id"),
        )?,
        more,
    }))
}

/// Forgets what is older than a time; says how much that was.
pub(super) fn trim(connection: &Connection, before: Timestamp) -> Result<u64, StoreError> {
    let oldest = row::all(
        connection,
        include_str!("queries/log/oldest.sql"),
        named_params! {":limit": TRIMMED},
        |row| Ok((row::number::<u64>(row, "position")?, row::time(row, "time")?)),
    )?;
    // The first that is younger keeps what comes after it: the log has no holes.
    let gone = oldest.iter().take_while(|(_, time)| *time < before);
    let Some((last, _)) = gone.clone().last() else { return Ok(0) };
    let last = named_params! {":last": columns::to_integer(*last)?};
    row::execute(connection, include_str!("queries/log/delete.sql"), last)?;
    row::execute(connection, include_str!("queries/log/note_trimmed.sql"), last)?;
    Ok(gone.count() as u64)
}

fn change(row: &Row<'_>) -> Result<(u64, AccountChange), StoreError> {
    let logged = LoggedChange {
        revision: Revision(row::number(row, "revision")?),
        changes: row::json(row, "changes")?,
        time: row::time(row, "time")?,
    };
    let account_id = row::text(row, "account_id")?;
    Ok((row::number(row, "position")?, AccountChange { account_id, logged }))
}
