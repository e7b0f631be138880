//! `InvitationService`: what becomes of invitations.

mod requests;

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::invitation_service_server::InvitationService;
use crate::grpc::{Call, convert};

/// Serves `InvitationService`.
pub struct Invitations(pub Arc<App>);

#[tonic::async_trait]
impl InvitationService for Invitations {
    async fn get_invitation(
        &self,
        request: Request<v1::GetInvitationRequest>,
    ) -> Result<Response<v1::GetInvitationResponse>, Status> {
        let call = Call::of(&request)?;
        let (token, consistency) = call.ok(requests::get(request.get_ref()))?;
        let language = call.language.tag();
        let shown = self.0.get_invitation(&call.access, token, &consistency, language).await;
        Ok(Response::new(convert::shown_invitation(call.ok(shown)?)))
    }

    async fn accept_invitation(
        &self,
        request: Request<v1::AcceptInvitationRequest>,
    ) -> Result<Response<v1::AcceptInvitationResponse>, Status> {
        let call = Call::of(&request)?;
        let request = request.get_ref();
        let (manner, token, user) = call.ok(requests::accept(&call.access, request))?;
        let links = request.return_links;
        let accepted = self.0.accept_invitation(manner, token, user, links).await;
        let (changed, link) = call.ok(accepted)?;
        let taken = changed.answer;
        Ok(Response::new(v1::AcceptInvitationResponse {
            invitation: Some(convert::invitation(taken.invitation, &taken.member)),
            member: Some(convert::member(taken.member)),
            dropped_assignments: taken.dropped.into_iter().map(convert::assignment).collect(),
            link: link.unwrap_or_default(),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn confirm_email(
        &self,
        request: Request<v1::ConfirmEmailRequest>,
    ) -> Result<Response<v1::ConfirmEmailResponse>, Status> {
        let call = Call::of(&request)?;
        let (manner, token) = call.ok(requests::confirm(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.confirm_email(manner, token).await)?;
        let taken = changed.answer;
        Ok(Response::new(v1::ConfirmEmailResponse {
            invitation: Some(convert::invitation(taken.invitation, &taken.member)),
            member: Some(convert::member(taken.member)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn resend_invitation(
        &self,
        request: Request<v1::ResendInvitationRequest>,
    ) -> Result<Response<v1::ResendInvitationResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::resend(&call.access, request.get_ref()))?;
        let sent = self.0.resend_invitation(asking, command).await;
        let (changed, link) = call.ok(sent)?;
        let taken = changed.answer;
        Ok(Response::new(v1::ResendInvitationResponse {
            invitation: Some(convert::invitation(taken.invitation, &taken.member)),
            dropped_assignments: taken.dropped.into_iter().map(convert::assignment).collect(),
            link: link.unwrap_or_default(),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn cancel_invitation(
        &self,
        request: Request<v1::CancelInvitationRequest>,
    ) -> Result<Response<v1::CancelInvitationResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::cancel(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        let canceled = changed.answer;
        Ok(Response::new(v1::CancelInvitationResponse {
            invitation: Some(convert::invitation(canceled.invitation, &canceled.member)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn approve_invitation(
        &self,
        request: Request<v1::ApproveInvitationRequest>,
    ) -> Result<Response<v1::ApproveInvitationResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::approve(&call.access, request.get_ref()))?;
        let approved = self.0.approve_invitation(asking, command).await;
        let (changed, link) = call.ok(approved)?;
        let taken = changed.answer;
        Ok(Response::new(v1::ApproveInvitationResponse {
            invitation: Some(convert::invitation(taken.invitation, &taken.member)),
            member: Some(convert::member(taken.member)),
            dropped_assignments: taken.dropped.into_iter().map(convert::assignment).collect(),
            link: link.unwrap_or_default(),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn list_invitations(
        &self,
        request: Request<v1::ListInvitationsRequest>,
    ) -> Result<Response<v1::ListInvitationsResponse>, Status> {
        let call = Call::of(&request)?;
        let (list, page) = call.ok(requests::list(request.get_ref()))?;
        let found = self.0.list_invitations(&call.access, &list, &page).await;
        let (listed, token) = call.ok(found)?;
        let rows = listed.rows.into_iter();
        Ok(Response::new(v1::ListInvitationsResponse {
            invitations: rows.map(|(row, member)| convert::invitation(row, &member)).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn batch_invite_users(
        &self,
        request: Request<v1::BatchInviteUsersRequest>,
    ) -> Result<Response<v1::BatchInviteUsersResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, batch) = call.ok(requests::batch(&call.access, request.get_ref()))?;
        let invited = call.ok(self.0.batch_invite(asking, batch).await)?;
        Ok(Response::new(convert::batch_invited(invited, call.language)))
    }
}
