//! Reads what a use case asks for, inside a transaction of the caller.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::counter::Counters;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::workspace::Workspace;
use crate::ids::AccountId;
use crate::store::embedded::{
    account_rows, counter_rows, history_rows, invitation_rows, member_rows, model_rows, role_rows,
    workspace_rows,
};
use crate::store::{Facts, Reads, StoreError};

/// Everything that was asked for; `None`: there is no such account.
pub(super) fn read(
    connection: &Connection,
    account_id: &AccountId,
    reads: &Reads,
) -> Result<Option<Facts>, StoreError> {
    let Some((account, revision)) = account_rows::get(connection, account_id)? else {
        return Ok(None);
    };
    let people = people(connection, account_id, reads)?;
    let answered = match &reads.request {
        Some(key) => history_rows::answered(connection, account_id, key)?,
        None => None,
    };
    Ok(Some(Facts {
        account,
        epoch: model_rows::epoch(connection)?,
        revision,
        roles: role_rows::list(connection, account_id)?,
        workspaces: workspaces(connection, account_id, reads)?,
        counters: counters(connection, account_id, reads, &people)?,
        invitations: invitations(connection, account_id, reads, &people)?,
        people,
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
    for key in &reads.people {
        if let Some(member) = member_rows::find(connection, account, key)?
            && seen.insert(member.member_id.clone())
        {
            people.push(member);
        }
    }
    Ok(people)
}

fn workspaces(
    connection: &Connection,
    account: &AccountId,
    reads: &Reads,
) -> Result<Vec<Workspace>, StoreError> {
    let ids: BTreeSet<_> = reads.workspaces.iter().collect();
    let mut workspaces = Vec::with_capacity(ids.len());
    for id in ids {
        workspaces.extend(workspace_rows::get(connection, account, id)?);
    }
    Ok(workspaces)
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
            invitations.extend(invitation_rows::list_pending(
                connection,
                account,
                &member.member_id,
            )?);
        }
    }
    Ok(invitations)
}
