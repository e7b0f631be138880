//! What the requests of `InvitationService` say.

use crate::app::access::Access;
use crate::app::change::Asking;
use crate::app::invitations::InviteUser;
use crate::app::invitations::approve::ApproveInvitation;
use crate::app::invitations::batch::BatchInvite;
use crate::app::invitations::cancel::CancelInvitation;
use crate::app::invitations::list::ListInvitations;
use crate::app::invitations::resend::ResendInvitation;
use crate::app::invitations::tokens::Manner;
use crate::app::members::NewUser;
use crate::app::page::Page;
use crate::domain::revision::Consistency;
use crate::error::Result;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::ids::AccountId;

/// How many people one call may invite.
const MAX_LINES: usize = 500;

/// A token, and how fresh the answer must be.
pub(super) fn get(request: &v1::GetInvitationRequest) -> Result<(&str, Consistency)> {
    let mut fields = Fields::default();
    let token = fields.token(&request.token);
    let consistency = fields.consistency(None, request.consistency.as_ref());
    fields.finish(token.zip(consistency))
}

/// A token, and who accepts.
pub(super) fn accept<'r>(
    access: &Access,
    request: &'r v1::AcceptInvitationRequest,
) -> Result<(Manner, &'r str, NewUser)> {
    let mut fields = Fields::default();
    let token = fields.token(&request.token);
    let user = fields.reachable_user("user", request.user.as_ref());
    let manner = fields.manner(access, &request.request_id, request.validate_only);
    let read = || Some((manner?, token?, user?));
    fields.finish(read())
}

/// A token.
pub(super) fn confirm<'r>(
    access: &Access,
    request: &'r v1::ConfirmEmailRequest,
) -> Result<(Manner, &'r str)> {
    let mut fields = Fields::default();
    let token = fields.token(&request.token);
    let manner = fields.manner(access, &request.request_id, request.validate_only);
    fields.finish(manner.zip(token))
}

/// An invitation to be sent again.
pub(super) fn resend(
    access: &Access,
    request: &v1::ResendInvitationRequest,
) -> Result<(Asking, ResendInvitation)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let invitation_id = fields.invitation_id(&request.invitation_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command = ResendInvitation {
            account_id: account_id?,
            invitation_id: invitation_id?,
            return_links: request.return_links,
            about: Default::default(),
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// An invitation to be withdrawn.
pub(super) fn cancel(
    access: &Access,
    request: &v1::CancelInvitationRequest,
) -> Result<(Asking, CancelInvitation)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let invitation_id = fields.invitation_id(&request.invitation_id);
    let asking = fields.asking(access, request);
    let read = || {
        let (account_id, invitation_id) = (account_id?, invitation_id?);
        Some((asking?, CancelInvitation { account_id, invitation_id }))
    };
    fields.finish(read())
}

/// An invitation whose acceptance is to be approved.
pub(super) fn approve(
    access: &Access,
    request: &v1::ApproveInvitationRequest,
) -> Result<(Asking, ApproveInvitation)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let invitation_id = fields.invitation_id(&request.invitation_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command = ApproveInvitation {
            account_id: account_id?,
            invitation_id: invitation_id?,
            return_links: request.return_links,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A page of invitations.
pub(super) fn list(request: &v1::ListInvitationsRequest) -> Result<(ListInvitations, Page)> {
    let mut fields = Fields::default();
    let v1::ListInvitationsRequest { account_id, actor_user_id, user_id, .. } = request;
    let target = fields.target(account_id, request.consistency.as_ref());
    let actor = fields.optional_person("actor_user_id", actor_user_id);
    let states = fields.invitation_states(&request.states);
    let person = fields.optional_person("user_id", user_id);
    let wanted = format!("{:?}", request.states);
    let list = ["invitations", account_id, actor_user_id, user_id, &wanted];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || {
        let (actor, person) = (actor?, person?);
        let list = ListInvitations { target: target?, actor, states: states?, person };
        Some((list, page?))
    };
    fields.finish(read())
}

/// Many people to be invited. Those who can't be read are kept with what is wrong with them, as a call of its own would tell it.
pub(super) fn batch(
    access: &Access,
    request: &v1::BatchInviteUsersRequest,
) -> Result<(Asking, BatchInvite)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let count = fields.count("lines", request.lines.len(), MAX_LINES);
    let short = fields.short_request_id(&request.request_id);
    let asking = fields.asking(access, request);
    let read = || {
        let (account_id, ..) = (account_id?, count?, short?);
        Some((asking?, account_id))
    };
    let (asking, account_id) = fields.finish(read())?;
    let return_links = request.return_links;
    let lines = request.lines.iter().map(|row| line(&account_id, row, return_links)).collect();
    Ok((asking, BatchInvite { account_id, lines, return_links }))
}

fn line(account_id: &AccountId, row: &v1::InviteLine, return_links: bool) -> Result<InviteUser> {
    let mut fields = Fields::default();
    let email = fields.email("email", &row.email);
    let display_name = fields.display_name("display_name", &row.display_name);
    let grants = fields.required_grants(&row.assignments);
    let locale = fields.locale(&row.locale);
    let read = || {
        Some(InviteUser {
            account_id: account_id.clone(),
            email: email?,
            display_name: display_name?,
            grants: grants?,
            locale: locale?,
            return_links,
        })
    };
    fields.finish(read())
}
