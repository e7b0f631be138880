//! Sending an invitation again.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::app::change::{Asking, Changed, Command, Effect, Scene, Writes};
use crate::app::granting::{Grant, Granting, without};
use crate::app::invitations::invite::{mail, newcomer};
use crate::app::invitations::taking::{Offer, Taken};
use crate::app::invitations::{
    Found, expires, may_touch, must_be_open, named, nothing_left, reads_of, wrong_state,
};
use crate::app::members::{exists, has_address, invitations_of, not_in_state};
use crate::app::store_error;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::email::Email;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::{AccountId, InvitationId, WorkspaceId};
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads};

/// Sends an invitation again: what it asks for, to whom it was sent, for as long as it had at first. The links of before are no longer good.
#[derive(Debug, Clone, Serialize)]
pub struct ResendInvitation {
    /// The account.
    pub account_id: AccountId,
    /// The invitation.
    pub invitation_id: InvitationId,
    /// Whether the caller sends the mail, and is answered with the link for it.
    pub return_links: bool,
    /// Whose address it is, and where it offers anything. Not what is asked, and so no part of the request.
    #[serde(skip)]
    pub about: (Option<Email>, Vec<WorkspaceId>),
}

impl Command for ResendInvitation {
    type Answer = Taken;

    const METHOD: &'static str = "InvitationService.ResendInvitation";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        let (email, workspaces) = self.about.clone();
        Reads {
            people: email.into_iter().map(PersonKey::Email).collect(),
            holders_in: workspaces.iter().cloned().map(Some).chain([None]).collect(),
            workspaces,
            ..reads_of(&self.invitation_id)
        }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Taken>> {
        let known = scene.known(&self.account_id)?;
        scene.authorize(known, |actor| actor.may_somewhere(Operation::InviteMembers))?;
        let found @ Found { invitation, member, .. } = named(known, &self.invitation_id)?;
        may_touch(scene, found)?;
        match invitation.state {
            InvitationState::Pending => self.remind(scene, found),
            InvitationState::Unconfirmed if member.state == MemberState::Unconfirmed => {
                self.remind(scene, found)
            }
            InvitationState::Expired => self.offer_again(scene, found),
            _ => Err(wrong_state(invitation, scene.now, "must wait for who is invited")),
        }
    }
}

impl ResendInvitation {
    /// Asks again for what is still waited for. Time may be over: as long as that is not recorded, nothing was taken back.
    fn remind(&self, scene: &Scene<'_>, found: Found<'_>) -> Result<Effect<Taken>> {
        let Found { invitation, member, .. } = found;
        let offer = Offer::read(scene, found)?;
        offer.may_be_given(scene)?;
        must_be_open(found)?;
        not_in_state(member, MemberState::Suspended)?;
        not_in_state(member, MemberState::Revoked)?;
        let (dropped, assignments) = (offer.dropped().to_vec(), offer.kept());
        let after = Member { assignments, update_time: scene.now, ..member.clone() };
        let invitation = again(scene, found, invitation.state, invitation.assignments.clone());
        Ok(self.sent(scene, (Some(member), after), invitation, Vec::new(), dropped))
    }

    /// Offers again what was taken back when its time was over, as if it were new: with the seat that it takes.
    fn offer_again(&self, scene: &Scene<'_>, found: Found<'_>) -> Result<Effect<Taken>> {
        let Found { known, invitation, member } = found;
        let is_there = |one: &Assignment| {
            known.roles.role(&one.role_id).is_some() && !one.is_expired(scene.now)
        };
        let (offered, dropped): (Vec<_>, Vec<_>) =
            invitation.offered.iter().cloned().partition(is_there);
        if offered.is_empty() {
            return Err(nothing_left(invitation));
        }
        // Whoever was in the account for this alone starts afresh, as anybody does who was revoked.
        let target = Some(member).filter(|member| member.state != MemberState::Revoked);
        let grants: Vec<_> = offered.iter().map(Grant::from).collect();
        let operation = Operation::InviteMembers;
        let state = AssignmentState::Pending;
        let granting = Granting { scene, known, operation, target, state };
        let granted = granting.grant(&grants, || self.must_be_free(found))?;
        if let Some(member) = target {
            not_in_state(member, MemberState::Suspended)?;
        }
        if granted.given.is_empty() {
            return Err(exists(&self.account_id, member));
        }
        let Member { email, display_name, locale, .. } = member.clone();
        let mut after = target
            .cloned()
            .unwrap_or_else(|| newcomer(scene, email, &display_name, locale.as_deref()));
        after.assignments.clone_from(&granted.after);
        after.update_time = scene.now;
        let theirs = target.map(|member| invitations_of(known, member)).unwrap_or_default();
        let replaced =
            without(&theirs, |id| !granted.after.iter().any(|held| held.assignment_id == *id));
        let brings = granted.given.iter().map(|held| held.assignment_id.clone()).collect();
        let mut invitation = again(scene, found, InvitationState::Pending, brings);
        invitation.member_id = after.member_id.clone();
        invitation.offered.clone_from(&granted.given);
        Ok(self.sent(scene, (target, after), invitation, replaced, dropped))
    }

    /// Somebody else may have been invited under the address since.
    fn must_be_free(&self, found: Found<'_>) -> Result<()> {
        let Found { known, member, .. } = found;
        let is_another = |other: &&Member| {
            other.state != MemberState::Revoked
                && other.member_id != member.member_id
                && member.email.as_ref().is_some_and(|email| has_address(other, email))
        };
        let another = known.facts.people.iter().find(is_another);
        another.map_or(Ok(()), |other| Err(exists(&self.account_id, other)))
    }

    fn sent(
        &self,
        scene: &Scene<'_>,
        (before, after): (Option<&Member>, Member),
        invitation: Invitation,
        replaced: Vec<Invitation>,
        dropped: Vec<Assignment>,
    ) -> Effect<Taken> {
        let writes = Writes {
            outbox: mail(scene, &invitation, self.return_links),
            members: vec![(before.cloned(), after.clone())],
            invitations: replaced.into_iter().chain([invitation.clone()]).collect(),
            ..Writes::default()
        };
        Effect { answer: Taken { invitation, member: after, dropped }, writes: Some(writes) }
    }
}

/// The invitation as it is sent again, by whoever asks for it.
fn again(
    scene: &Scene<'_>,
    found: Found<'_>,
    state: InvitationState,
    assignments: Vec<crate::ids::AssignmentId>,
) -> Invitation {
    let Found { known, invitation, .. } = found;
    Invitation {
        inviter: scene.actor_id(),
        assignments,
        state,
        generation: invitation.generation.saturating_add(1),
        expire_time: expires(scene, known),
        ..invitation.clone()
    }
}

impl App {
    /// Sends an invitation again.
    ///
    /// # Errors
    /// The actor could not give what it offers themselves, or it waits for nobody.
    pub async fn resend_invitation(
        self: &Arc<Self>,
        asking: Asking,
        command: ResendInvitation,
    ) -> Result<(Changed<Taken>, Option<String>)> {
        let before = self.invitation_before(&asking, &command.account_id, &command.invitation_id);
        let about = before.await?.map(|(invitation, member)| {
            let offered = invitation.offered.iter();
            (member.email, offered.filter_map(|one| one.workspace_id.clone()).collect())
        });
        let return_links = command.return_links;
        let command = ResendInvitation { about: about.unwrap_or_default(), ..command };
        self.change_with_link(asking, command, return_links).await
    }

    /// An invitation and whom it invited, as they are before a change of it, for what only the change itself looks at.
    async fn invitation_before(
        &self,
        asking: &Asking,
        account_id: &AccountId,
        id: &InvitationId,
    ) -> Result<Option<(Invitation, Member)>> {
        asking.access.allow(account_id)?;
        let reads = reads_of(id);
        let facts = self.store.read(account_id, &reads).await.map_err(store_error)?;
        let found = facts.and_then(|facts| {
            let mut invitations = facts.invitations.into_iter();
            let invitation = invitations.find(|row| row.invitation_id == *id)?;
            let mut people = facts.people.into_iter();
            let member = people.find(|member| member.member_id == invitation.member_id)?;
            Some((invitation, member))
        });
        Ok(found)
    }
}
