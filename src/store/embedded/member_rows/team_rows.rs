//! The teams that a person is in.

use rusqlite::{Connection, named_params};

use crate::domain::member::{Member, TeamMembership};
use crate::ids::{AccountId, MemberId, WorkspaceId};
use crate::store::StoreError;
use crate::store::columns;
use crate::store::embedded::row;

/// All of them, in the order in which they were given.
pub(super) fn list(
    connection: &Connection,
    account: &AccountId,
    member: &MemberId,
) -> Result<Vec<TeamMembership>, StoreError> {
    row::all(
        connection,
        include_str!("../queries/member_team/list.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member.as_str()},
        |row| {
            Ok(TeamMembership {
                team_id: row::text(row, "team_id")?,
                workspace_id: row::optional_text(row, "workspace_id")?,
            })
        },
    )
}

/// Leaves exactly those that the person is in now. They are few, so nobody looks which of them are new.
pub(super) fn replace(
    connection: &Connection,
    account: &AccountId,
    member: &Member,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("../queries/member_team/delete_all.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member.member_id.as_str()},
    )?;
    for (position, team) in member.teams.iter().enumerate() {
        row::execute(
            connection,
            include_str!("../queries/member_team/put.sql"),
            named_params! {
                ":account_id": account.as_str(),
                ":member_id": member.member_id.as_str(),
                ":team_id": team.team_id.as_str(),
                ":workspace_id": team.workspace_id.as_ref().map(WorkspaceId::as_str),
                ":position": columns::to_integer(position)?,
            },
        )?;
    }
    Ok(())
}
