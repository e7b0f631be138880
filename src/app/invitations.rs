//! Inviting people, and what becomes of invitations.
//!
//! An invitation brings assignments that its member holds, pending, until it is accepted. Who accepts, and who confirms an address, shows the
//! token of a link ([`tokens`]); everything else is done on behalf of somebody who may give what is offered.

pub mod accept;
pub mod approve;
pub mod batch;
pub mod cancel;
pub mod confirm;
pub mod invite;
pub mod list;
pub mod look;
pub mod resend;
pub mod sweep;
mod taking;
pub mod tokens;

pub use invite::{InviteUser, Invited};

use jiff::{SignedDuration, Timestamp};

use crate::app::Known;
use crate::app::change::Scene;
use crate::decision::delegation::{Handover, Holding};
use crate::domain::assignment::Assignment;
use crate::domain::invitation::Invitation;
use crate::domain::member::{Member, MemberState};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, InvitationId};
use crate::model::definition::Operation;
use crate::store::Reads;

/// An invitation, and whom it invited.
#[derive(Debug, Clone, Copy)]
struct Found<'a> {
    known: &'a Known,
    invitation: &'a Invitation,
    member: &'a Member,
}

/// An invitation of an account, if it is there.
fn find<'a>(known: &'a Known, id: &InvitationId) -> Option<Found<'a>> {
    let invitation = known.facts.invitations.iter().find(|row| row.invitation_id == *id)?;
    let mut people = known.facts.people.iter();
    let member = people.find(|member| member.member_id == invitation.member_id)?;
    Some(Found { known, invitation, member })
}

/// An invitation that is named by its id.
fn named<'a>(known: &'a Known, id: &InvitationId) -> Result<Found<'a>> {
    find(known, id).ok_or_else(|| not_found(&known.facts.account.account_id, id))
}

/// What must be read to change an invitation.
fn reads_of(id: &InvitationId) -> Reads {
    Reads { invitation: Some(id.clone()), invitations: true, ..Reads::default() }
}

fn not_found(account_id: &AccountId, id: &InvitationId) -> Error {
    let message = format!("account `{account_id}` has no invitation `{id}`");
    Error::new(Reason::InvitationNotFound, message)
        .with_metadata("account_id", account_id)
        .with_metadata("invitation_id", id)
        .with_resource("invitation", id.as_str())
}

/// An invitation that is not in a state in which this can be done.
fn wrong_state(invitation: &Invitation, now: Timestamp, wanted: &str) -> Error {
    let (id, state) = (&invitation.invitation_id, invitation.state_at(now).name());
    Error::new(Reason::InvitationState, format!("invitation `{id}` is {state}"))
        .with_metadata("invitation_id", id)
        .with_metadata("state", state)
        .with_precondition(format!("invitation/{id}"), wanted)
}

/// Nothing that an invitation offered can be given any more.
fn nothing_left(invitation: &Invitation) -> Error {
    let id = &invitation.invitation_id;
    let message = format!("nothing that invitation `{id}` offered can be given any more");
    Error::new(Reason::OfferGone, message)
        .with_metadata("invitation_id", id)
        .with_precondition(format!("invitation/{id}"), "must offer a role that is still there")
}

/// Whoever deals with an invitation could have made it.
fn may_touch(scene: &Scene<'_>, found: Found<'_>) -> Result<()> {
    let Found { known, invitation, member } = found;
    // A role that isn't there can't be looked at, and nobody can be given it.
    let is_there = |held: &&Assignment| known.roles.role(&held.role_id).is_some();
    for offered in invitation.offers(member).iter().filter(is_there) {
        let in_scope = |held: &&Assignment| held.workspace_id == offered.workspace_id;
        let held: Vec<_> = member.assignments.iter().filter(in_scope).map(Holding::from).collect();
        let taken = [Holding::from(offered)];
        let change = Handover {
            operation: Operation::InviteMembers,
            scope: offered.workspace_id.as_ref(),
            held: &held,
            taken: &taken,
            given: &[],
        };
        scene.authorize(known, |actor| actor.may_hand_over(Some(member), &change))?;
    }
    Ok(())
}

/// What an invitation offers in a closed workspace can't be taken, approved or asked for again (INV-CLOSED); that the account is open, the pipeline
/// of changes looks after.
fn must_be_open(found: Found<'_>) -> Result<()> {
    let Found { known, invitation, member } = found;
    let offered = invitation.offers(member);
    offered.iter().filter_map(|held| held.workspace_id.as_ref()).try_for_each(|id| {
        known.open_workspace(id)?;
        Ok(())
    })
}

/// From when on what is asked of somebody now can't be done any more.
fn expires(scene: &Scene<'_>, known: &Known) -> Timestamp {
    let days = known.tables().definition.invitations.expire_after_days;
    let lasts = SignedDuration::from_hours(24 * i64::from(days));
    scene.now.checked_add(lasts).unwrap_or(scene.now)
}

/// Whether an invitation is the only reason why somebody is in the account.
fn is_all(found: Found<'_>, except: impl Fn(&Invitation) -> bool) -> bool {
    let Found { known, invitation, member } = found;
    let mut others = known.facts.invitations.iter().filter(|row| {
        row.member_id == member.member_id && row.invitation_id != invitation.invitation_id
    });
    member.state == MemberState::Invited
        && !others.any(|row| row.state.is_waiting() && !except(row))
}
