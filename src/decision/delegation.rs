//! Who may give what to whom.
//!
//! Two things are asked of every change of somebody's roles: does the actor have what the operation needs here, and does the model let
//! them give and take these roles? Without a rule that says otherwise, nobody gives, or touches, more than they hold themselves
//! (INV-DELEGATE): neither another permission, nor a wider visibility, nor a freer field. What changes a role itself is looked at in [`editing`].

pub mod editing;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::decision::answer::{Outcome, Reason};
use crate::decision::decide::{ActingAsTable, Facts, Query, decide, kept_out};
use crate::decision::facts::{AssignmentRow, MemberTable, Profile};
use crate::domain::assignment::Assignment;
use crate::domain::member::Member;
use crate::domain::seat::selects;
use crate::domain::workspace::WorkspaceState;
use crate::ids::{DottedName, Name, RoleId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::bitset::PermissionIndex;
use crate::model::definition::{
    DelegationActor, DelegationRule, FieldAccess, Needs, Operation, Requirement,
};
use crate::model::tables::{PlanIndex, VisibilityIndex};

mod person;

pub use person::Touch;

/// Somebody who wants to change what others may do.
#[derive(Debug)]
pub struct Actor<'a> {
    roles: &'a RoleTable,
    member: &'a Member,
    now: Timestamp,
    /// On the account's plan, and as if it had the highest: so that an upgrade gives nobody what their inviter never had.
    tables: [(PlanIndex, MemberTable); 2],
}

/// A role with options, as it is held or would be.
#[derive(Debug, Clone, Copy)]
pub struct Holding<'a> {
    /// The role.
    pub role_id: &'a RoleId,
    /// Its options.
    pub options: &'a BTreeMap<Name, Name>,
}

impl<'a> From<&'a Assignment> for Holding<'a> {
    fn from(assignment: &'a Assignment) -> Self {
        Self { role_id: &assignment.role_id, options: &assignment.options }
    }
}

/// A change of what somebody holds in one scope.
#[derive(Debug, Clone, Copy)]
pub struct Handover<'a> {
    /// By which operation.
    pub operation: Operation,
    /// The workspace, or the account as a whole.
    pub scope: Option<&'a WorkspaceId>,
    /// What the person holds in this scope before the change.
    pub held: &'a [Holding<'a>],
    /// The part of it that is taken.
    pub taken: &'a [Holding<'a>],
    /// What is given.
    pub given: &'a [Holding<'a>],
}

/// Why an actor may not do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// They are not an active member of the account.
    NotActive(Reason),
    /// Nobody may, on their own behalf: the model names no permission for it.
    SystemOnly(Operation),
    /// They lack the permission that the operation needs.
    Lacks(Operation, DottedName),
    /// They would change their own access.
    Themselves,
    /// The role changes hands by transfer alone.
    TransferOnly(RoleId),
    /// No rule of the model lets them give or take the role.
    NotDelegated(RoleId),
    /// The role reaches beyond what they hold: in this permission.
    Exceeds(RoleId, DottedName),
}

impl<'a> Actor<'a> {
    /// Somebody who acts at a time.
    #[must_use]
    pub fn new(roles: &'a RoleTable, plan: PlanIndex, member: &'a Member, now: Timestamp) -> Self {
        let table = |plan| (plan, MemberTable::new(roles, plan, member));
        Self { roles, member, now, tables: [table(plan), table(PlanIndex::HIGHEST)] }
    }

    /// Whether they have what an operation needs.
    ///
    /// # Errors
    /// Says what they lack.
    pub fn may(&self, operation: Operation, scope: Option<&WorkspaceId>) -> Result<(), Refusal> {
        self.must_be_active()?;
        let needs = self.roles.tables.definition.operations.get(&operation);
        let of_scope = |needs: &'a Requirement| {
            if scope.is_some() { needs.workspace.as_ref() } else { needs.account.as_ref() }
        };
        match needs.and_then(of_scope) {
            None => Err(Refusal::SystemOnly(operation)),
            Some(Needs::Membership) => Ok(()),
            Some(Needs::Permission(permission)) if self.holds(permission, scope) => Ok(()),
            Some(Needs::Permission(permission)) => {
                Err(Refusal::Lacks(operation, permission.clone()))
            }
        }
    }

    /// Whether they may take somebody into a team of a scope, or out of it: what a team sees its people see, and nobody changes themselves. What
    /// the others hold is of no matter: who manages teams manages everybody's.
    ///
    /// # Errors
    /// Says why not.
    pub fn may_move(
        &self,
        target: Option<&Member>,
        scope: Option<&WorkspaceId>,
    ) -> Result<(), Refusal> {
        self.may(Operation::ManageTeams, scope)?;
        self.not_themselves(target)
    }

    fn not_themselves(&self, target: Option<&Member>) -> Result<(), Refusal> {
        if target.is_some_and(|target| self.is(target)) {
            return Err(Refusal::Themselves);
        }
        Ok(())
    }

    /// Whether they may do anything at all.
    ///
    /// # Errors
    /// They are kept out.
    pub fn must_be_active(&self) -> Result<(), Refusal> {
        let [(_, person), _] = &self.tables;
        kept_out(person).map_or(Ok(()), |reason| Err(Refusal::NotActive(reason)))
    }

    /// Whether a member is who acts.
    #[must_use]
    pub fn is(&self, member: &Member) -> bool {
        self.member.member_id == member.member_id
    }

    /// Whether they have what an operation needs for the account, or for any workspace in which they hold a role: for looking at
    /// what is the same everywhere.
    ///
    /// # Errors
    /// Says what they lack for the account.
    pub fn may_somewhere(&self, operation: Operation) -> Result<(), Refusal> {
        let workspaces =
            self.member.assignments.iter().filter_map(|held| held.workspace_id.as_ref());
        let anywhere = self.may(operation, None);
        if workspaces.into_iter().any(|scope| self.may(operation, Some(scope)).is_ok()) {
            Ok(())
        } else {
            anywhere
        }
    }

    /// Whether they hold a permission, on every instance.
    fn holds(&self, permission: &DottedName, scope: Option<&WorkspaceId>) -> bool {
        let [(_, person), _] = &self.tables;
        let facts = Facts {
            roles: self.roles,
            // What is closed is still managed: whether that is possible, the state of it says, which is looked at later.
            closed: false,
            workspace: Some(WorkspaceState::Active),
            person: Some(person),
            acting_as: ActingAsTable::Themselves,
        };
        let permission = permission.as_str();
        let query = Query { permission, workspace: scope, instance: None, now: self.now };
        decide(&facts, &query).outcome == Outcome::Allowed
    }

    /// Whether they may make a change of what somebody holds; `None` is somebody who is not yet a member.
    ///
    /// # Errors
    /// Says why not: the first reason in the order of [`Refusal`].
    pub fn may_hand_over(
        &self,
        target: Option<&Member>,
        change: &Handover<'_>,
    ) -> Result<(), Refusal> {
        self.may(change.operation, change.scope)?;
        self.not_themselves(target)?;
        self.may_exchange(change)
    }

    /// Whether the model lets them make a change of what somebody else holds, whatever the operation needs.
    fn may_exchange(&self, change: &Handover<'_>) -> Result<(), Refusal> {
        let moved = || change.taken.iter().chain(change.given);
        for holding in moved() {
            if self.roles.role(holding.role_id).is_some_and(|role| role.transfer_only) {
                return Err(Refusal::TransferOnly(holding.role_id.clone()));
            }
        }
        for holding in moved() {
            self.has_rule(change, holding)?;
        }
        for holding in change.given.iter().chain(change.held) {
            let mut rules = self.rules(change.operation, change.scope, holding.role_id);
            if !rules.any(|rule| rule.is_some_and(|rule| rule.exceed)) {
                self.covers(change.scope, holding)?;
            }
        }
        Ok(())
    }

    fn has_rule(&self, change: &Handover<'_>, holding: &Holding<'_>) -> Result<(), Refusal> {
        let found = self.rules(change.operation, change.scope, holding.role_id).next().is_some();
        found.then_some(()).ok_or_else(|| Refusal::NotDelegated(holding.role_id.clone()))
    }

    /// The rules that let them give and take a role; a model without rules has one for everybody, here `None`.
    fn rules<'s>(
        &'s self,
        operation: Operation,
        scope: Option<&'s WorkspaceId>,
        role: &'s RoleId,
    ) -> impl Iterator<Item = Option<&'s DelegationRule>> {
        let rules = self.roles.tables.definition.delegation.as_ref();
        let applying = rules.into_iter().flatten().filter(move |rule| {
            (rule.operations.is_empty() || rule.operations.contains(&operation))
                && selects(self.roles, &rule.roles, role)
                && self.is_meant(&rule.actor, scope)
        });
        rules.is_none().then_some(None).into_iter().chain(applying.map(Some))
    }

    fn is_meant(&self, whom: &DelegationActor, scope: Option<&WorkspaceId>) -> bool {
        match whom {
            DelegationActor::Role(role) => self.member.assignments.iter().any(|held| {
                held.role_id.as_str() == role.as_str()
                    && self.is_in_force(held)
                    && applies(held, scope)
            }),
            DelegationActor::Permission(permission) => self.holds(permission, scope),
        }
    }

    fn is_in_force(&self, assignment: &Assignment) -> bool {
        let [(_, table), _] = &self.tables;
        table.assignments.iter().any(|row| {
            let held = row.profile.is_some() && row.in_force(self.now);
            held && row.id == assignment.assignment_id
        })
    }

    /// Whether everything that a role with options gives in a scope is theirs, too.
    fn covers(&self, scope: Option<&WorkspaceId>, holding: &Holding<'_>) -> Result<(), Refusal> {
        let Some(role) = self.roles.role(holding.role_id) else {
            return Ok(());
        };
        for (plan, table) in &self.tables {
            let profile = Profile::new(self.roles, role, *plan, |name| holding.options.get(name));
            self.covers_profile(table, scope, holding.role_id, &profile)?;
        }
        Ok(())
    }

    fn covers_profile(
        &self,
        own: &MemberTable,
        scope: Option<&WorkspaceId>,
        role_id: &RoleId,
        given: &Profile,
    ) -> Result<(), Refusal> {
        let beyond = |index: &PermissionIndex| !self.covers_permission(own, scope, given, *index);
        let beyond = given.gives.iter().find(beyond);
        let row = beyond.and_then(|index| self.roles.tables.permission_row(index));
        row.map_or(Ok(()), |row| Err(Refusal::Exceeds(role_id.clone(), row.name.clone())))
    }

    fn covers_permission(
        &self,
        own: &MemberTable,
        scope: Option<&WorkspaceId>,
        given: &Profile,
        permission: PermissionIndex,
    ) -> bool {
        let in_force = |row: &&AssignmentRow| row.in_force(self.now);
        let giving = || {
            let profiles =
                own.applying(scope).filter(in_force).filter_map(|row| row.profile.as_ref());
            profiles.filter(|profile| profile.gives.contains(permission))
        };
        let tables = &self.roles.tables;
        let reaching = |place: VisibilityIndex| {
            giving().filter(move |profile| tables.covers(profile.reach(permission), place))
        };
        let carried = tables.permission_row(permission).map_or(&[][..], |row| &row.fields);
        given.reach(permission).places().all(|place| {
            reaching(place).next().is_some()
                && carried.iter().all(|&field| {
                    let freest = reaching(place).map(|profile| profile.field(field)).max();
                    freest.unwrap_or(FieldAccess::Hidden) >= given.field(field)
                })
        })
    }
}

fn applies(assignment: &Assignment, scope: Option<&WorkspaceId>) -> bool {
    assignment.workspace_id.is_none() || assignment.workspace_id.as_ref() == scope
}

#[cfg(test)]
mod tests;
