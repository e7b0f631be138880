//! Withdrawing an invitation.

use serde::Serialize;

use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::invitations::{Found, is_all, may_touch, named, reads_of, wrong_state};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::{AccountId, InvitationId};
use crate::model::definition::Operation;
use crate::store::Reads;

/// Withdraws what was offered, as long as it is not accepted.
#[derive(Debug, Clone, Serialize)]
pub struct CancelInvitation {
    /// The account.
    pub account_id: AccountId,
    /// The invitation.
    pub invitation_id: InvitationId,
}

/// What became of it.
#[derive(Debug, Clone, Serialize, serde::Deserialize)]
pub struct Canceled {
    /// The invitation.
    pub invitation: Invitation,
    /// Who was invited.
    pub member: Member,
}

impl Command for CancelInvitation {
    type Answer = Canceled;

    const METHOD: &'static str = "InvitationService.CancelInvitation";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads_of(&self.invitation_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Canceled>> {
        let known = scene.known(&self.account_id)?;
        scene.authorize(known, |actor| actor.may_somewhere(Operation::InviteMembers))?;
        let found @ Found { invitation, member, .. } = named(known, &self.invitation_id)?;
        may_touch(scene, found)?;
        match invitation.state {
            InvitationState::Canceled => {
                let (invitation, member) = (invitation.clone(), member.clone());
                Ok(Effect { answer: Canceled { invitation, member }, writes: None })
            }
            InvitationState::Pending
            | InvitationState::AwaitingApproval
            | InvitationState::Expired => Ok(withdrawn(scene, found)),
            InvitationState::Unconfirmed | InvitationState::Accepted => {
                Err(wrong_state(invitation, scene.now, "must not be accepted yet"))
            }
        }
    }
}

fn withdrawn(scene: &Scene<'_>, found: Found<'_>) -> Effect<Canceled> {
    let Found { invitation, member, .. } = found;
    let after = invitation.ended(InvitationState::Canceled, member);
    let left = left_without(scene, found, is_all(found, |_| false));
    let writes = Writes {
        members: vec![(Some(member.clone()), left.clone())],
        invitations: vec![after.clone()],
        ..Writes::default()
    };
    Effect { answer: Canceled { invitation: after, member: left }, writes: Some(writes) }
}

/// A member without what an invitation brought them that is not in force; revoked, if they were in the account for that alone.
pub(super) fn left_without(scene: &Scene<'_>, found: Found<'_>, is_all: bool) -> Member {
    use crate::domain::assignment::AssignmentState::Pending;
    let Found { invitation, member, .. } = found;
    let mut after = member.clone();
    if invitation.state.is_waiting() {
        after.assignments.retain(|held| !(held.state == Pending && invitation.brings(held)));
        if is_all {
            after = revoked(after);
        }
    }
    Member { update_time: scene.now, ..after }.out_of_teams_elsewhere()
}

/// Nobody in the account any more.
pub(super) fn revoked(member: Member) -> Member {
    let state = MemberState::Revoked;
    Member { state, assignments: Vec::new(), teams: Vec::new(), ..member }
}
