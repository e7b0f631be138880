//! API keys.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};

use crate::domain::api_key::ApiKey;
use crate::domain::caller::Scope;
use crate::ids::{AccountId, KeyId};
use crate::store::StoreError;
use crate::store::columns::{scopes, to_json};
use crate::store::embedded::row;

/// Adds a key.
pub(super) fn add(connection: &Connection, key: &ApiKey) -> Result<(), StoreError> {
    let scopes: Vec<_> = key.scopes.iter().map(Scope::name).collect();
    row::execute(
        connection,
        include_str!("queries/api_key/add.sql"),
        named_params! {
            ":key_id": key.key_id.as_str(),
            ":name": key.name,
            ":scopes": to_json(&scopes)?,
            ":accounts": key.accounts.as_ref().map(to_json).transpose()?,
            ":hash": key.hash.to_hex(),
            ":create_time": key.create_time.to_string(),
            ":expire_time": key.expire_time.map(|time| time.to_string()),
            ":revoke_time": key.revoke_time.map(|time| time.to_string()),
        },
    )?;
    Ok(())
}

/// Every key, by id.
pub(super) fn list(connection: &Connection) -> Result<Vec<ApiKey>, StoreError> {
    row::all(connection, include_str!("queries/api_key/list.sql"), [], read)
}

/// One key.
pub(super) fn get(connection: &Connection, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
    let id = named_params! {":key_id": key_id.as_str()};
    row::first(connection, include_str!("queries/api_key/get.sql"), id, read)
}

/// Revokes a key; says whether there is one.
pub(super) fn revoke(
    connection: &Connection,
    key_id: &KeyId,
    time: Timestamp,
) -> Result<bool, StoreError> {
    let touched = row::execute(
        connection,
        include_str!("queries/api_key/revoke.sql"),
        named_params! {":key_id": key_id.as_str(), ":revoke_time": time.to_string()},
    )?;
    Ok(touched > 0)
}

fn read(row: &Row<'_>) -> Result<ApiKey, StoreError> {
    let accounts: Option<BTreeSet<AccountId>> = match row.get_ref("accounts")? {
        rusqlite::types::ValueRef::Null => None,
        _ => Some(row::json(row, "accounts")?),
    };
    Ok(ApiKey {
        key_id: row::text(row, "key_id")?,
        name: row.get("name")?,
        scopes: scopes(&row::json::<Vec<String>>(row, "scopes")?)?,
        accounts,
        hash: row::text(row, "hash")?,
        create_time: row::time(row, "create_time")?,
        expire_time: row::optional_time(row, "expire_time")?,
        revoke_time: row::optional_time(row, "revoke_time")?,
    })
}
