//! `AuthorizationService`: the methods that everyone calls first.

mod requests;

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::authorization_service_server::AuthorizationService;
use crate::grpc::{Call, convert};

/// Serves `AuthorizationService`.
pub struct Authorization(pub Arc<App>);

#[tonic::async_trait]
impl AuthorizationService for Authorization {
    async fn check_permission(
        &self,
        request: Request<v1::CheckPermissionRequest>,
    ) -> Result<Response<v1::CheckPermissionResponse>, Status> {
        let call = Call::of(&request)?;
        let asked = call.ok(requests::check(request.get_ref()))?;
        let checked = call.ok(self.0.check(&call.access, &asked).await)?;
        Ok(Response::new(convert::checked(checked)))
    }

    async fn batch_check_permissions(
        &self,
        request: Request<v1::BatchCheckPermissionsRequest>,
    ) -> Result<Response<v1::BatchCheckPermissionsResponse>, Status> {
        let call = Call::of(&request)?;
        let asked = call.ok(requests::batch_check(request.get_ref()))?;
        let checked = call.ok(self.0.batch_check(&call.access, asked).await)?;
        Ok(Response::new(convert::batch_checked(checked, call.language)))
    }

    async fn list_permissions(
        &self,
        request: Request<v1::ListPermissionsRequest>,
    ) -> Result<Response<v1::ListPermissionsResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, who, page) = call.ok(requests::list_permissions(request.get_ref()))?;
        let listed = self.0.list_permissions(&call.access, &target, &who, &page).await;
        Ok(Response::new(convert::permitted(call.ok(listed)?)))
    }

    async fn list_authorized_members(
        &self,
        request: Request<v1::ListAuthorizedMembersRequest>,
    ) -> Result<Response<v1::ListAuthorizedMembersResponse>, Status> {
        let call = Call::of(&request)?;
        let (list, page) = call.ok(requests::list_authorized_members(request.get_ref()))?;
        let found = self.0.list_authorized_members(&call.access, &list, &page).await;
        let (listed, token) = call.ok(found)?;
        Ok(Response::new(v1::ListAuthorizedMembersResponse {
            members: listed.rows.into_iter().map(convert::authorized_member).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn list_authorized_workspaces(
        &self,
        request: Request<v1::ListAuthorizedWorkspacesRequest>,
    ) -> Result<Response<v1::ListAuthorizedWorkspacesResponse>, Status> {
        let call = Call::of(&request)?;
        let (list, page) = call.ok(requests::list_authorized_workspaces(request.get_ref()))?;
        let found = self.0.list_authorized_workspaces(&call.access, &list, &page).await;
        Ok(Response::new(convert::authorized_workspaces(call.ok(found)?)))
    }

    async fn list_user_accounts(
        &self,
        request: Request<v1::ListUserAccountsRequest>,
    ) -> Result<Response<v1::ListUserAccountsResponse>, Status> {
        let call = Call::of(&request)?;
        let (user, consistency, page) = call.ok(requests::list_user_accounts(request.get_ref()))?;
        let found = self.0.list_user_accounts(&call.access, &user, &consistency, &page).await;
        let listed = call.ok(found)?;
        Ok(Response::new(v1::ListUserAccountsResponse {
            accounts: listed.rows.into_iter().map(convert::user_account).collect(),
            next_page_token: listed.next.unwrap_or_default(),
        }))
    }

    async fn list_roles(
        &self,
        request: Request<v1::ListRolesRequest>,
    ) -> Result<Response<v1::ListRolesResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, actor, page) = call.ok(requests::list_roles(request.get_ref()))?;
        let listed = self.0.list_roles(&call.access, &target, actor.as_ref(), &page).await;
        let (listed, token) = call.ok(listed)?;
        Ok(Response::new(v1::ListRolesResponse {
            roles: listed
                .rows
                .into_iter()
                .map(|role| convert::role(role, call.language.tag()))
                .collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn assign_role(
        &self,
        request: Request<v1::AssignRoleRequest>,
    ) -> Result<Response<v1::AssignRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::assign_role(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::AssignRoleResponse {
            assignment: Some(convert::assignment(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn invite_user(
        &self,
        request: Request<v1::InviteUserRequest>,
    ) -> Result<Response<v1::InviteUserResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::invite_user(&call.access, request.get_ref()))?;
        let return_links = command.return_links;
        let changed = self.0.change_with_link(asking, command, return_links).await;
        Ok(Response::new(convert::invited(call.ok(changed)?, call.language)))
    }

    async fn count_seats(
        &self,
        request: Request<v1::CountSeatsRequest>,
    ) -> Result<Response<v1::CountSeatsResponse>, Status> {
        let call = Call::of(&request)?;
        let target = call.ok(requests::count_seats(request.get_ref()))?;
        let (seats, token) = call.ok(self.0.count_seats(&call.access, &target).await)?;
        let v1::Seats { limit, used, available, classes } =
            convert::seats(seats, call.language.tag());
        let consistency_token = token.to_string();
        Ok(Response::new(v1::CountSeatsResponse {
            limit,
            used,
            available,
            classes,
            consistency_token,
        }))
    }
}
