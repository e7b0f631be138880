//! What follows from a change beside what its command wants: counters, the change log, the audit event. And what no change may do to
//! seats and holders, whichever command it is.

use std::collections::BTreeMap;

use crate::app::change::{Command, Scene, Writes};
use crate::app::seats;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::caller::Caller;
use crate::domain::counter::{CounterKey, Counters, add, difference};
use crate::error::{Error, Reason, Result};
use crate::ids::{RoleId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::account_roles::AccountRoles;
use crate::store::{AuditEvent, Change, Changes, Facts};

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
        let facts = self.known.map(|known| &known.facts);
        let known_counters = facts.map(|facts| facts.counters.clone()).unwrap_or_default();
        check_holders(&roles, &known_counters, &counters)?;
        check_promises(&roles, &known_counters, &writes)?;
        check_seats(facts, &writes, &known_counters, &counters)?;
        Ok(Changes {
            audit: self.audit::<C>(caller, &writes)?,
            log: logged(&writes),
            account: writes.account,
            roles: Vec::new(),
            workspaces: writes.workspaces,
            members: writes.members.into_iter().map(|(_, after)| after).collect(),
            invitations: writes.invitations,
            counters,
            outbox: writes.outbox,
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

    fn audit<C: Command>(&self, caller: &Caller, writes: &Writes) -> Result<AuditEvent> {
        let json = |value: serde_json::Result<serde_json::Value>| value.map_err(Error::internal);
        let before: Vec<_> =
            writes.members.iter().filter_map(|(before, _)| before.as_ref()).collect();
        let after: Vec<_> = writes.members.iter().map(|(_, after)| after).collect();
        Ok(AuditEvent {
            method: C::METHOD.to_owned(),
            caller: caller.name.to_string(),
            actor: self.actor_id(),
            time: self.now,
            before: json(serde_json::to_value(BTreeMap::from([("members", before)])))?,
            after: serde_json::json!({
                "account": json(serde_json::to_value(&writes.account))?,
                "workspaces": json(serde_json::to_value(&writes.workspaces))?,
                "members": json(serde_json::to_value(after))?,
                "invitations": json(serde_json::to_value(&writes.invitations))?,
            }),
        })
    }
}

fn logged(writes: &Writes) -> Vec<Change> {
    let account = writes.account.iter().map(|_| Change::Account);
    let workspaces =
        writes.workspaces.iter().map(|row| Change::Workspace(row.workspace_id.clone()));
    let members = writes
        .members
        .iter()
        .map(|(_, row)| Change::Member(row.member_id.clone(), row.user_id.clone()));
    account.chain(workspaces).chain(members).collect()
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
    let whom = if number == 1 { "active person holds" } else { "active people hold" };
    let bound = if kind == "minimum" { "at least" } else { "at most" };
    let place = scope.map(|id| format!(" in workspace `{id}`")).unwrap_or_default();
    let rule = format!("{bound} {number} {whom} role `{role}`{place}");
    let error = Error::new(reason, format!("the change is refused because {rule}"))
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
