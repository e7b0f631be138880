//! `MemberService`: the people in an account.

mod lists;
mod requests;

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::app::members::Transferred;
use crate::error::Result;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::member_service_server::MemberService;
use crate::grpc::{Call, convert};

/// Serves `MemberService`.
pub struct Members(pub Arc<App>);

#[tonic::async_trait]
impl MemberService for Members {
    type ExportMembersStream = lists::File;

    async fn add_member(
        &self,
        request: Request<v1::AddMemberRequest>,
    ) -> Result<Response<v1::AddMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::add_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::AddMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn get_member(
        &self,
        request: Request<v1::GetMemberRequest>,
    ) -> Result<Response<v1::GetMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, person) = call.ok(requests::get_member(request.get_ref()))?;
        let (member, token) = call.ok(self.0.get_member(&call.access, &target, &person).await)?;
        Ok(Response::new(v1::GetMemberResponse {
            member: Some(convert::member(member)),
            consistency_token: token.to_string(),
        }))
    }

    async fn list_members(
        &self,
        request: Request<v1::ListMembersRequest>,
    ) -> Result<Response<v1::ListMembersResponse>, Status> {
        let call = Call::of(&request)?;
        let (list, page) = call.ok(lists::list_members(request.get_ref()))?;
        let (listed, token) = call.ok(self.0.list_members(&call.access, &list, &page).await)?;
        Ok(Response::new(v1::ListMembersResponse {
            members: listed.rows.into_iter().map(lists::listed_member).collect(),
            next_page_token: convert::text(listed.next),
            consistency_token: token.to_string(),
        }))
    }

    async fn export_members(
        &self,
        request: Request<v1::ExportMembersRequest>,
    ) -> Result<Response<lists::File>, Status> {
        let call = Call::of(&request)?;
        let view = call.ok(lists::export_members(request.get_ref()))?;
        let export = call.ok(self.0.export_members(call.access.clone(), view).await)?;
        Ok(Response::new(lists::file(export, call.language)))
    }

    async fn report_activity(
        &self,
        request: Request<v1::ReportActivityRequest>,
    ) -> Result<Response<v1::ReportActivityResponse>, Status> {
        let call = Call::of(&request)?;
        let report = call.ok(lists::report_activity(request.get_ref()))?;
        call.ok(self.0.report_activity(&call.access, &report).await)?;
        Ok(Response::new(v1::ReportActivityResponse {}))
    }

    async fn erase_user(
        &self,
        request: Request<v1::EraseUserRequest>,
    ) -> Result<Response<v1::EraseUserResponse>, Status> {
        let call = Call::of(&request)?;
        let erase = call.ok(requests::erase_user(&call.access, request.get_ref()))?;
        let erased = call.ok(self.0.erase_user(&erase).await)?;
        Ok(Response::new(v1::EraseUserResponse {
            account_count: convert::count(erased.accounts.into()),
            membership_count: convert::count(erased.memberships.into()),
        }))
    }

    async fn update_member(
        &self,
        request: Request<v1::UpdateMemberRequest>,
    ) -> Result<Response<v1::UpdateMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::update_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::UpdateMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn update_assignment(
        &self,
        request: Request<v1::UpdateAssignmentRequest>,
    ) -> Result<Response<v1::UpdateAssignmentResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::update_assignment(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.update_assignment(asking, command).await)?;
        Ok(Response::new(v1::UpdateAssignmentResponse {
            assignment: Some(convert::assignment(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn unassign_role(
        &self,
        request: Request<v1::UnassignRoleRequest>,
    ) -> Result<Response<v1::UnassignRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::unassign_role(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::UnassignRoleResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn suspend_member(
        &self,
        request: Request<v1::SuspendMemberRequest>,
    ) -> Result<Response<v1::SuspendMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::suspend_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::SuspendMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn reactivate_member(
        &self,
        request: Request<v1::ReactivateMemberRequest>,
    ) -> Result<Response<v1::ReactivateMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::reactivate_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::ReactivateMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn revoke_access(
        &self,
        request: Request<v1::RevokeAccessRequest>,
    ) -> Result<Response<v1::RevokeAccessResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::revoke_access(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::RevokeAccessResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn transfer_ownership(
        &self,
        request: Request<v1::TransferOwnershipRequest>,
    ) -> Result<Response<v1::TransferOwnershipResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::transfer_ownership(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        let Transferred { holder, former_holder } = changed.answer;
        Ok(Response::new(v1::TransferOwnershipResponse {
            member: Some(convert::member(holder)),
            former_holder: Some(convert::member(former_holder)),
            consistency_token: changed.token.to_string(),
        }))
    }
}
