//! API keys.

use std::collections::BTreeSet;

use jiff::Timestamp;
use tokio_postgres::Row;

use crate::domain::api_key::ApiKey;
use crate::domain::caller::Scope;
use crate::ids::{AccountId, KeyId};
use crate::store::StoreError;
use crate::store::columns::{json, scopes, text, to_json};
use crate::store::postgres::facts;
use crate::store::postgres::pipeline::Statement;

/// Adds a key; answers with a row, unless its id is taken.
pub(super) fn add(key: &ApiKey) -> Result<Statement, StoreError> {
    let scopes: Vec<_> = key.scopes.iter().map(Scope::name).collect();
    let accounts = key.accounts.as_ref().map(to_json).transpose()?;
    Ok(Statement::new(include_str!("queries/api_key/add.sql"))
        .text(key.key_id.as_str())
        .text(&key.name)
        .text(&to_json(&scopes)?)
        .optional_text(accounts.as_deref())
        .text(&key.hash.to_hex())
        .time(key.create_time)
        .optional_time(key.expire_time)
        .optional_time(key.revoke_time))
}

/// Every key, by id.
pub(super) fn list() -> Statement {
    Statement::new(include_str!("queries/api_key/list.sql"))
}

/// One key.
pub(super) fn get(key_id: &KeyId) -> Statement {
    Statement::new(include_str!("queries/api_key/get.sql")).text(key_id.as_str())
}

/// Revokes a key; answers with a row if there is one.
pub(super) fn revoke(key_id: &KeyId, time: Timestamp) -> Statement {
    Statement::new(include_str!("queries/api_key/revoke.sql")).text(key_id.as_str()).time(time)
}

/// A key out of its row.
pub(super) fn read(row: &Row) -> Result<ApiKey, StoreError> {
    let accounts: Option<String> = facts::get(row, "accounts")?;
    let accounts: Option<BTreeSet<AccountId>> =
        accounts.map(|accounts| json("accounts", &accounts)).transpose()?;
    let names: Vec<String> = json("scopes", facts::get(row, "scopes")?)?;
    Ok(ApiKey {
        key_id: text("key_id", facts::get(row, "key_id")?)?,
        name: facts::get(row, "name")?,
        scopes: scopes(&names)?,
        accounts,
        hash: text("hash", facts::get(row, "hash")?)?,
        create_time: facts::get(row, "create_time")?,
        expire_time: facts::get(row, "expire_time")?,
        revoke_time: facts::get(row, "revoke_time")?,
    })
}
