//! Teams.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, named_params};

use crate::domain::revision::Revision;
use crate::domain::team::{CountedTeam, Team};
use crate::ids::{AccountId, TeamId, WorkspaceId};
use crate::store::embedded::{account_rows, counter_rows, row};
use crate::store::{StoreError, TeamChange};

/// Those of some teams that are there, each once.
pub(super) fn named(
    connection: &Connection,
    account: &AccountId,
    teams: &[TeamId],
) -> Result<Vec<CountedTeam>, StoreError> {
    let mut found = Vec::with_capacity(teams.len());
    for id in teams.iter().collect::<BTreeSet<_>>() {
        found.extend(row::first(
            connection,
            include_str!("queries/team/get.sql"),
            named_params! {":account_id": account.as_str(), ":team_id": id.as_str()},
            from_row,
        )?);
    }
    counted(connection, account, found)
}

/// Teams by id, those of a workspace or all, from after one on.
pub(super) fn page(
    connection: &Connection,
    account: &AccountId,
    workspace: Option<&WorkspaceId>,
    after: Option<&TeamId>,
    limit: u32,
) -> Result<Vec<CountedTeam>, StoreError> {
    let found = row::all(
        connection,
        include_str!("queries/team/page.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":workspace_id": workspace.map(WorkspaceId::as_str),
            ":after": after.map(TeamId::as_str).unwrap_or_default(),
            ":limit": limit,
        },
        from_row,
    )?;
    counted(connection, account, found)
}

/// How many there are.
pub(super) fn count(connection: &Connection, account: &AccountId) -> Result<u32, StoreError> {
    let count = row::first(
        connection,
        include_str!("queries/team/count.sql"),
        named_params! {":account_id": account.as_str()},
        |row| row::number(row, "number"),
    )?;
    Ok(count.unwrap_or_default())
}

/// Makes, changes or deletes a team.
pub(super) fn change(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    change: &TeamChange,
) -> Result<(), StoreError> {
    match change {
        TeamChange::Put(team) => put(connection, account, team),
        TeamChange::Delete(id) => {
            for sql in [
                include_str!("queries/member_team/delete_team.sql"),
                include_str!("queries/team/delete.sql"),
            ] {
                let params =
                    named_params! {":account_id": account.as_str(), ":team_id": id.as_str()};
                row::execute(connection, sql, params)?;
            }
            account_rows::renew_people(connection, account, revision)
        }
    }
}

fn put(connection: &Connection, account: &AccountId, team: &Team) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/team/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":team_id": team.team_id.as_str(),
            ":workspace_id": team.workspace_id.as_ref().map(WorkspaceId::as_str),
            ":display_name": team.display_name,
            ":create_time": team.create_time.to_string(),
            ":update_time": team.update_time.to_string(),
        },
    )?;
    Ok(())
}

fn counted(
    connection: &Connection,
    account: &AccountId,
    teams: Vec<Team>,
) -> Result<Vec<CountedTeam>, StoreError> {
    let count = |team: Team| {
        let member_count = counter_rows::of_team(connection, account, &team.team_id)?;
        Ok(CountedTeam { team, member_count })
    };
    teams.into_iter().map(count).collect()
}

fn from_row(row: &Row<'_>) -> Result<Team, StoreError> {
    Ok(Team {
        team_id: row::text(row, "team_id")?,
        workspace_id: row::optional_text(row, "workspace_id")?,
        display_name: row.get("display_name")?,
        create_time: row::time(row, "create_time")?,
        update_time: row::time(row, "update_time")?,
    })
}
