//! What is asked about the people of an account.

use rolecall::grpc::proto::v1::revoke_access_request::Handover;
use rolecall::grpc::proto::v1::{
    Assignment, AssignmentSpec, Member, ReactivateMemberRequest, RevokeAccessRequest,
    SuspendMemberRequest, TransferOwnershipRequest, TransferOwnershipResponse, UnassignRoleRequest,
    UpdateAssignmentRequest, UpdateMemberRequest,
};
use tonic::Status;

use super::{Company, inner};

impl Company<'_> {
    /// A request to change somebody; no actor means the system, here and below.
    pub fn update_request(&self, actor: &str, whom: &str) -> UpdateMemberRequest {
        UpdateMemberRequest {
            account_id: self.id.clone(),
            user_id: whom.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..UpdateMemberRequest::default()
        }
    }

    pub async fn update(&self, request: UpdateMemberRequest) -> Result<Member, Status> {
        let answer = inner(self.service.members().update_member(request).await)?;
        Ok(answer.member.unwrap())
    }

    /// A request to change the options of a role, as far as there are any.
    pub fn update_assignment_request(
        &self,
        actor: &str,
        whom: &str,
        spec: AssignmentSpec,
    ) -> UpdateAssignmentRequest {
        UpdateAssignmentRequest {
            account_id: self.id.clone(),
            user_id: whom.to_owned(),
            role_id: spec.role_id,
            workspace_id: spec.workspace_id,
            options: spec.options,
            expire_time: spec.expire_time,
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..UpdateAssignmentRequest::default()
        }
    }

    pub async fn update_assignment(
        &self,
        request: UpdateAssignmentRequest,
    ) -> Result<Assignment, Status> {
        let answer = inner(self.service.members().update_assignment(request).await)?;
        Ok(answer.assignment.unwrap())
    }

    pub fn unassign_request(
        &self,
        actor: &str,
        whom: &str,
        spec: AssignmentSpec,
    ) -> UnassignRoleRequest {
        UnassignRoleRequest {
            account_id: self.id.clone(),
            user_id: whom.to_owned(),
            role_id: spec.role_id,
            workspace_id: spec.workspace_id,
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..UnassignRoleRequest::default()
        }
    }

    pub async fn unassign(
        &self,
        actor: &str,
        whom: &str,
        spec: AssignmentSpec,
    ) -> Result<Member, Status> {
        let request = self.unassign_request(actor, whom, spec);
        let answer = inner(self.service.members().unassign_role(request).await)?;
        Ok(answer.member.unwrap())
    }

    pub fn suspend_request(&self, actor: &str, whom: &str) -> SuspendMemberRequest {
        SuspendMemberRequest {
            account_id: self.id.clone(),
            user_id: whom.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..SuspendMemberRequest::default()
        }
    }

    pub async fn suspend(&self, actor: &str, whom: &str) -> Result<Member, Status> {
        let request = self.suspend_request(actor, whom);
        let answer = inner(self.service.members().suspend_member(request).await)?;
        Ok(answer.member.unwrap())
    }

    pub fn reactivate_request(&self, actor: &str, whom: &str) -> ReactivateMemberRequest {
        ReactivateMemberRequest {
            account_id: self.id.clone(),
            user_id: whom.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..ReactivateMemberRequest::default()
        }
    }

    pub async fn reactivate(&self, actor: &str, whom: &str) -> Result<Member, Status> {
        let request = self.reactivate_request(actor, whom);
        let answer = inner(self.service.members().reactivate_member(request).await)?;
        Ok(answer.member.unwrap())
    }

    /// A request to remove somebody from a workspace, or without one from the account.
    pub fn revoke_request(&self, actor: &str, whom: &str, workspace: &str) -> RevokeAccessRequest {
        RevokeAccessRequest {
            account_id: self.id.clone(),
            user_id: whom.to_owned(),
            workspace_id: workspace.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..RevokeAccessRequest::default()
        }
    }

    pub async fn revoke(&self, actor: &str, whom: &str, workspace: &str) -> Result<Member, Status> {
        self.ask_to_revoke(self.revoke_request(actor, whom, workspace)).await
    }

    /// The same, where somebody takes over the work.
    pub async fn revoke_in_favour_of(
        &self,
        successor: &str,
        actor: &str,
        whom: &str,
        workspace: &str,
    ) -> Result<Member, Status> {
        let mut request = self.revoke_request(actor, whom, workspace);
        request.handover = Some(Handover::ReassignToUserId(successor.to_owned()));
        self.ask_to_revoke(request).await
    }

    async fn ask_to_revoke(&self, request: RevokeAccessRequest) -> Result<Member, Status> {
        let answer = inner(self.service.members().revoke_access(request).await)?;
        Ok(answer.member.unwrap())
    }

    /// A request to pass on the one role that can be meant.
    pub fn transfer_request(&self, actor: &str, to: &str) -> TransferOwnershipRequest {
        TransferOwnershipRequest {
            account_id: self.id.clone(),
            user_id: to.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..TransferOwnershipRequest::default()
        }
    }

    pub async fn transfer(
        &self,
        request: TransferOwnershipRequest,
    ) -> Result<TransferOwnershipResponse, Status> {
        inner(self.service.members().transfer_ownership(request).await)
    }
}
