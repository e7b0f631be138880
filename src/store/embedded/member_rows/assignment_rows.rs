//! The roles that a person holds.

use rusqlite::{Connection, Row, named_params};

use crate::domain::assignment::Assignment;
use crate::domain::member::Member;
use crate::ids::{AccountId, MemberId, WorkspaceId};
use crate::store::StoreError;
use crate::store::columns;
use crate::store::embedded::row;

/// All of them, in the order in which they were given: oldest first.
pub(super) fn list(
    connection: &Connection,
    account: &AccountId,
    member: &MemberId,
) -> Result<Vec<Assignment>, StoreError> {
    row::all(
        connection,
        include_str!("../queries/assignment/list.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member.as_str()},
        from_row,
    )
}

/// Deletes what the person no longer holds.
pub(super) fn delete_others(
    connection: &Connection,
    account: &AccountId,
    member: &Member,
) -> Result<(), StoreError> {
    let kept: Vec<_> = member.assignments.iter().map(|held| &held.assignment_id).collect();
    row::execute(
        connection,
        include_str!("../queries/assignment/delete_others.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":member_id": member.member_id.as_str(),
            ":kept": columns::to_json(&kept)?,
        },
    )?;
    Ok(())
}

/// Writes what the person holds, new or not.
pub(super) fn put_all(
    connection: &Connection,
    account: &AccountId,
    member: &Member,
) -> Result<(), StoreError> {
    for (position, assignment) in member.assignments.iter().enumerate() {
        put(connection, account, member, assignment, columns::to_integer(position)?)?;
    }
    Ok(())
}

fn put(
    connection: &Connection,
    account: &AccountId,
    member: &Member,
    assignment: &Assignment,
    position: i64,
) -> Result<(), StoreError> {
    let written = row::execute(
        connection,
        include_str!("../queries/assignment/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":assignment_id": assignment.assignment_id.as_str(),
            ":member_id": member.member_id.as_str(),
            ":role_id": assignment.role_id.as_str(),
            ":workspace_id": assignment.workspace_id.as_ref().map(WorkspaceId::as_str),
            ":options": columns::to_json(&assignment.options)?,
            ":state": columns::to_word(&assignment.state)?,
            ":expire_time": assignment.expire_time.map(|time| time.to_string()),
            ":create_time": assignment.create_time.to_string(),
            ":position": position,
        },
    )?;
    if written == 0 {
        let id = &assignment.assignment_id;
        return Err(StoreError::Corrupt(format!("assignment `{id}` is held by somebody else")));
    }
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Assignment, StoreError> {
    Ok(Assignment {
        assignment_id: row::text(row, "assignment_id")?,
        role_id: row::text(row, "role_id")?,
        workspace_id: row::optional_text(row, "workspace_id")?,
        options: row::json(row, "options")?,
        state: row::word(row, "state")?,
        expire_time: row::optional_time(row, "expire_time")?,
        create_time: row::time(row, "create_time")?,
    })
}
