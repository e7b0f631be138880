//! What assigning, inviting and adding have in common: to give somebody roles.
//!
//! Whatever is wrong is said in one order: malformed, not permitted, not there, not possible in this state. So every step looks at
//! all roles before the next one begins.

use std::collections::BTreeMap;

use jiff::Timestamp;
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
use crate::ids::{AssignmentId, RoleId, WorkspaceId};
use crate::model::definition::Operation;
use crate::model::tables::RoleRow;

mod terms;

use terms::role_within_plan;
pub use terms::{check_expiry, check_level, options_within_plan, parse_options};
pub(super) use terms::{missing_plan, plan_required};

/// A role that somebody is to have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// The role.
    pub role_id: RoleId,
    /// The workspace; `None`: account-wide.
    pub workspace_id: Option<WorkspaceId>,
    /// Its options, as they were given.
    pub options: BTreeMap<String, String>,
    /// From when on it gives nothing; `None`: never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<Timestamp>,
    /// Where it stands in the request: `assignments[0].`, or nothing.
    pub path: String,
}

/// The same again.
impl From<&Assignment> for Grant {
    fn from(held: &Assignment) -> Self {
        let options = held.options.iter();
        Self {
            role_id: held.role_id.clone(),
            workspace_id: held.workspace_id.clone(),
            options: options.map(|(name, value)| (name.to_string(), value.to_string())).collect(),
            expire_time: held.expire_time,
            path: String::new(),
        }
    }
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

    /// Whether assignments may be given as they are kept: what was offered before, and is to be given now.
    ///
    /// # Errors
    /// The actor may not give one of them.
    pub fn may_give(&self, offered: &[Assignment]) -> Result<()> {
        let grants: Vec<_> = offered.iter().map(Grant::from).collect();
        let placement = |held: &Assignment| Placement {
            role_id: held.role_id.clone(),
            workspace_id: held.workspace_id.clone(),
            options: held.options.clone(),
            state: self.state,
            expire_time: held.expire_time,
        };
        let placements: Vec<_> = offered.iter().map(placement).collect();
        self.permitted(&grants, &placements)
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
        let options = match self.role(grant) {
            Some(role) => {
                check_level(grant, role)?;
                check_expiry(grant, role, self.scene.now)?;
                parse_options(grant, role)?
            }
            None => BTreeMap::new(),
        };
        Ok(Placement {
            role_id: grant.role_id.clone(),
            workspace_id: grant.workspace_id.clone(),
            options,
            state: self.state,
            expire_time: grant.expire_time,
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
            if let Some(id) = &grant.workspace_id {
                self.known.workspace(id)?;
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
        for (grant, placement) in grants.iter().zip(placements) {
            let Some(role) = self.role(grant) else { continue };
            let is_given = granted.given.iter().any(|given| {
                given.role_id == placement.role_id && given.workspace_id == placement.workspace_id
            });
            if is_given {
                let before = self.same_role(placement);
                role_within_plan(self.known, &grant.role_id, role, before)?;
                options_within_plan(self.known, role, before, &placement.options)?;
            }
        }
        Ok(())
    }
}

/// An id for a new assignment.
#[must_use]
pub fn new_assignment_id() -> AssignmentId {
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
