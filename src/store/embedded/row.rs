//! From columns to values, and back.

use std::fmt::Display;

use jiff::Timestamp;
use rusqlite::{Connection, Params, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::StoreError;

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
    T::try_from(row.get(column)?).map_err(|error| unreadable(column, &error))
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
    // The error's own text may hold values of persons.
    serde_json::from_str(row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?)
        .map_err(|error| unreadable(column, &format_args!("{:?} error in JSON", error.classify())))
}

/// A state: an enum of names.
pub(super) fn word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(row.get(column)?))
        .map_err(|error| unreadable(column, &error))
}

/// A number that must not be negative.
pub(super) fn number<T: TryFrom<i64, Error: Display>>(
    row: &Row<'_>,
    column: &str,
) -> Result<T, StoreError> {
    T::try_from(row.get(column)?).map_err(|error| unreadable(column, &error))
}

/// JSON to be kept.
pub(super) fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The name of a state.
pub(super) fn to_word(value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::Corrupt("a state has no name".to_owned())),
    }
}

/// A number as SQLite has them: with a sign.
pub(super) fn to_integer<T>(value: T) -> Result<i64, StoreError>
where
    i64: TryFrom<T, Error: Display>,
{
    i64::try_from(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

fn unreadable(column: &str, error: &dyn Display) -> StoreError {
    StoreError::Corrupt(format!("column `{column}`: {error}"))
}
