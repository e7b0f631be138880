//! Invitations.

use crate::app::change::Changed;
use crate::app::invitations::batch::BatchInvited;
use crate::app::invitations::{Invited, look};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::Member;
use crate::grpc::convert::{assignment, seats, text, time};
use crate::grpc::language::Language;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::batch_invite_result::Result as Wire;
use crate::grpc::status;

/// An invitation, with who is invited to what.
pub fn invitation(invitation: Invitation, member: &Member) -> v1::Invitation {
    v1::Invitation {
        assignments: invitation.offers(member).into_iter().map(assignment).collect(),
        invitation_id: invitation.invitation_id.into(),
        member_id: invitation.member_id.into(),
        email: text(member.email.as_ref()),
        display_name: member.display_name.clone(),
        inviter_member_id: text(invitation.inviter),
        locale: invitation.locale.unwrap_or_default(),
        state: state(invitation.state).into(),
        create_time: time(invitation.create_time),
        expire_time: time(invitation.expire_time),
    }
}

fn state(state: InvitationState) -> v1::InvitationState {
    match state {
        InvitationState::Pending => v1::InvitationState::Pending,
        InvitationState::AwaitingApproval => v1::InvitationState::AwaitingApproval,
        InvitationState::Unconfirmed | InvitationState::Accepted => v1::InvitationState::Accepted,
        InvitationState::Canceled => v1::InvitationState::Canceled,
        InvitationState::Expired => v1::InvitationState::Expired,
    }
}

/// An invitation that was made.
pub fn invited(
    (changed, link): (Changed<Invited>, Option<String>),
    language: Language,
) -> v1::InviteUserResponse {
    let Invited { invitation: made, member, seats: count } = changed.answer;
    v1::InviteUserResponse {
        invitation: Some(invitation(made, &member)),
        seats: Some(seats(count, language.tag())),
        consistency_token: changed.token.to_string(),
        link: link.unwrap_or_default(),
    }
}

/// What became of many.
pub fn batch_invited(batch: BatchInvited, language: Language) -> v1::BatchInviteUsersResponse {
    let result = |line| match line {
        Ok((Invited { invitation: made, member, .. }, link)) => v1::BatchInviteResult {
            result: Some(Wire::Invitation(invitation(made, &member))),
            link: Option::unwrap_or_default(link),
        },
        Err(error) => v1::BatchInviteResult {
            result: Some(Wire::Error(status::message(&error, language))),
            link: String::new(),
        },
    };
    v1::BatchInviteUsersResponse {
        results: batch.results.into_iter().map(result).collect(),
        seats: Some(seats(batch.seats, language.tag())),
        consistency_token: batch.token.to_string(),
    }
}

/// An invitation, as whoever is invited is shown it.
pub fn shown_invitation(shown: look::Invited) -> v1::GetInvitationResponse {
    let look::Invited { account, inviter, invitation, member, offers, has_profile, token } = shown;
    let profile =
        if has_profile { v1::InvitedProfile::SignIn } else { v1::InvitedProfile::CreateProfile };
    v1::GetInvitationResponse {
        account_id: account.account_id.into(),
        account_display_name: account.display_name,
        inviter_display_name: inviter,
        email: text(member.email),
        display_name: member.display_name,
        roles: offers.into_iter().map(offered).collect(),
        expire_time: time(invitation.expire_time),
        profile: profile.into(),
        consistency_token: token.to_string(),
    }
}

fn offered(offered: look::Offered) -> v1::OfferedRole {
    v1::OfferedRole {
        assignment: Some(assignment(offered.assignment)),
        role_display_name: offered.role,
        workspace_display_name: offered.workspace,
    }
}
