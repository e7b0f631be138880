//! What somebody gets when they take what they were offered: by accepting, or once it is approved.

use serde::{Deserialize, Serialize};

use crate::app::change::{Effect, Scene, Writes};
use crate::app::granting::{Granting, without};
use crate::app::invitations::invite::mail;
use crate::app::invitations::tokens::About;
use crate::app::invitations::{Found, expires, nothing_left};
use crate::app::members::{NewUser, invitations_of};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::invitation::{ConfirmedAddress, Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::domain::placement::{Placement, place};
use crate::error::Result;
use crate::ids::AssignmentId;
use crate::model::RoleTable;
use crate::model::definition::Operation;

/// What became of an invitation that was taken.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Taken {
    /// The invitation.
    pub invitation: Invitation,
    /// Who was invited.
    pub member: Member,
    /// What it offered and can't be given any more, since the role is gone or its time is over.
    pub dropped: Vec<Assignment>,
}

impl About for Taken {
    fn invitation(&self) -> &Invitation {
        &self.invitation
    }
}

/// An offer that is about to be taken.
pub(super) struct Offer<'a> {
    scene: &'a Scene<'a>,
    found: Found<'a>,
    /// Whoever is invited, without what this invitation brings.
    before: Member,
    offered: Vec<Assignment>,
    dropped: Vec<Assignment>,
}

impl<'a> Offer<'a> {
    /// Reads again what is offered.
    ///
    /// # Errors
    /// Nothing of it can be given any more.
    pub(super) fn read(scene: &'a Scene<'a>, found: Found<'a>) -> Result<Self> {
        let Found { known, invitation, member } = found;
        let is_there = |held: &Assignment| {
            known.roles.role(&held.role_id).is_some() && !held.is_expired(scene.now)
        };
        let (brought, rest): (Vec<_>, Vec<_>) =
            member.assignments.iter().cloned().partition(|held| invitation.brings(held));
        let (offered, mut dropped): (Vec<_>, Vec<_>) = brought.into_iter().partition(is_there);
        let is_held = |one: &&Assignment| {
            member.assignments.iter().any(|held| held.assignment_id == one.assignment_id)
        };
        let promised = invitation.offered.iter().filter(|one| invitation.brings(one));
        dropped.extend(promised.filter(|one| !is_held(one)).cloned());
        if offered.is_empty() {
            return Err(nothing_left(invitation));
        }
        let before = Member { assignments: rest, ..member.clone() };
        Ok(Self { scene, found, before, offered, dropped })
    }

    /// Whether somebody may give all of it, now.
    ///
    /// # Errors
    /// They may not.
    pub(super) fn may_be_given(&self, scene: &Scene<'_>) -> Result<()> {
        let granting = Granting {
            scene,
            known: self.found.known,
            operation: Operation::InviteMembers,
            target: Some(&self.before),
            state: AssignmentState::Active,
        };
        granting.may_give(&self.offered)
    }

    /// Puts all of it in force. Who has shown already that the address is theirs, is active at once; whoever has not, in models that ask for it,
    /// must confirm it first.
    pub(super) fn take(self, user: &NewUser, return_links: bool) -> Effect<Taken> {
        let Found { known, invitation, member } = self.found;
        let is_confirmed = known.facts.confirmed_by.contains(&user.user_id);
        let asks = known.tables().definition.invitations.confirm_new_addresses;
        let is_new = member.state == MemberState::Invited;
        let state = match member.state {
            MemberState::Active => MemberState::Active,
            _ if is_confirmed || !asks => MemberState::Active,
            _ => MemberState::Unconfirmed,
        };
        let (held, ids) = put_in_force(&known.roles, &self.before.assignments, &self.offered);
        let mut after = Invitation {
            state: InvitationState::Accepted,
            offered: held
                .iter()
                .filter(|held| ids.contains(&held.assignment_id))
                .cloned()
                .collect(),
            assignments: ids,
            ..invitation.clone()
        };
        if is_new && state == MemberState::Unconfirmed {
            after.state = InvitationState::Unconfirmed;
            after.expire_time = expires(self.scene, known);
        }
        let accepted = self.member(user, state, held);
        let confirmed = accepted.email.clone().filter(|_| state == MemberState::Active);
        let confirmed = confirmed.map(|email| {
            let user_id = user.user_id.clone();
            ConfirmedAddress { email, user_id }
        });
        // What it takes the place of was offered by others, perhaps.
        let others: Vec<_> = invitations_of(known, member)
            .into_iter()
            .filter(|row| row.invitation_id != invitation.invitation_id)
            .collect();
        let replaced = without(&others, |id| {
            !accepted.assignments.iter().any(|held| held.assignment_id == *id)
        });
        let writes = Writes {
            outbox: mail(self.scene, &after, return_links),
            invitations: replaced.into_iter().chain([after.clone()]).collect(),
            members: vec![(Some(member.clone()), accepted.clone())],
            confirmed: confirmed.into_iter().collect(),
            ..Writes::default()
        };
        let answer = Taken { invitation: after, member: accepted, dropped: self.dropped };
        Effect { answer, writes: Some(writes) }
    }

    /// Keeps that somebody has accepted, until it is approved.
    pub(super) fn await_approval(self, user: &NewUser) -> Effect<Taken> {
        let Found { known, invitation, member } = self.found;
        let after = Invitation {
            state: InvitationState::AwaitingApproval,
            expire_time: expires(self.scene, known),
            ..invitation.clone()
        };
        let accepted = self.member(user, member.state, self.kept());
        let writes = Writes {
            invitations: vec![after.clone()],
            members: vec![(Some(member.clone()), accepted.clone())],
            ..Writes::default()
        };
        let answer = Taken { invitation: after, member: accepted, dropped: self.dropped };
        Effect { answer, writes: Some(writes) }
    }

    /// What its member holds, without what can't be given any more.
    pub(super) fn kept(&self) -> Vec<Assignment> {
        let is_gone = |held: &&Assignment| !self.dropped.contains(held);
        self.found.member.assignments.iter().filter(is_gone).cloned().collect()
    }

    /// What can't be given any more.
    pub(super) fn dropped(&self) -> &[Assignment] {
        &self.dropped
    }

    /// Whoever is invited, as the user who has accepted.
    fn member(&self, user: &NewUser, state: MemberState, assignments: Vec<Assignment>) -> Member {
        let member = self.found.member;
        let named = member.state == MemberState::Invited && !user.display_name.is_empty();
        Member {
            user_id: Some(user.user_id.clone()),
            display_name: if named { &user.display_name } else { &member.display_name }.clone(),
            state,
            assignments,
            update_time: self.scene.now,
            ..member.clone()
        }
    }
}

/// Everything that is held once some of it is in force, with what that excludes replaced, and by which assignments each of them is held.
pub(super) fn put_in_force(
    roles: &RoleTable,
    rest: &[Assignment],
    offered: &[Assignment],
) -> (Vec<Assignment>, Vec<AssignmentId>) {
    offered.iter().fold((rest.to_vec(), Vec::new()), |(held, mut ids), one| {
        let placement = Placement {
            role_id: one.role_id.clone(),
            workspace_id: one.workspace_id.clone(),
            options: one.options.clone(),
            state: AssignmentState::Active,
            expire_time: one.expire_time,
        };
        let id = || one.assignment_id.clone();
        let placed = place(roles, &held, &placement, id, one.create_time);
        ids.push(placed.asked.assignment_id);
        (placed.after, ids)
    })
}
