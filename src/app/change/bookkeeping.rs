//! What follows from a change beside what its command wants: counters, the change log, the audit event. And what no change may do to
//! seats, holders and closed workspaces, whichever command it is.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::app::change::{Command, Scene, Writes};
use crate::app::erasure::redact;
use crate::app::seats;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::caller::Caller;
use crate::domain::counter::{CounterKey, Counters, add, difference, recount};
use crate::domain::invitation::Invitation;
use crate::domain::member::{Member, TeamMembership};
use crate::domain::team::{CountedTeam, Team};
use crate::domain::workspace::{Workspace, WorkspaceState};
use crate::error::{Error, Reason, Result};
use crate::ids::{RoleId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::account_roles::AccountRoles;
use crate::store::{AuditEvent, Change, Changes, Erasure, Facts, RoleChange, TeamChange};
use crate::trace;

impl Scene<'_> {
    /// Works out what the writes do to seats and holders, and refuses what they may not.
    pub(super) fn account_for<C: Command>(
        &self,
        caller: &Caller,
        writes: Writes,
    ) -> Result<Changes> {
        let roles = self.roles(&writes)?;
        let mut counters = Counters::new();
        for (before, after) in &writes.members {
            add(&mut counters, difference(&roles, before.as_ref(), after));
        }
        if !writes.recounted.is_empty() {
            let after = RoleTable::new(Arc::clone(&roles.tables), &self.own_roles(&writes).1);
            for member in &writes.recounted {
                add(&mut counters, recount(&roles, &after, member));
            }
        }
        let facts = self.known.map(|known| &known.facts);
        let known_counters = facts.map(|facts| facts.counters.clone()).unwrap_or_default();
        add(&mut counters, emptied(facts, &writes));
        check_places(facts, &writes)?;
        check_holders(&roles, &known_counters, &counters)?;
        check_promises(&roles, &known_counters, &writes)?;
        check_seats(facts, &writes, &known_counters, &counters)?;
        Ok(Changes {
            audit: self.audit::<C>(caller, &writes)?,
            log: logged(&writes),
            account: writes.account,
            roles: writes.roles,
            workspaces: writes.workspaces,
            teams: writes.teams,
            members: writes.members.into_iter().map(|(_, after)| after).collect(),
            invitations: writes.invitations,
            confirmed: writes.confirmed,
            counters,
            trace: if writes.outbox.is_empty() { None } else { trace::noted() },
            outbox: writes.outbox,
            erasure: writes.erasure,
            answer: None,
        })
    }

    fn roles(&self, writes: &Writes) -> Result<RoleTable> {
        match (self.known, &writes.account) {
            (Some(known), _) => Ok(known.roles.clone()),
            (None, Some(account)) => {
                Ok(RoleTable::new(self.app.models.of(account)?, &AccountRoles::default()))
            }
            (None, None) => Err(Error::new(Reason::Internal, "a change of no account")),
        }
    }

    /// The roles that the account changed or made itself, before and after the writes.
    fn own_roles(&self, writes: &Writes) -> (AccountRoles, AccountRoles) {
        let before = self.known.map(|known| known.facts.roles.clone()).unwrap_or_default();
        let mut after = before.clone();
        writes.roles.iter().for_each(|change| change.apply_to(&mut after));
        (before, after)
    }

    fn audit<C: Command>(&self, caller: &Caller, writes: &Writes) -> Result<AuditEvent> {
        let json = |value: serde_json::Result<serde_json::Value>| value.map_err(Error::internal);
        let before: Vec<_> =
            writes.members.iter().filter_map(|(before, _)| before.as_ref()).collect();
        let invitations = self.known.map_or(&[][..], |known| &known.facts.invitations);
        let changed = |row: &&Invitation| {
            writes.invitations.iter().any(|after| after.invitation_id == row.invitation_id)
        };
        let invitations: Vec<_> = invitations.iter().filter(changed).collect();
        let (own_before, own_after) = self.own_roles(writes);
        let known = self.known.map(|known| &known.facts);
        let account = known.map(|facts| &facts.account).filter(|_| writes.account.is_some());
        let is_written = |row: &&Workspace| {
            writes.workspaces.iter().any(|after| after.workspace_id == row.workspace_id)
        };
        let places = known.iter().flat_map(|facts| facts.workspaces.iter().filter(is_written));
        // How many people were in a team is told where it is deleted, and they are not.
        let teams =
            known.iter().flat_map(|facts| &facts.teams).filter(|_| !writes.teams.is_empty());
        let mut before = serde_json::json!({
            "account": json(serde_json::to_value(account))?,
            "workspaces": json(serde_json::to_value(places.collect::<Vec<_>>()))?,
            "teams": json(serde_json::to_value(teams.collect::<Vec<_>>()))?,
            "members": json(serde_json::to_value(before))?,
            "roles": json(serde_json::to_value(told(&writes.roles, &own_before)))?,
            "invitations": json(serde_json::to_value(invitations))?,
        });
        if let Some(Erasure { user_id, members, .. }) = &writes.erasure {
            redact(&mut before, user_id, members);
        }
        let after: Vec<_> = writes.members.iter().map(|(_, after)| after).collect();
        Ok(AuditEvent {
            method: C::METHOD.to_owned(),
            caller: caller.name.to_string(),
            actor: self.actor_id(),
            time: self.now,
            before,
            after: serde_json::json!({
                "account": json(serde_json::to_value(&writes.account))?,
                "roles": json(serde_json::to_value(told(&writes.roles, &own_after)))?,
                "workspaces": json(serde_json::to_value(&writes.workspaces))?,
                "teams": json(serde_json::to_value(&writes.teams))?,
                "members": json(serde_json::to_value(after))?,
                "invitations": json(serde_json::to_value(&writes.invitations))?,
            }),
        })
    }
}

/// Of a set of roles those that are changed, as they are in it.
fn told(changes: &[RoleChange], roles: &AccountRoles) -> AccountRoles {
    let mut told = AccountRoles::default();
    for change in changes {
        match change {
            RoleChange::PutCustom(id, _) | RoleChange::DeleteCustom(id) => {
                told.custom.extend(roles.custom.get(id).map(|role| (id.clone(), role.clone())));
            }
            RoleChange::PutEdited(name, _) | RoleChange::DeleteEdited(name) => {
                told.edited.extend(roles.edited.get(name).map(|role| (name.clone(), role.clone())));
            }
        }
    }
    told
}

fn logged(writes: &Writes) -> Vec<Change> {
    let is_deleted = |change: &TeamChange| matches!(change, TeamChange::Delete(_));
    // Whoever was in a team that is deleted is not named.
    let account = writes.account.is_some() || writes.teams.iter().any(is_deleted);
    let account = account.then_some(Change::Account).into_iter();
    let roles = writes.roles.first().map(|_| Change::Roles);
    let workspaces =
        writes.workspaces.iter().map(|row| Change::Workspace(row.workspace_id.clone()));
    let members = writes.members.iter().map(|(_, row)| match &writes.erasure {
        Some(_) => Change::Erased(row.member_id.clone()),
        None => Change::Member(row.member_id.clone(), row.user_id.clone()),
    });
    let teams = writes.teams.iter().map(|change| match change {
        TeamChange::Put(team) => Change::Team(team.team_id.clone()),
        TeamChange::Delete(id) => Change::Team(id.clone()),
    });
    let departures = writes.departures.iter().cloned().map(Change::Departure);
    let places = workspaces.chain(teams);
    account.chain(roles).chain(places).chain(members).chain(departures).collect()
}

/// What it takes from the counters of teams that are deleted: nobody is in them any more.
fn emptied(facts: Option<&Facts>, writes: &Writes) -> Counters {
    let is_deleted = |row: &&CountedTeam| {
        let is_it = |change: &TeamChange| matches!(change, TeamChange::Delete(id) if *id == row.team.team_id);
        writes.teams.iter().any(is_it)
    };
    let deleted = facts.into_iter().flat_map(|facts| facts.teams.iter().filter(is_deleted));
    deleted.map(|row| (CounterKey::Team(row.team.team_id.clone()), -row.member_count)).collect()
}

/// Nobody is given anything in a closed workspace (INV-CLOSED). What they have there they keep; what waits for them to accept it waits on.
/// Whether a workspace that was not read is closed is not known, so that nothing is given there either.
fn check_places(facts: Option<&Facts>, writes: &Writes) -> Result<()> {
    let Some(facts) = facts else { return Ok(()) };
    let is_new = |team: &&Team| !facts.teams.iter().any(|row| row.team.team_id == team.team_id);
    let teams = writes.teams.iter().filter_map(|change| match change {
        TeamChange::Put(team) => Some(team).filter(is_new)?.workspace_id.as_ref(),
        TeamChange::Delete(_) => None,
    });
    let given = writes.members.iter().flat_map(|(before, after)| given(before.as_ref(), after));
    for id in given.chain(teams) {
        let mut places = facts.workspaces.iter().chain(&writes.workspaces);
        match places.find(|row| row.workspace_id == *id).map(|row| row.state) {
            Some(WorkspaceState::Active) => {}
            Some(WorkspaceState::Closed) => {
                let account_id = facts.account.account_id.as_str();
                return Err(Error::workspace_closed(account_id, id.as_str()));
            }
            None => return Err(moved_on(facts, id)),
        }
    }
    Ok(())
}

fn moved_on(facts: &Facts, place: &WorkspaceId) -> Error {
    let id = &facts.account.account_id;
    let message = format!("account `{id}` changed meanwhile, in workspace `{place}`");
    Error::new(Reason::RevisionMovedOn, message)
        .with_metadata("account_id", id)
        .with_metadata("workspace_id", place)
}

/// Where somebody is given a role, other options or a team.
fn given<'a>(
    before: Option<&'a Member>,
    after: &'a Member,
) -> impl Iterator<Item = &'a WorkspaceId> {
    let had = move |held: &&Assignment| {
        let mut had = before.into_iter().flat_map(|member| &member.assignments);
        had.any(|had| had == *held)
    };
    let was_in = move |team: &&TeamMembership| before.is_some_and(|had| had.teams.contains(*team));
    let held = after.assignments.iter().filter(move |held| !had(held));
    let teams = after.teams.iter().filter(move |team| !was_in(team));
    held.filter_map(|held| held.workspace_id.as_ref())
        .chain(teams.filter_map(|team| team.workspace_id.as_ref()))
}

/// Nobody may lower the active holders of a role below its least, or raise them above its most (INV-HOLDERS).
fn check_holders(roles: &RoleTable, known: &Counters, moved: &Counters) -> Result<()> {
    for (key, by) in moved {
        let CounterKey::Holders(role_id, scope) = key else { continue };
        let Some(limits) = roles.role(role_id).map(|role| role.holders) else { continue };
        let after = known.get(key).copied().unwrap_or_default() + by;
        if *by < 0 && after < i64::from(limits.at_least) {
            return Err(holders(
                Reason::HoldersTooFew,
                role_id,
                scope.as_ref(),
                ("minimum", limits.at_least),
            ));
        }
        if let Some(most) = limits.at_most.filter(|most| *by > 0 && after > i64::from(*most)) {
            return Err(holders(
                Reason::HoldersTooMany,
                role_id,
                scope.as_ref(),
                ("maximum", most),
            ));
        }
    }
    Ok(())
}

/// Nobody is invited to a role that they could not be given: as many hold it as may.
fn check_promises(roles: &RoleTable, known: &Counters, writes: &Writes) -> Result<()> {
    for (before, after) in &writes.members {
        let had = before.as_ref().map_or(&[][..], |member| &member.assignments);
        let promised = after.assignments.iter().filter(|held| {
            held.state == AssignmentState::Pending
                && !had.iter().any(|had| had.assignment_id == held.assignment_id)
        });
        for Assignment { role_id, workspace_id, .. } in promised {
            let most = roles.role(role_id).and_then(|role| role.holders.at_most);
            let key = CounterKey::Holders(role_id.clone(), workspace_id.clone());
            let active = known.get(&key).copied().unwrap_or_default();
            if let Some(most) = most.filter(|most| active >= i64::from(*most)) {
                let scope = workspace_id.as_ref();
                return Err(holders(Reason::HoldersTooMany, role_id, scope, ("maximum", most)));
            }
        }
    }
    Ok(())
}

fn holders(
    reason: Reason,
    role: &RoleId,
    scope: Option<&WorkspaceId>,
    limit: (&'static str, u32),
) -> Error {
    let (kind, number) = limit;
    let whom = if number == 1 { "active person" } else { "active people" };
    let (bound, verb) =
        if kind == "minimum" { ("at least", "must hold") } else { ("at most", "may hold") };
    let place = scope.map(|id| format!(" in workspace `{id}`")).unwrap_or_default();
    let rule = format!("{bound} {number} {whom} {verb} role `{role}`{place}");
    let error = Error::new(reason, rule.as_str())
        .with_metadata("role_id", role)
        .with_metadata(kind, number)
        .with_precondition(format!("role/{role}"), rule);
    match scope {
        Some(id) => error.with_metadata("workspace_id", id),
        None => error,
    }
}

/// The seats in use may not rise above the limit (INV-SEAT); a limit that was lowered below them takes nobody's seat.
fn check_seats(
    facts: Option<&Facts>,
    writes: &Writes,
    known: &Counters,
    moved: &Counters,
) -> Result<()> {
    let account = writes.account.as_ref().or(facts.map(|facts| &facts.account));
    let Some(limit) = account.and_then(|account| account.seat_limit) else { return Ok(()) };
    let (before, more) = (seats::used(known), seats::used(moved));
    if more > 0 && before + more > i64::from(limit) {
        return Err(seats::exhausted(account, before, more, limit));
    }
    Ok(())
}
