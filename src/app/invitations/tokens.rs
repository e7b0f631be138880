//! Tokens of links: what they let their holder do, and links that are answered instead of mailed.
//!
//! A token is signed when a link is made, and kept nowhere: neither where accounts are kept nor in a log. Whoever shows one that is not, or no
//! longer, good is told the same, whatever is wrong with it (INV-TOKEN).

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use crate::app::access::{Access, ActorName};
use crate::app::change::{Asking, Changed, Command};
use crate::app::invitations::{Found, find};
use crate::app::{App, Known};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::MemberState;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, InvitationId, RequestId};
use crate::links::{LinkToken, Purpose};

/// The invitation that a token names. A signed token says no more: whether it is good, the invitation tells.
#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    /// The account.
    pub account_id: AccountId,
    /// The invitation.
    pub invitation_id: InvitationId,
    /// Its generation when the link was made.
    pub generation: u32,
}

/// How somebody who shows a token asks.
#[derive(Debug, Clone)]
pub struct Manner {
    /// The caller, and what the method needs of them.
    pub access: Access,
    /// Under which id it happens once.
    pub request_id: Option<RequestId>,
    /// Whether only to say what would happen.
    pub validate_only: bool,
}

/// An answer about an invitation.
pub trait About {
    /// The invitation.
    fn invitation(&self) -> &Invitation;
}

impl Shown {
    /// The invitation, if the token is good for it in this state.
    pub(super) fn find<'a>(
        &self,
        known: Option<&'a Known>,
        now: Timestamp,
        state: InvitationState,
    ) -> Result<Found<'a>> {
        let found = known.and_then(|known| find(known, &self.invitation_id));
        let good = found.filter(|found| {
            found.invitation.generation == self.generation
                && found.invitation.state_at(now) == state
                && found.member.state != MemberState::Revoked
        });
        good.ok_or_else(bad_token)
    }

    /// Asks for a change on behalf of whoever is invited.
    pub(super) fn asking(&self, manner: Manner) -> Asking {
        let Manner { access, request_id, validate_only } = manner;
        let actor = ActorName::Bearer(self.invitation_id.clone());
        Asking { access, actor, request_id, validate_only }
    }
}

/// What is told of every token that is not good.
pub(super) fn bad_token() -> Error {
    Error::new(Reason::InvitationNotFound, "the link is not, or no longer, good")
}

impl App {
    /// The invitation that a token names, if it was signed here for this purpose, and is of an account that the caller may ask about.
    pub(super) fn shown(&self, access: &Access, token: &str, purpose: Purpose) -> Result<Shown> {
        access.allow_call()?;
        let good = self.links.verify(token).filter(|token| {
            token.purpose == purpose && access.caller.reaches(&token.account_id).is_ok()
        });
        let LinkToken { account_id, invitation_id, generation, .. } = good.ok_or_else(bad_token)?;
        Ok(Shown { account_id, invitation_id, generation })
    }

    /// Carries out a command about an invitation, and adds the link that it asks for, if that is wanted: made anew each time, so that no answer
    /// that is remembered holds it.
    ///
    /// # Errors
    /// See [`App::change`]; and nobody but a program is given links.
    pub async fn change_with_link<C: Command<Answer: About>>(
        self: &Arc<Self>,
        asking: Asking,
        command: C,
        wanted: bool,
    ) -> Result<(Changed<C::Answer>, Option<String>)> {
        if wanted {
            asking.access.allow_links()?;
        }
        let wanted = wanted && !asking.validate_only;
        let account_id = command.account_id().clone();
        let changed = self.change(asking, command).await?;
        let link = wanted.then(|| self.link(account_id, changed.answer.invitation())).flatten();
        Ok((changed, link))
    }

    /// The link that an invitation asks somebody to follow; none where it asks for nothing.
    pub(in crate::app) fn link(
        &self,
        account_id: AccountId,
        invitation: &Invitation,
    ) -> Option<String> {
        let purpose = match invitation.state {
            InvitationState::Pending => Purpose::Accept,
            InvitationState::Unconfirmed => Purpose::Confirm,
            InvitationState::AwaitingApproval
            | InvitationState::Accepted
            | InvitationState::Canceled
            | InvitationState::Expired => return None,
        };
        let invitation_id = invitation.invitation_id.clone();
        let generation = invitation.generation;
        self.links.url(&LinkToken { purpose, account_id, invitation_id, generation })
    }
}
