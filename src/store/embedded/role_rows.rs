//! What an account made of the model's roles.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use crate::ids::{AccountId, Name, RoleId};
use crate::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use crate::store::columns;
use crate::store::embedded::row;
use crate::store::{RoleChange, StoreError};

/// All of them.
pub(super) fn list(
    connection: &Connection,
    account: &AccountId,
) -> Result<AccountRoles, StoreError> {
    Ok(AccountRoles {
        custom: list_custom(connection, account)?,
        edited: list_edited(connection, account)?,
    })
}

/// Makes one change.
pub(super) fn change(
    connection: &Connection,
    account: &AccountId,
    change: &RoleChange,
) -> Result<(), StoreError> {
    match change {
        RoleChange::PutCustom(id, role) => put_custom(connection, account, id, role),
        RoleChange::DeleteCustom(id) => delete_custom(connection, account, id),
        RoleChange::PutEdited(name, role) => put_edited(connection, account, name, role),
        RoleChange::DeleteEdited(name) => delete_edited(connection, account, name),
    }
}

fn list_custom(
    connection: &Connection,
    account: &AccountId,
) -> Result<BTreeMap<RoleId, CustomRole>, StoreError> {
    let roles = row::all(
        connection,
        include_str!("queries/custom_role/list.sql"),
        named_params! {":account_id": account.as_str()},
        |row| {
            let role = CustomRole {
                display_name: row.get("display_name")?,
                description: row.get("description")?,
                license: row::optional_text(row, "license")?,
                permissions: row::json(row, "permissions")?,
                create_time: row::time(row, "create_time")?,
                update_time: row::time(row, "update_time")?,
            };
            Ok((row::text(row, "role_id")?, role))
        },
    )?;
    Ok(roles.into_iter().collect())
}

fn list_edited(
    connection: &Connection,
    account: &AccountId,
) -> Result<BTreeMap<Name, EditedRole>, StoreError> {
    let roles = row::all(
        connection,
        include_str!("queries/edited_role/list.sql"),
        named_params! {":account_id": account.as_str()},
        |row| {
            let role = EditedRole {
                permissions: row::json(row, "permissions")?,
                update_time: row::time(row, "update_time")?,
            };
            Ok((row::text(row, "role_name")?, role))
        },
    )?;
    Ok(roles.into_iter().collect())
}

fn put_custom(
    connection: &Connection,
    account: &AccountId,
    id: &RoleId,
    role: &CustomRole,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/custom_role/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":role_id": id.as_str(),
            ":display_name": role.display_name,
            ":description": role.description,
            ":license": role.license.as_ref().map(Name::as_str),
            ":permissions": columns::to_json(&role.permissions)?,
            ":create_time": role.create_time.to_string(),
            ":update_time": role.update_time.to_string(),
        },
    )?;
    Ok(())
}

fn delete_custom(
    connection: &Connection,
    account: &AccountId,
    id: &RoleId,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/custom_role/delete.sql"),
        named_params! {":account_id": account.as_str(), ":role_id": id.as_str()},
    )?;
    Ok(())
}

fn put_edited(
    connection: &Connection,
    account: &AccountId,
    name: &Name,
    role: &EditedRole,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/edited_role/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":role_name": name.as_str(),
            ":permissions": columns::to_json(&role.permissions)?,
            ":update_time": role.update_time.to_string(),
        },
    )?;
    Ok(())
}

fn delete_edited(
    connection: &Connection,
    account: &AccountId,
    name: &Name,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/edited_role/delete.sql"),
        named_params! {":account_id": account.as_str(), ":role_name": name.as_str()},
    )?;
    Ok(())
}
