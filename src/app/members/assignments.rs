//! Changing and taking one role that somebody holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use crate::app::change::{Asking, Changed, Command, Effect, Scene, Writes};
use crate::app::granting::{Grant, check_expiry, options_within_plan, parse_options};
use crate::app::members::{Update, holding_less, not_in_state, reads_person};
use crate::app::{App, Known, store_error};
use crate::decision::delegation::{Actor, Handover, Holding, Refusal};
use crate::domain::assignment::Assignment;
use crate::domain::departure::losing;
use crate::domain::member::{Member, MemberState};
use crate::domain::placement::same_options;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, AssignmentId, PersonRef, RoleId, WorkspaceId};
use crate::model::definition::Operation;
use crate::model::tables::RoleRow;
use crate::store::{PersonKey, Reads};

/// Names something that a member holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Which {
    /// One assignment.
    Assignment(AssignmentId),
    /// A role in a scope. Somebody may hold it and wait for more of it.
    Role(RoleId, Option<WorkspaceId>),
}

impl Which {
    fn is(&self, held: &Assignment) -> bool {
        match self {
            Self::Assignment(id) => held.assignment_id == *id,
            Self::Role(role, scope) => held.role_id == *role && held.workspace_id == *scope,
        }
    }

    /// What it means of somebody: where they hold a role and wait for more of it, what they hold.
    fn of<'m>(&self, member: Option<&'m Member>) -> Option<&'m Assignment> {
        let held = member.into_iter().flat_map(|member| &member.assignments);
        held.filter(|held| self.is(held)).max_by_key(|held| held.state)
    }

    /// Nothing is meant. Whoever may do this nowhere is not told so.
    fn missing(&self, scene: &Scene<'_>, known: &Known, person: &PersonRef) -> Error {
        let may = scene.authorize(known, |actor| match self {
            Self::Assignment(_) => actor.may_somewhere(Operation::AssignRoles),
            Self::Role(_, scope) => actor.may(Operation::AssignRoles, scope.as_ref()),
        });
        match may.and_then(|()| known.member(person)) {
            Ok(member) => self.not_found(known, member),
            Err(error) => error,
        }
    }

    /// Somebody does not have it.
    pub(super) fn not_found(&self, known: &Known, member: &Member) -> Error {
        let (what, name) = match self {
            Self::Assignment(id) => ("assignment", id.as_str()),
            Self::Role(role, _) => ("role", role.as_str()),
        };
        let id = &member.member_id;
        let message = format!("member `{id}` has no {what} `{name}` here");
        Error::new(Reason::AssignmentNotFound, message)
            .with_metadata("account_id", &known.facts.account.account_id)
            .with_metadata("member_id", id)
            .with_resource("assignment", name)
    }
}

/// Changes the options of an assignment, or its expiry.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateAssignment {
    /// The account.
    pub account_id: AccountId,
    /// Whose.
    pub person: PersonRef,
    /// Which.
    pub which: Which,
    /// Its options, as they were given; the others have their defaults.
    pub options: Update<BTreeMap<String, String>>,
    /// From when on it gives nothing; `None`: never.
    pub expire_time: Update<Option<Timestamp>>,
    /// Where it is held: nothing is given in a closed workspace. Not what is asked, and so no part of the request.
    #[serde(skip)]
    pub place: Option<WorkspaceId>,
}

impl Command for UpdateAssignment {
    type Answer = Assignment;

    const METHOD: &'static str = "MemberService.UpdateAssignment";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads {
            people: vec![PersonKey::Id(self.person.clone())],
            workspaces: self.place.iter().cloned().collect(),
            ..Reads::default()
        }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Assignment>> {
        let known = scene.known(&self.account_id)?;
        let Some(held) = self.which.of(known.person(&self.person)) else {
            return Err(self.which.missing(scene, known, &self.person));
        };
        let member = known.member(&self.person)?;
        let role = known.roles.role(&held.role_id).ok_or_else(|| {
            Error::role_not_found(self.account_id.as_str(), held.role_id.as_str())
        })?;
        let after = self.changed(held, role, scene.now)?;
        let sets_options = !same_options(role, &held.options, &after.options);
        scene.authorize(known, |actor| may_change(actor, member, held, &after, sets_options))?;
        not_in_state(member, MemberState::Suspended)?;
        not_in_state(member, MemberState::Revoked)?;
        if !sets_options && after.expire_time == held.expire_time {
            return Ok(Effect { answer: held.clone(), writes: None });
        }
        options_within_plan(known, role, Some(held), &after.options)?;
        let mut changed = Member { update_time: scene.now, ..member.clone() };
        let place =
            changed.assignments.iter_mut().find(|row| row.assignment_id == held.assignment_id);
        if let Some(place) = place {
            place.clone_from(&after);
        }
        let members = vec![(Some(member.clone()), changed)];
        Ok(Effect { answer: after, writes: Some(Writes { members, ..Writes::default() }) })
    }
}

impl UpdateAssignment {
    /// The assignment as it is to be.
    fn changed(&self, held: &Assignment, role: &RoleRow, now: Timestamp) -> Result<Assignment> {
        let grant = Grant {
            role_id: held.role_id.clone(),
            workspace_id: held.workspace_id.clone(),
            options: self.options.or(&BTreeMap::new()),
            expire_time: self.expire_time.or(&None),
            path: String::new(),
        };
        let mut after = held.clone();
        if let Update::Becomes(_) = self.options {
            after.options = parse_options(&grant, role)?;
        }
        if let Update::Becomes(expire_time) = self.expire_time {
            check_expiry(&grant, role, now)?;
            after.expire_time = expire_time;
        }
        Ok(after)
    }
}

fn may_change(
    actor: &Actor<'_>,
    member: &Member,
    held: &Assignment,
    after: &Assignment,
    sets_options: bool,
) -> std::result::Result<(), Refusal> {
    let scope = held.workspace_id.as_ref();
    may_take(actor, member, scope, &[held], &[Holding::from(after)])?;
    if sets_options { actor.may(Operation::SetOptions, scope) } else { Ok(()) }
}

fn may_take(
    actor: &Actor<'_>,
    member: &Member,
    scope: Option<&WorkspaceId>,
    taken: &[&Assignment],
    given: &[Holding<'_>],
) -> std::result::Result<(), Refusal> {
    let held = member.assignments.iter().filter(|held| held.workspace_id.as_ref() == scope);
    let held: Vec<_> = held.map(Holding::from).collect();
    let taken: Vec<_> = taken.iter().map(|held| Holding::from(*held)).collect();
    let operation = Operation::AssignRoles;
    actor.may_hand_over(
        Some(member),
        &Handover { operation, scope, held: &held, taken: &taken, given },
    )
}

impl App {
    /// Changes an assignment.
    ///
    /// # Errors
    /// There is none, or it can't be as it is asked for.
    pub async fn update_assignment(
        self: &Arc<Self>,
        asking: Asking,
        command: UpdateAssignment,
    ) -> Result<Changed<Assignment>> {
        let place = self.place_of(&asking, &command).await?;
        self.change(asking, UpdateAssignment { place, ..command }).await
    }

    /// Where what is meant is held. An assignment stays where it is, so that this can be looked up before the change.
    async fn place_of(
        &self,
        asking: &Asking,
        command: &UpdateAssignment,
    ) -> Result<Option<WorkspaceId>> {
        if let Which::Role(_, scope) = &command.which {
            return Ok(scope.clone());
        }
        asking.access.allow(&command.account_id)?;
        let reads = reads_person(&command.person);
        let facts = self.store.read(&command.account_id, &reads).await.map_err(store_error)?;
        let people = facts.map(|facts| facts.people).unwrap_or_default();
        let meant = people.iter().find_map(|member| command.which.of(Some(member)));
        Ok(meant.and_then(|held| held.workspace_id.clone()))
    }
}

/// Takes a role from somebody.
#[derive(Debug, Clone, Serialize)]
pub struct UnassignRole {
    /// The account.
    pub account_id: AccountId,
    /// From whom.
    pub person: PersonRef,
    /// What.
    pub which: Which,
}

impl Command for UnassignRole {
    type Answer = Member;

    const METHOD: &'static str = "MemberService.UnassignRole";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads_person(&self.person)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        let known = scene.known(&self.account_id)?;
        let Some(one) = self.which.of(known.person(&self.person)) else {
            return Err(self.which.missing(scene, known, &self.person));
        };
        let member = known.member(&self.person)?;
        let taken = member.assignments.iter().filter(|held| self.which.is(held));
        let taken: Vec<_> = taken.collect();
        let scope = one.workspace_id.as_ref();
        scene.authorize(known, |actor| may_take(actor, member, scope, &taken, &[]))?;
        let after = losing(member, |held| self.which.is(held), scene.now);
        let writes = holding_less(known, member, after.clone());
        Ok(Effect { answer: after, writes: Some(writes) })
    }
}
