//! Confirming the address of a new profile.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::app::change::{Changed, Command, Effect, Scene, Writes};
use crate::app::invitations::taking::{Taken, put_in_force};
use crate::app::invitations::tokens::{Manner, Shown, bad_token};
use crate::app::invitations::{must_be_open, reads_of};
use crate::app::members::{invitations_of, not_in_state};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::invitation::{ConfirmedAddress, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::AccountId;
use crate::links::Purpose;
use crate::store::Reads;

/// Says that the address to which a link was sent is that of whoever accepted.
#[derive(Debug, Clone, Serialize)]
struct ConfirmEmail {
    shown: Shown,
}

impl Command for ConfirmEmail {
    type Answer = Taken;

    const METHOD: &'static str = "InvitationService.ConfirmEmail";

    fn account_id(&self) -> &AccountId {
        &self.shown.account_id
    }

    fn reads(&self) -> Reads {
        reads_of(&self.shown.invitation_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Taken>> {
        let found = self.shown.find(scene.known, scene.now, InvitationState::Unconfirmed)?;
        let member = found.member;
        must_be_open(found)?;
        not_in_state(member, MemberState::Suspended)?;
        let user = member.user_id.clone().filter(|_| member.state == MemberState::Unconfirmed);
        let (user_id, email) = user.zip(member.email.clone()).ok_or_else(bad_token)?;
        let theirs = invitations_of(found.known, member);
        // What they were given while they were unconfirmed waited for this, unless it waits for another invitation.
        let waited = |held: &Assignment| {
            held.state == AssignmentState::Pending && !theirs.iter().any(|row| row.brings(held))
        };
        let (waited, rest): (Vec<_>, Vec<_>) = member.assignments.iter().cloned().partition(waited);
        let (assignments, _) = put_in_force(&found.known.roles, &rest, &waited);
        let after = Member {
            state: MemberState::Active,
            assignments,
            update_time: scene.now,
            ..member.clone()
        };
        let invitation = found.invitation.ended(InvitationState::Accepted, &after);
        let writes = Writes {
            members: vec![(Some(member.clone()), after.clone())],
            invitations: vec![invitation.clone()],
            confirmed: vec![ConfirmedAddress { email, user_id }],
            ..Writes::default()
        };
        let answer = Taken { invitation, member: after, dropped: Vec::new() };
        Ok(Effect { answer, writes: Some(writes) })
    }
}

impl App {
    /// Confirms the address of whoever shows the token that was sent there.
    ///
    /// # Errors
    /// The token is not good, or the account or the person is not in a state for it.
    pub async fn confirm_email(
        self: &Arc<Self>,
        manner: Manner,
        token: &str,
    ) -> Result<Changed<Taken>> {
        let shown = self.shown(&manner.access, token, Purpose::Confirm)?;
        let asking = shown.asking(manner);
        self.change(asking, ConfirmEmail { shown }).await
    }
}
