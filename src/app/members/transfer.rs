//! Passing a role on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::app::Known;
use crate::app::access::ActorName;
use crate::app::change::{Command, Effect, Scene};
use crate::app::granting::{Grant, check_level, new_assignment_id};
use crate::app::members::notice::notices;
use crate::app::members::revocation::invalid_successor;
use crate::app::members::{Which, holding_less, not_in_state, reads_person};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};
use crate::domain::placement::{Placement, place};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, PersonRef, RoleId, WorkspaceId};
use crate::model::definition::{Operation, Role};
use crate::store::{PersonKey, Reads};

/// Passes a role on from who holds it to somebody else.
#[derive(Debug, Clone, Serialize)]
pub struct TransferOwnership {
    /// The account.
    pub account_id: AccountId,
    /// To whom.
    pub person: PersonRef,
    /// The role; `None`: the only one that could be meant.
    pub role_id: Option<RoleId>,
    /// Where it is held; `None`: account-wide.
    pub workspace_id: Option<WorkspaceId>,
    /// Who holds it, if that is not the actor.
    pub from: Option<PersonRef>,
}

/// What became of both.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Transferred {
    /// Who holds the role now.
    pub holder: Member,
    /// Who held it before.
    pub former_holder: Member,
}

impl Command for TransferOwnership {
    type Answer = Transferred;

    const METHOD: &'static str = "MemberService.TransferOwnership";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        let mut reads = reads_person(&self.person);
        reads.people.extend(self.from.clone().map(PersonKey::Id));
        reads.workspaces.extend(self.workspace_id.clone());
        reads
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Transferred>> {
        let known = scene.known(&self.account_id)?;
        let from = self.from(scene.actor)?;
        self.well_formed(known)?;
        let scope = self.workspace_id.as_ref();
        scene.authorize(known, |actor| actor.may(Operation::TransferOwnership, scope))?;
        let role_id = self.role(scene, known, known.person(from))?;
        let target = known.person(&self.person);
        scene.authorize(known, |actor| actor.may_pass_on(target, &role_id, scope))?;
        let (holder, successor) = (known.member(from)?, known.member(&self.person)?);
        if !self.holds(scene, holder, &role_id) {
            let which = Which::Role(role_id, self.workspace_id.clone());
            return Err(which.not_found(known, holder));
        }
        if successor.member_id == holder.member_id {
            let why = "must name somebody else than who holds the role";
            return Err(invalid_successor("user_id", self.person.as_str(), why));
        }
        for (state, _) in
            MemberState::ALL.into_iter().filter(|(state, _)| *state != MemberState::Active)
        {
            not_in_state(successor, state)?;
        }
        self.transfer(scene, known, &role_id, holder, successor)
    }
}

impl TransferOwnership {
    /// Who passes it on: the actor, or for the system whoever is named.
    fn from<'a>(&'a self, actor: &'a ActorName) -> Result<&'a PersonRef> {
        match (actor, &self.from) {
            (ActorName::Person(actor), None) => Ok(actor),
            (ActorName::System, Some(from)) => Ok(from),
            (ActorName::System, None) => Err(Error::missing("from_user_id")),
            (ActorName::Bearer(_), _) => {
                let message = "whoever shows a token has nothing to pass on";
                Err(Error::new(Reason::Internal, message))
            }
            (ActorName::Person(_), Some(_)) => Err(Error::field(
                Reason::ActorConflict,
                "from_user_id",
                "must be empty unless `as_system` is set: people pass on what they hold themselves",
            )),
        }
    }

    /// A role that is not there can't be looked at, and is told later.
    fn well_formed(&self, known: &Known) -> Result<()> {
        let Some(role_id) = &self.role_id else { return Ok(()) };
        let Some(row) = known.roles.role(role_id) else { return Ok(()) };
        if !is_passed_on(known, role_id) {
            let description = format!("names `{role_id}`, which is given and taken, not passed on");
            return Err(Error::field(Reason::RoleNotTransferable, "role_id", description)
                .with_metadata("role_id", role_id));
        }
        let grant = Grant {
            role_id: role_id.clone(),
            workspace_id: self.workspace_id.clone(),
            options: BTreeMap::new(),
            expire_time: None,
            path: String::new(),
        };
        check_level(&grant, row)
    }

    /// Which role is meant.
    fn role(&self, scene: &Scene<'_>, known: &Known, holder: Option<&Member>) -> Result<RoleId> {
        if let Some(role_id) = &self.role_id {
            let found = known.roles.role(role_id).map(|_| role_id.clone());
            return found
                .ok_or_else(|| Error::role_not_found(self.account_id.as_str(), role_id.as_str()));
        }
        let held = holder.into_iter().flat_map(|holder| &holder.assignments);
        let mut meant =
            held.filter(|held| self.is_here(scene, held) && is_passed_on(known, &held.role_id));
        match (meant.next(), meant.next()) {
            (Some(one), None) => Ok(one.role_id.clone()),
            _ => Err(Error::field(
                Reason::MissingField,
                "role_id",
                "must name the role: there is none that could be passed on here, or several",
            )),
        }
    }

    fn holds(&self, scene: &Scene<'_>, holder: &Member, role_id: &RoleId) -> bool {
        let mut held = holder.assignments.iter();
        let held = held.any(|held| held.role_id == *role_id && self.is_here(scene, held));
        held && holder.state == MemberState::Active
    }

    fn is_here(&self, scene: &Scene<'_>, held: &Assignment) -> bool {
        held.workspace_id == self.workspace_id
            && held.state == AssignmentState::Active
            && !held.is_expired(scene.now)
    }

    fn transfer(
        &self,
        scene: &Scene<'_>,
        known: &Known,
        role_id: &RoleId,
        holder: &Member,
        successor: &Member,
    ) -> Result<Effect<Transferred>> {
        let holder_after = Member {
            assignments: self.given_up(scene, known, role_id, holder)?,
            update_time: scene.now,
            ..holder.clone()
        }
        .out_of_teams_elsewhere();
        let successor_after = Member {
            assignments: self.given(scene, known, role_id, &successor.assignments),
            update_time: scene.now,
            ..successor.clone()
        };
        let mut writes = holding_less(known, successor, successor_after.clone());
        let others = holding_less(known, holder, holder_after.clone());
        writes.members.extend(others.members);
        writes.invitations.extend(others.invitations);
        writes.outbox = notices(scene, known, successor, &successor_after);
        let answer = Transferred { holder: successor_after, former_holder: holder_after };
        Ok(Effect { answer, writes: Some(writes) })
    }

    /// What the former holder has afterwards: what the model says in its place, or nothing.
    fn given_up(
        &self,
        scene: &Scene<'_>,
        known: &Known,
        role_id: &RoleId,
        holder: &Member,
    ) -> Result<Vec<Assignment>> {
        let is_it =
            |held: &Assignment| held.role_id == *role_id && held.workspace_id == self.workspace_id;
        let kept: Vec<_> = holder.assignments.iter().filter(|held| !is_it(held)).cloned().collect();
        match standard(known, role_id).and_then(|role| role.after_transfer.as_ref()) {
            None => Ok(kept),
            Some(next) => {
                let next = RoleId::parse(next.as_str()).map_err(Error::internal)?;
                Ok(self.given(scene, known, &next, &kept))
            }
        }
    }

    /// What somebody has who is given a role here, with its defaults and for good.
    fn given(
        &self,
        scene: &Scene<'_>,
        known: &Known,
        role_id: &RoleId,
        held: &[Assignment],
    ) -> Vec<Assignment> {
        let placement = Placement {
            role_id: role_id.clone(),
            workspace_id: self.workspace_id.clone(),
            options: BTreeMap::new(),
            state: AssignmentState::Active,
            expire_time: None,
        };
        place(&known.roles, held, &placement, new_assignment_id, scene.now).after
    }
}

fn standard<'k>(known: &'k Known, role_id: &RoleId) -> Option<&'k Role> {
    known.tables().definition.roles.get(role_id.as_str())
}

/// Whether the model has a role change hands: by that alone, or also by that.
fn is_passed_on(known: &Known, role_id: &RoleId) -> bool {
    let role = standard(known, role_id);
    role.is_some_and(|role| role.transfer_only || role.after_transfer.is_some())
}
