//! What assigning, inviting and adding have in common: to give somebody roles.
//!
//! Whatever is wrong is said in one order: malformed, not permitted, not there, not possible in this state. So every step looks at
//! all roles before the next one begins.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::app::Known;
use crate::app::change::Scene;
use crate::clock::new_id;
use crate::decision::delegation::{Actor, Handover, Holding, Refusal};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::Member;
use crate::domain::placement::{Placed, Placement, place, same_options};
use crate::error::{Error, Reason, Result};
use crate::ids::{AssignmentId, Name, RoleId, WorkspaceId};
use crate::model::definition::{Level, Operation};
use crate::model::tables::RoleRow;

/// A role that somebody is to have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// The role.
    pub role_id: RoleId,
    /// The workspace; `None`: account-wide.
    pub workspace_id: Option<WorkspaceId>,
    /// Its options, as they were given.
    pub options: BTreeMap<String, String>,
    /// Where it stands in the request: `assignments[0].`, or nothing.
    pub path: String,
}

/// Giving roles to one person, by one operation.
pub struct Granting<'a> {
    /// What is known.
    pub scene: &'a Scene<'a>,
    /// The account.
    pub known: &'a Known,
    /// By what.
    pub operation: Operation,
    /// To whom; `None`: to somebody who is not yet a member.
    pub target: Option<&'a Member>,
    /// Whether the roles are in force at once.
    pub state: AssignmentState,
}

/// What became of it.
#[derive(Debug, Clone)]
pub struct Granted {
    /// Everything that the person holds now.
    pub after: Vec<Assignment>,
    /// What was given; nothing where they had it already.
    pub given: Vec<Assignment>,
    /// What was replaced.
    pub taken: Vec<Assignment>,
    /// For each role that was asked for, the assignment by which they hold it now.
    pub asked: Vec<Assignment>,
}

impl Granting<'_> {
    /// Gives the roles, if all of them may be given; `exists` says whether the person is there, where they must be.
    ///
    /// # Errors
    /// Says why one of them may not be given.
    pub fn grant(&self, grants: &[Grant], exists: impl FnOnce() -> Result<()>) -> Result<Granted> {
        let placements = self.well_formed(grants)?;
        let granted = self.place(&placements);
        self.permitted(grants, &placements)?;
        self.all_exist(grants)?;
        exists()?;
        self.possible(grants, &placements, &granted)?;
        Ok(granted)
    }

    fn role(&self, grant: &Grant) -> Option<&RoleRow> {
        self.known.roles.role(&grant.role_id)
    }

    fn held(&self) -> &[Assignment] {
        self.target.map_or(&[], |member| &member.assignments)
    }

    /// What each grant asks for. A role that isn't there can't be looked at, and is told later.
    fn well_formed(&self, grants: &[Grant]) -> Result<Vec<Placement>> {
        for (at, grant) in grants.iter().enumerate() {
            let earlier = grants.get(..at).unwrap_or_default();
            if let Some(other) = earlier.iter().find(|other| self.conflict(other, grant)) {
                return Err(conflicting(other, grant));
            }
        }
        grants.iter().map(|grant| self.placement(grant)).collect()
    }

    fn conflict(&self, one: &Grant, other: &Grant) -> bool {
        // A role that isn't there excludes nothing: that it isn't there is told later.
        let alone = |grant: &Grant| self.role(grant).is_some_and(|role| !role.together);
        one.workspace_id == other.workspace_id
            && (one.role_id == other.role_id || (alone(one) && alone(other)))
    }

    fn placement(&self, grant: &Grant) -> Result<Placement> {
        let options: Result<Vec<_>> = match self.role(grant) {
            Some(role) => {
                check_level(grant, role)?;
                let options = grant.options.iter();
                options.map(|(option, value)| parse_option(grant, role, option, value)).collect()
            }
            None => Ok(Vec::new()),
        };
        // A default that is spelled out is not kept: it is the same as none.
        Ok(Placement {
            role_id: grant.role_id.clone(),
            workspace_id: grant.workspace_id.clone(),
            options: options?.into_iter().flatten().collect(),
            state: self.state,
        })
    }

    /// One after the other, so that each sees what the ones before did.
    fn place(&self, placements: &[Placement]) -> Granted {
        let start = Granted {
            after: self.held().to_vec(),
            given: Vec::new(),
            taken: Vec::new(),
            asked: Vec::new(),
        };
        placements.iter().fold(start, |mut granted, placement| {
            let Placed { after, taken, given, asked } = self.place_one(&granted.after, placement);
            granted.asked.push(asked);
            granted.after = after;
            granted.taken.extend(taken);
            granted.given.extend(given);
            granted
        })
    }

    fn place_one(&self, held: &[Assignment], placement: &Placement) -> Placed {
        place(&self.known.roles, held, placement, new_assignment_id, self.scene.now)
    }

    fn permitted(&self, grants: &[Grant], placements: &[Placement]) -> Result<()> {
        self.scene.authorize(self.known, |actor| {
            let mut each = grants.iter().zip(placements);
            each.try_for_each(|(grant, placement)| self.may_grant(actor, grant, placement))
        })
    }

    fn may_grant(
        &self,
        actor: &Actor<'_>,
        grant: &Grant,
        placement: &Placement,
    ) -> std::result::Result<(), Refusal> {
        let scope = placement.workspace_id.as_ref();
        if self.role(grant).is_none() {
            return actor.may(self.operation, scope);
        }
        let Placed { taken, given, .. } = self.place_one(self.held(), placement);
        let in_scope =
            self.held().iter().filter(|held| held.workspace_id == placement.workspace_id);
        let held: Vec<Holding<'_>> = in_scope.map(Holding::from).collect();
        let taken: Vec<_> = taken.iter().map(Holding::from).collect();
        let new: Vec<_> = given.iter().map(Holding::from).collect();
        let change =
            Handover { operation: self.operation, scope, held: &held, taken: &taken, given: &new };
        actor.may_hand_over(self.target, &change)?;
        if given.is_some() && self.sets_options(grant, placement) {
            actor.may(Operation::SetOptions, scope)?;
        }
        Ok(())
    }

    /// Whether options change: from what is set on the same role there, or from the defaults.
    fn sets_options(&self, grant: &Grant, placement: &Placement) -> bool {
        let Some(role) = self.role(grant) else { return false };
        let known = self.same_role(placement).map(|held| held.options.clone()).unwrap_or_default();
        !same_options(role, &known, &placement.options)
    }

    fn same_role(&self, placement: &Placement) -> Option<&Assignment> {
        let same = self.held().iter().filter(|held| {
            held.role_id == placement.role_id && held.workspace_id == placement.workspace_id
        });
        same.max_by_key(|held| held.state)
    }

    fn all_exist(&self, grants: &[Grant]) -> Result<()> {
        let account_id = self.known.facts.account.account_id.as_str();
        for grant in grants {
            if self.role(grant).is_none() {
                return Err(Error::role_not_found(account_id, grant.role_id.as_str()));
            }
            let workspaces = &self.known.facts.workspaces;
            let missing =
                |id: &&WorkspaceId| !workspaces.iter().any(|known| known.workspace_id == **id);
            if let Some(id) = grant.workspace_id.as_ref().filter(missing) {
                return Err(Error::workspace_not_found(account_id, id.as_str()));
            }
        }
        Ok(())
    }

    fn possible(
        &self,
        grants: &[Grant],
        placements: &[Placement],
        granted: &Granted,
    ) -> Result<()> {
        self.known.open_account()?;
        for (grant, placement) in grants.iter().zip(placements) {
            let Some(role) = self.role(grant) else { continue };
            let is_given = granted.given.iter().any(|given| {
                given.role_id == placement.role_id && given.workspace_id == placement.workspace_id
            });
            if is_given {
                self.within_plan(grant, placement, role)?;
            }
        }
        Ok(())
    }

    /// What the plan does not include can't be newly given; what somebody has already may stay as it is.
    fn within_plan(&self, grant: &Grant, placement: &Placement, role: &RoleRow) -> Result<()> {
        let (known, tables) = (self.known, self.known.tables());
        let before = self.same_role(placement);
        let custom = tables.definition.custom_roles.as_ref().filter(|_| role.custom);
        let standard = tables.definition.roles.get(grant.role_id.as_str()).filter(|_| !role.custom);
        let plan = custom.and_then(|rules| rules.assign_plan.as_ref());
        let plan = plan.or_else(|| standard.and_then(|rules| rules.plan.as_ref()));
        if let Some(plan) =
            plan.filter(|plan| before.is_none() && tables.needed_plan(Some(plan)) > known.plan)
        {
            return Err(plan_required(plan, "role_id", grant.role_id.as_str()));
        }
        for (option, default) in &role.options {
            let value = placement.options.get(&option.name).unwrap_or(default);
            let had = before.and_then(|held| held.options.get(&option.name));
            if option.plan > known.plan && value != default && had != Some(value) {
                let plan =
                    tables.definition.options.get(&option.name).and_then(|rule| rule.plan.as_ref());
                let plan = plan.unwrap_or(&option.name);
                return Err(plan_required(plan, "option", option.name.as_str()));
            }
        }
        Ok(())
    }
}

fn new_assignment_id() -> AssignmentId {
    AssignmentId::from_new(new_id("asg_"))
}

fn conflicting(one: &Grant, other: &Grant) -> Error {
    let place = match &other.workspace_id {
        Some(id) => format!("in workspace `{id}`"),
        None => "account-wide".to_owned(),
    };
    let description =
        format!("can't be held {place} beside `{}`, which is asked for as well", one.role_id);
    let field = format!("{}role_id", other.path);
    Error::field(Reason::ConflictingAssignments, &field, description)
        .with_metadata("role_id", &other.role_id)
}

fn check_level(grant: &Grant, role: &RoleRow) -> Result<()> {
    let (role_id, field) = (&grant.role_id, format!("{}workspace_id", grant.path));
    let refuse = |held_in, description: String| {
        Err(Error::field(Reason::RoleNotHeldAtLevel, &field, description)
            .with_metadata("role_id", role_id)
            .with_metadata("held_in", held_in))
    };
    match (role.held_in, &grant.workspace_id) {
        (Level::Account, Some(_)) => {
            refuse("account", format!("must be empty: role `{role_id}` is held account-wide"))
        }
        (Level::Workspace, None) => refuse(
            "workspace",
            format!("must not be empty: role `{role_id}` is held in a workspace"),
        ),
        (Level::Account, None) | (Level::Workspace, Some(_)) | (Level::Either, _) => Ok(()),
    }
}

/// An option with its value; nothing where that is the default.
fn parse_option(
    grant: &Grant,
    role: &RoleRow,
    option: &str,
    value: &str,
) -> Result<Option<(Name, Name)>> {
    let field = format!("{}options", grant.path);
    let role_id = &grant.role_id;
    let Some((row, default)) = role.options.iter().find(|(row, _)| row.name.as_str() == option)
    else {
        let option = shortened(option);
        return Err(Error::field(
            Reason::UnknownOption,
            &field,
            format_args!("has `{option}`, which role `{role_id}` has not"),
        )
        .with_metadata("role_id", role_id)
        .with_metadata("option", option));
    };
    let Some((known, _)) = row.values.get_key_value(value) else {
        let values: Vec<&str> = row.values.keys().map(Name::as_str).collect();
        let value = shortened(value);
        return Err(Error::field(
            Reason::InvalidOptionValue,
            &field,
            format_args!("has `{value}` for `{option}`, which takes `{}`", values.join("` or `")),
        )
        .with_metadata("option", option)
        .with_metadata("value", value)
        .with_metadata("values", values.join(",")));
    };
    Ok((known != default).then(|| (row.name.clone(), known.clone())))
}

/// Input as it is told back: enough to recognise it.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 64;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn plan_required(plan: &Name, kind: &'static str, what: &str) -> Error {
    let message = format!("`{what}` needs plan `{plan}` or a higher one");
    Error::new(Reason::PlanRequired, message)
        .with_metadata("plan", plan)
        .with_metadata(kind, what)
        .with_precondition(format!("plan/{plan}"), format!("must include `{what}`"))
}

/// Invitations after a member was given something else: they bring what replaced it, or nothing, and then they are withdrawn.
#[must_use]
pub fn follow(invitations: &[Invitation], granted: &Granted) -> Vec<Invitation> {
    let waits = |held: &Assignment| held.state == AssignmentState::Pending;
    let replacing = granted.given.iter().filter(|given| waits(given));
    let known = |given: &&Assignment| invitations.iter().any(|row| row.brings(given));
    let mut replacing =
        replacing.filter(|given| !known(given)).map(|given| given.assignment_id.clone());
    let still = |id: &AssignmentId| {
        granted.after.iter().any(|held| held.assignment_id == *id && waits(held))
    };
    let mut changed = Vec::new();
    for invitation in invitations {
        let mut after = invitation.clone();
        after.assignments.retain(still);
        // The oldest takes what is new: they are in the order in which they were made.
        after.assignments.extend(replacing.by_ref());
        if after != *invitation {
            changed.push(withdrawn_if_empty(after));
        }
    }
    changed
}

/// Invitations that no longer bring some assignments; those that are left as they were are left out.
#[must_use]
pub fn without(
    invitations: &[Invitation],
    gone: impl Fn(&AssignmentId) -> bool,
) -> Vec<Invitation> {
    let losing = invitations.iter().filter(|row| row.assignments.iter().any(&gone));
    let after = losing.map(|row| {
        let mut after = row.clone();
        after.assignments.retain(|id| !gone(id));
        withdrawn_if_empty(after)
    });
    after.collect()
}

fn withdrawn_if_empty(invitation: Invitation) -> Invitation {
    let empty = invitation.assignments.is_empty();
    let state = if empty { InvitationState::Canceled } else { invitation.state };
    Invitation { state, ..invitation }
}
