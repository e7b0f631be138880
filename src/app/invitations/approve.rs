//! Approving what somebody has accepted whom their inviter could no longer invite.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::app::change::{Asking, Changed, Command, Effect, Scene};
use crate::app::invitations::taking::{Offer, Taken};
use crate::app::invitations::{Found, may_touch, must_be_open, named, reads_of, wrong_state};
use crate::app::members::{NewUser, not_in_state};
use crate::domain::invitation::InvitationState;
use crate::domain::member::{Member, MemberState};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, InvitationId};
use crate::model::definition::Operation;
use crate::store::Reads;

/// Gives what an invitation offered to whoever accepted it.
#[derive(Debug, Clone, Serialize)]
pub struct ApproveInvitation {
    /// The account.
    pub account_id: AccountId,
    /// The invitation.
    pub invitation_id: InvitationId,
    /// Whether the caller sends the mail that asks to confirm the address, and is answered with the link for it.
    pub return_links: bool,
}

impl Command for ApproveInvitation {
    type Answer = Taken;

    const METHOD: &'static str = "InvitationService.ApproveInvitation";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads_of(&self.invitation_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Taken>> {
        let known = scene.known(&self.account_id)?;
        scene.authorize(known, |actor| actor.may_somewhere(Operation::InviteMembers))?;
        let found @ Found { invitation, member, .. } = named(known, &self.invitation_id)?;
        may_touch(scene, found)?;
        if invitation.state_at(scene.now) != InvitationState::AwaitingApproval {
            return Err(wrong_state(invitation, scene.now, "must wait to be approved"));
        }
        let offer = Offer::read(scene, found)?;
        offer.may_be_given(scene)?;
        must_be_open(found)?;
        not_in_state(member, MemberState::Suspended)?;
        not_in_state(member, MemberState::Revoked)?;
        let nobody = || Error::new(Reason::Internal, "an invitation was accepted by nobody");
        let user = accepted_by(member).ok_or_else(nobody)?;
        Ok(offer.take(&user, self.return_links))
    }
}

/// The user who has accepted, as their membership remembers them.
fn accepted_by(member: &Member) -> Option<NewUser> {
    let Member { user_id, email, display_name, .. } = member;
    let (user_id, display_name) = (user_id.clone()?, display_name.clone());
    Some(NewUser { user_id, email: email.clone(), display_name })
}

impl App {
    /// Approves an acceptance.
    ///
    /// # Errors
    /// The actor could not give all of it themselves, or there is nothing to approve.
    pub async fn approve_invitation(
        self: &Arc<Self>,
        asking: Asking,
        command: ApproveInvitation,
    ) -> Result<(Changed<Taken>, Option<String>)> {
        let return_links = command.return_links;
        self.change_with_link(asking, command, return_links).await
    }
}
