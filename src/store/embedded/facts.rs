//! Reads what a use case asks for, inside a transaction of the caller.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::counter::Counters;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::team::CountedTeam;
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, PersonRef, UserId, WorkspaceId};
use crate::store::embedded::account_rows::AccountRow;
use crate::store::embedded::{
    account_rows, counter_rows, history_rows, invitation_rows, lapsed_rows, member_rows,
    model_rows, role_rows, team_rows, workspace_rows,
};
use crate::store::{Facts, PersonKey, Reads, StoreError, WorkspacePage};

/// Everything that was asked for; `None`: there is no such account.
pub(super) fn read(
    connection: &Connection,
    account_id: &AccountId,
    reads: &Reads,
) -> Result<Option<Facts>, StoreError> {
    let row = account_rows::get(connection, account_id)?;
    let Some(AccountRow { account, revision, people_revision }) = row else {
        return Ok(None);
    };
    let named = people(connection, account_id, reads)?;
    let answered = match &reads.request {
        Some(key) => history_rows::answered(connection, account_id, key)?,
        None => None,
    };
    let teams = team_rows::named(connection, account_id, &reads.teams)?;
    let team_count = if reads.team_count { team_rows::count(connection, account_id)? } else { 0 };
    Ok(Some(Facts {
        account,
        epoch: model_rows::epoch(connection)?,
        revision,
        people_revision,
        roles: role_rows::list(connection, account_id)?,
        workspaces: workspaces(connection, account_id, reads, &named, &teams)?,
        teams,
        team_count,
        counters: counters(connection, account_id, reads, &named)?,
        invitations: invitations(connection, account_id, reads, &named)?,
        confirmed_by: confirmed_by(connection, account_id, reads, &named)?,
        people: with_page(connection, account_id, reads, named)?,
        answered,
    }))
}

fn people(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
) -> Result<Vec<Member>, StoreError> {
    let mut seen = BTreeSet::new();
    let mut people = Vec::with_capacity(reads.people.len());
    let invitation = invitation(connection, account, reads)?;
    let involved = invitation.into_iter().flat_map(|row| [Some(row.member_id), row.inviter]);
    let involved = involved.flatten().map(|id| PersonKey::Id(PersonRef::Member(id)));
    for key in &reads.people.iter().cloned().chain(involved).collect::<Vec<_>>() {
        if let Some(member) = member_rows::find(connection, account, key)?
            && seen.insert(member.member_id.clone())
        {
            people.push(member);
        }
    }
    Ok(people)
}

/// The people named, and those of a page who are not among them.
fn with_page(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
    mut people: Vec<Member>,
) -> Result<Vec<Member>, StoreError> {
    let Some(page) = &reads.people_page else { return Ok(people) };
    let named: BTreeSet<_> = people.iter().map(|member| member.member_id.clone()).collect();
    for id in member_rows::holders(connection, account, page)?.difference(&named) {
        people.extend(member_rows::get(connection, account, id)?);
    }
    Ok(people)
}

fn workspaces(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
    people: &[Member],
    teams: &[CountedTeam],
) -> Result<Vec<Workspace>, StoreError> {
    let of_teams = teams.iter().filter_map(|row| row.team.workspace_id.as_ref());
    let mut ids: BTreeSet<_> = reads.workspaces.iter().chain(of_teams).cloned().collect();
    if let Some(invitation) = invitation(connection, account, reads)? {
        let invited = people.iter().filter(|member| member.member_id == invitation.member_id);
        let held = invited.flat_map(|member| &member.assignments);
        ids.extend(held.filter_map(|held| held.workspace_id.clone()));
    }
    if let Some(page) = &reads.workspace_page {
        ids.extend(held_in(connection, account, page, people)?);
    }
    let mut workspaces = Vec::with_capacity(ids.len());
    for id in &ids {
        workspaces.extend(workspace_rows::get(connection, account, id)?);
    }
    Ok(workspaces)
}

/// The workspaces in which people hold one of some roles: all, where they hold one account-wide.
fn held_in(
    connection: &Connection,
    account: &AccountId,
    page: &WorkspacePage,
    people: &[Member],
) -> Result<Vec<WorkspaceId>, StoreError> {
    let held = people.iter().flat_map(|member| &member.assignments);
    let scopes: BTreeSet<_> = held
        .filter(|held| page.roles.contains(&held.role_id))
        .map(|held| held.workspace_id.as_ref())
        .collect();
    if scopes.contains(&None) {
        let all = workspace_rows::page(connection, account, page.after.as_ref(), page.limit)?;
        return Ok(all.into_iter().map(|row| row.workspace_id).collect());
    }
    let left = scopes.into_iter().flatten().filter(|id| Some(*id) > page.after.as_ref());
    Ok(left.take(usize::try_from(page.limit).unwrap_or(usize::MAX)).cloned().collect())
}

fn counters(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
    people: &[Member],
) -> Result<Counters, StoreError> {
    let mut counters = counter_rows::seats(connection, account)?;
    if reads.people_per_role {
        counters.extend(counter_rows::people(connection, account)?);
    }
    // Whoever changes these people needs the holders wherever they hold roles, and can't know before where that is.
    let held_in =
        people.iter().flat_map(|member| &member.assignments).map(|held| &held.workspace_id);
    let scopes: BTreeSet<_> = reads.holders_in.iter().chain(held_in).collect();
    for scope in scopes {
        counters.extend(counter_rows::holders(connection, account, scope.as_ref())?);
    }
    Ok(counters)
}

fn invitations(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
    people: &[Member],
) -> Result<Vec<Invitation>, StoreError> {
    let mut invitations = Vec::new();
    if reads.invitations {
        for member in people {
            let open = invitation_rows::list_open(connection, account, &member.member_id)?;
            invitations.extend(open);
        }
    }
    let named = invitation(connection, account, reads)?;
    if let Some(row) = named
        && !invitations.contains(&row)
    {
        invitations.push(row);
    }
    Ok(invitations)
}

/// Who has confirmed the address of whoever is invited.
fn confirmed_by(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
    people: &[Member],
) -> Result<Vec<UserId>, StoreError> {
    let Some(row) = invitation(connection, account, reads)? else { return Ok(Vec::new()) };
    let invited = people.iter().find(|member| member.member_id == row.member_id);
    match invited.and_then(|member| member.email.as_ref()) {
        Some(email) => lapsed_rows::confirmed_by(connection, email),
        None => Ok(Vec::new()),
    }
}

/// The invitation that is named.
fn invitation(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
) -> Result<Option<Invitation>, StoreError> {
    let Some(id) = &reads.invitation else { return Ok(None) };
    invitation_rows::get(connection, account, id)
}
