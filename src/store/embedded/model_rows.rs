//! Role models, and the history that the store is in: what belongs to no account.

use rusqlite::{Connection, named_params};

use crate::domain::revision::Epoch;
use crate::store::embedded::row;
use crate::store::{Published, StoreError, StoredModel};

/// Keeps a model version, unless it is there.
pub(super) fn publish(
    connection: &Connection,
    model: &StoredModel,
) -> Result<Published, StoreError> {
    let StoredModel { model_id, version, fingerprint, text } = model;
    let kept: Option<String> = row::first(
        connection,
        include_str!("queries/model/fingerprint.sql"),
        named_params! {":model_id": model_id.as_str(), ":version": version.as_str()},
        |row| Ok(row.get("fingerprint")?),
    )?;
    match kept {
        Some(kept) if kept == *fingerprint => return Ok(Published::Unchanged),
        Some(_) => return Ok(Published::Different),
        None => {}
    }
    row::execute(
        connection,
        include_str!("queries/model/add.sql"),
        named_params! {
            ":model_id": model_id.as_str(),
            ":version": version.as_str(),
            ":fingerprint": fingerprint,
            ":text": text,
        },
    )?;
    Ok(Published::New)
}

/// Every model version, in order.
pub(super) fn list(connection: &Connection) -> Result<Vec<StoredModel>, StoreError> {
    row::all(connection, include_str!("queries/model/list.sql"), [], |row| {
        Ok(StoredModel {
            model_id: row::text(row, "model_id")?,
            version: row::text(row, "version")?,
            fingerprint: row.get("fingerprint")?,
            text: row.get("text")?,
        })
    })
}

/// The history that the store is in.
pub(super) fn epoch(connection: &Connection) -> Result<Epoch, StoreError> {
    row::first(connection, include_str!("queries/history/epoch.sql"), [], |row| {
        Ok(Epoch(row.get::<_, i64>("epoch")?.cast_unsigned()))
    })?
    .ok_or_else(|| StoreError::Corrupt("the database has no epoch".to_owned()))
}

/// Starts a history where there is none.
pub(super) fn start_history(connection: &Connection) -> Result<(), StoreError> {
    let epoch = crate::clock::new_epoch().cast_signed();
    row::execute(
        connection,
        include_str!("queries/history/start.sql"),
        named_params! {":epoch": epoch},
    )?;
    Ok(())
}

/// Starts another history in the place of the one that was.
pub(super) fn renew_history(connection: &Connection) -> Result<(), StoreError> {
    let epoch = crate::clock::new_epoch().cast_signed();
    row::execute(
        connection,
        include_str!("queries/history/renew.sql"),
        named_params! {":epoch": epoch},
    )?;
    Ok(())
}
