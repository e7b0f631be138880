//! From columns to values, and back.

use std::fmt::Display;

use jiff::Timestamp;
use rusqlite::{Connection, Params, Row};
use serde::de::DeserializeOwned;

use crate::store::StoreError;
use crate::store::columns::{self, unreadable};

/// Every row that a query finds.
pub(super) fn all<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The first row that a query finds.
pub(super) fn first<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// Executes a statement; returns how many rows it touched.
pub(super) fn execute(
    connection: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<usize, StoreError> {
    Ok(connection.prepare_cached(sql)?.execute(params)?)
}

/// An id or another text that is checked.
pub(super) fn text<T>(row: &Row<'_>, column: &str) -> Result<T, StoreError>
where
    T: TryFrom<String, Error: Display>,
{
    columns::text(column, row.get(column)?)
}

/// A checked text, or none.
pub(super) fn optional_text<T>(row: &Row<'_>, column: &str) -> Result<Option<T>, StoreError>
where
    T: TryFrom<String, Error: Display>,
{
    row.get::<_, Option<String>>(column)?
        .map(T::try_from)
        .transpose()
        .map_err(|error| unreadable(column, &error))
}

/// A time. Kept as text: it has nanoseconds, and people read it.
pub(super) fn time(row: &Row<'_>, column: &str) -> Result<Timestamp, StoreError> {
    row.get::<_, String>(column)?.parse().map_err(|error: jiff::Error| unreadable(column, &error))
}

/// A time, or none.
pub(super) fn optional_time(row: &Row<'_>, column: &str) -> Result<Option<Timestamp>, StoreError> {
    row.get::<_, Option<String>>(column)?
        .map(|text| text.parse())
        .transpose()
        .map_err(|error: jiff::Error| unreadable(column, &error))
}

/// A value that is kept as JSON.
pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, StoreError> {
    columns::json(column, row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?)
}

/// A state: an enum of names.
pub(super) fn word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, StoreError> {
    columns::word(column, row.get(column)?)
}

/// A number that must not be negative.
pub(super) fn number<T: TryFrom<i64, Error: Display>>(
    row: &Row<'_>,
    column: &str,
) -> Result<T, StoreError> {
    T::try_from(row.get(column)?).map_err(|error| unreadable(column, &error))
}
