//! Fields about invitations and their links.

use crate::app::access::Access;
use crate::app::invitations::tokens::Manner;
use crate::domain::invitation::InvitationState;
use crate::error::{Error, Reason, Result};
use crate::grpc::parse::{Fields, MAX_ENTRIES};
use crate::grpc::proto::v1;
use crate::ids::{InvitationId, RequestId};

/// The longest id of a request of many lines, in characters: each line adds its number.
const MAX_BATCH_ID: usize = 120;
/// The longest token of a link, in bytes: one of the longest ids has fewer.
const MAX_TOKEN: usize = 512;

impl Fields {
    /// An invitation.
    pub fn invitation_id(&mut self, text: &str) -> Option<InvitationId> {
        self.id("invitation_id", text, InvitationId::parse)
    }

    /// The token of a link: any text, since what is wrong with it is not told. It is never told back.
    pub fn token<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let read = match text.len() {
            0 => Err(Error::missing("token")),
            1..=MAX_TOKEN => Ok(text),
            _ => Err(Error::too_long("token", MAX_TOKEN, "bytes")),
        };
        self.check(read)
    }

    /// States of invitations, each of which may be kept as several.
    pub fn invitation_states(&mut self, states: &[i32]) -> Option<Vec<InvitationState>> {
        self.at_most("states", states.len(), MAX_ENTRIES)?;
        let read: Result<Vec<_>> = states.iter().map(|state| invitation_state(*state)).collect();
        self.check(read.map(|states| states.concat()))
    }

    /// How somebody who shows a token asks.
    pub fn manner(
        &mut self,
        access: &Access,
        request_id: &str,
        validate_only: bool,
    ) -> Option<Manner> {
        let request_id = self.optional("request_id", request_id, RequestId::parse)?;
        Some(Manner { access: access.clone(), request_id, validate_only })
    }

    /// The id of a request of many lines, which has room for their numbers.
    pub fn short_request_id(&mut self, text: &str) -> Option<()> {
        let is_long = text.chars().nth(MAX_BATCH_ID).is_some();
        let too_long = || Error::too_long("request_id", MAX_BATCH_ID, "characters");
        self.check(if is_long { Err(too_long()) } else { Ok(()) })
    }
}

/// What is kept as a state of the API: one that is accepted may wait for the address to be confirmed.
fn invitation_state(state: i32) -> Result<&'static [InvitationState]> {
    use v1::InvitationState as Wire;
    match Wire::try_from(state) {
        Ok(Wire::Pending) => Ok(&[InvitationState::Pending]),
        Ok(Wire::AwaitingApproval) => Ok(&[InvitationState::AwaitingApproval]),
        Ok(Wire::Accepted) => Ok(&[InvitationState::Accepted, InvitationState::Unconfirmed]),
        Ok(Wire::Canceled) => Ok(&[InvitationState::Canceled]),
        Ok(Wire::Expired) => Ok(&[InvitationState::Expired]),
        Ok(Wire::Unspecified) | Err(_) => {
            let what = "must name states of invitations";
            Err(Error::field(Reason::ValueOutOfRange, "states", what))
        }
    }
}
