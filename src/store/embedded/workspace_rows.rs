//! Workspaces.

use rusqlite::{Connection, Row, named_params};

use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, WorkspaceId};
use crate::store::StoreError;
use crate::store::columns;
use crate::store::embedded::row;

/// One workspace.
pub(super) fn get(
    connection: &Connection,
    account: &AccountId,
    workspace: &WorkspaceId,
) -> Result<Option<Workspace>, StoreError> {
    row::first(
        connection,
        include_str!("queries/workspace/get.sql"),
        named_params! {":account_id": account.as_str(), ":workspace_id": workspace.as_str()},
        from_row,
    )
}

/// Workspaces by id, from after one on.
pub(super) fn page(
    connection: &Connection,
    account: &AccountId,
    after: Option<&WorkspaceId>,
    limit: u32,
) -> Result<Vec<Workspace>, StoreError> {
    row::all(
        connection,
        include_str!("queries/workspace/page.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":after": after.map(WorkspaceId::as_str).unwrap_or_default(),
            ":limit": limit,
        },
        from_row,
    )
}

/// Writes a workspace, new or not.
pub(super) fn put(
    connection: &Connection,
    account: &AccountId,
    workspace: &Workspace,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/workspace/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":workspace_id": workspace.workspace_id.as_str(),
            ":display_name": workspace.display_name,
            ":state": columns::to_word(&workspace.state)?,
            ":create_time": workspace.create_time.to_string(),
            ":update_time": workspace.update_time.to_string(),
        },
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Workspace, StoreError> {
    Ok(Workspace {
        workspace_id: row::text(row, "workspace_id")?,
        display_name: row.get("display_name")?,
        state: row::word(row, "state")?,
        create_time: row::time(row, "create_time")?,
        update_time: row::time(row, "update_time")?,
    })
}
