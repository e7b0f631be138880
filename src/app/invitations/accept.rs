//! Accepting an invitation.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::app::access::ActorName;
use crate::app::change::{Changed, Command, Effect, Scene};
use crate::app::invitations::taking::Offer;
pub use crate::app::invitations::taking::Taken;
use crate::app::invitations::tokens::{Manner, Shown};
use crate::app::invitations::{Found, must_be_open, reads_of};
use crate::app::members::{NewUser, exists, has_address, not_in_state};
use crate::domain::invitation::InvitationState;
use crate::domain::member::MemberState;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, PersonRef};
use crate::links::Purpose;
use crate::store::{PersonKey, Reads};

/// Takes what an invitation offers.
#[derive(Debug, Clone, Serialize)]
struct AcceptInvitation {
    shown: Shown,
    user: NewUser,
    return_links: bool,
}

impl Command for AcceptInvitation {
    type Answer = Taken;

    const METHOD: &'static str = "InvitationService.AcceptInvitation";

    fn account_id(&self) -> &AccountId {
        &self.shown.account_id
    }

    fn reads(&self) -> Reads {
        let user = PersonKey::Id(PersonRef::User(self.user.user_id.clone()));
        Reads { people: vec![user], ..reads_of(&self.shown.invitation_id) }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Taken>> {
        let found = self.shown.find(scene.known, scene.now, InvitationState::Pending)?;
        if !self.user.email.as_ref().is_some_and(|email| has_address(found.member, email)) {
            let message = "the invitation was sent to another address";
            return Err(Error::new(Reason::AddressMismatch, message));
        }
        self.must_be_theirs(found)?;
        must_be_open(found)?;
        not_in_state(found.member, MemberState::Suspended)?;
        let offer = Offer::read(scene, found)?;
        // Who invited them may have lost what they gave, or have gone.
        let inviter = match &found.invitation.inviter {
            None => ActorName::System,
            Some(id) => ActorName::Person(PersonRef::Member(id.clone())),
        };
        let scene = Scene { actor: &inviter, ..*scene };
        if offer.may_be_given(&scene).is_err() {
            return Ok(offer.await_approval(&self.user));
        }
        Ok(offer.take(&self.user, self.return_links))
    }
}

impl AcceptInvitation {
    /// A user is one member of an account, and a member who has accepted before is one user.
    fn must_be_theirs(&self, found: Found<'_>) -> Result<()> {
        let Found { known, member, .. } = found;
        let is_user = |other: &&crate::domain::member::Member| {
            other.user_id.as_ref() == Some(&self.user.user_id)
                && other.state != MemberState::Revoked
                && other.member_id != member.member_id
        };
        let another = known.facts.people.iter().find(is_user);
        let was_another = member.state != MemberState::Invited
            && member.user_id.as_ref() != Some(&self.user.user_id);
        match another.or(was_another.then_some(member)) {
            Some(other) => Err(exists(&self.shown.account_id, other)),
            None => Ok(()),
        }
    }
}

impl App {
    /// Accepts an invitation for whoever shows its token. The caller vouches that the address is the user's, as the identity provider has it.
    ///
    /// # Errors
    /// The token is not good, or what it offers can't be taken.
    pub async fn accept_invitation(
        self: &Arc<Self>,
        manner: Manner,
        token: &str,
        user: NewUser,
        return_links: bool,
    ) -> Result<(Changed<Taken>, Option<String>)> {
        let shown = self.shown(&manner.access, token, Purpose::Accept)?;
        let asking = shown.asking(manner);
        let command = AcceptInvitation { shown, user, return_links };
        self.change_with_link(asking, command, return_links).await
    }
}
