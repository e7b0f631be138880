//! What people who are invited do, and those who invited them.

use rolecall::grpc::proto::v1::{
    AcceptInvitationRequest, AcceptInvitationResponse, ApproveInvitationRequest,
    ApproveInvitationResponse, CancelInvitationRequest, CancelInvitationResponse,
    ConfirmEmailRequest, ConfirmEmailResponse, GetInvitationRequest, GetInvitationResponse,
    Invitation, ListInvitationsRequest, ListInvitationsResponse, ResendInvitationRequest,
    ResendInvitationResponse,
};
use rolecall::links::{LinkToken, Purpose};
use rolecall::store::InvitationPage;
use tonic::Status;

use super::refusal::inner;
use super::{AssignmentSpec, Company, user};

impl Company<'_> {
    /// Invites somebody; the invitation's id.
    pub async fn invites(&self, actor: &str, whom: &str, specs: &[AssignmentSpec]) -> String {
        self.invite(actor, whom, specs).await.unwrap().invitation.unwrap().invitation_id
    }

    /// The token of the link that a mail about an invitation has now.
    pub async fn token_for(&self, invitation: &str, purpose: Purpose) -> String {
        let page = InvitationPage { limit: 1000, ..InvitationPage::default() };
        let rows = self.service.store().invitations(&self.account_id(), &page).await.unwrap();
        let row = rows.into_iter().find(|(row, _)| row.invitation_id.as_str() == invitation);
        let (row, _) = row.unwrap();
        let token = LinkToken {
            purpose,
            account_id: self.account_id(),
            invitation_id: row.invitation_id,
            generation: row.generation,
        };
        self.service.app().links().sign(&token).unwrap()
    }

    pub async fn shown(&self, token: &str) -> Result<GetInvitationResponse, Status> {
        let request =
            GetInvitationRequest { token: token.to_owned(), ..GetInvitationRequest::default() };
        inner(self.service.invitations().get_invitation(request).await)
    }

    /// A request to accept as the user of this name, with the address of this name.
    pub fn accept_request(&self, token: &str, who: &str) -> AcceptInvitationRequest {
        AcceptInvitationRequest {
            token: token.to_owned(),
            user: Some(user(who)),
            ..AcceptInvitationRequest::default()
        }
    }

    pub async fn accept(&self, token: &str, who: &str) -> Result<AcceptInvitationResponse, Status> {
        let request = self.accept_request(token, who);
        inner(self.service.invitations().accept_invitation(request).await)
    }

    /// Accepts an invitation by its id.
    pub async fn accepts(
        &self,
        invitation: &str,
        who: &str,
    ) -> Result<AcceptInvitationResponse, Status> {
        self.accept(&self.token_for(invitation, Purpose::Accept).await, who).await
    }

    pub async fn confirm(&self, token: &str) -> Result<ConfirmEmailResponse, Status> {
        let request =
            ConfirmEmailRequest { token: token.to_owned(), ..ConfirmEmailRequest::default() };
        inner(self.service.invitations().confirm_email(request).await)
    }

    /// Confirms the address to which an invitation was sent.
    pub async fn confirms(&self, invitation: &str) -> Result<ConfirmEmailResponse, Status> {
        self.confirm(&self.token_for(invitation, Purpose::Confirm).await).await
    }

    /// Invites somebody who accepts and confirms.
    pub async fn joins(&self, who: &str, specs: &[AssignmentSpec]) -> String {
        let invitation = self.invites("", who, specs).await;
        self.accepts(&invitation, who).await.unwrap();
        self.confirms(&invitation).await.unwrap();
        invitation
    }

    pub fn resend_request(&self, actor: &str, invitation: &str) -> ResendInvitationRequest {
        ResendInvitationRequest {
            account_id: self.id.clone(),
            invitation_id: invitation.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..ResendInvitationRequest::default()
        }
    }

    pub async fn resend(
        &self,
        actor: &str,
        invitation: &str,
    ) -> Result<ResendInvitationResponse, Status> {
        let request = self.resend_request(actor, invitation);
        inner(self.service.invitations().resend_invitation(request).await)
    }

    pub fn cancel_request(&self, actor: &str, invitation: &str) -> CancelInvitationRequest {
        CancelInvitationRequest {
            account_id: self.id.clone(),
            invitation_id: invitation.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..CancelInvitationRequest::default()
        }
    }

    pub async fn cancel(
        &self,
        actor: &str,
        invitation: &str,
    ) -> Result<CancelInvitationResponse, Status> {
        let request = self.cancel_request(actor, invitation);
        inner(self.service.invitations().cancel_invitation(request).await)
    }

    pub fn approve_request(&self, actor: &str, invitation: &str) -> ApproveInvitationRequest {
        ApproveInvitationRequest {
            account_id: self.id.clone(),
            invitation_id: invitation.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..ApproveInvitationRequest::default()
        }
    }

    pub async fn approve(
        &self,
        actor: &str,
        invitation: &str,
    ) -> Result<ApproveInvitationResponse, Status> {
        let request = self.approve_request(actor, invitation);
        inner(self.service.invitations().approve_invitation(request).await)
    }

    pub async fn list_invitations(
        &self,
        change: impl FnOnce(&mut ListInvitationsRequest),
    ) -> Result<ListInvitationsResponse, Status> {
        let mut request = ListInvitationsRequest {
            account_id: self.id.clone(),
            ..ListInvitationsRequest::default()
        };
        change(&mut request);
        inner(self.service.invitations().list_invitations(request).await)
    }

    /// An invitation, as it is listed.
    pub async fn invitation(&self, id: &str) -> Invitation {
        let listed = self.list_invitations(|request| request.page_size = 1000).await.unwrap();
        listed.invitations.into_iter().find(|row| row.invitation_id == id).unwrap()
    }
}
