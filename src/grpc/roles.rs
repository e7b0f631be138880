//! `RoleService`: what an account makes of the roles of its model.

mod requests;

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::role_service_server::RoleService;
use crate::grpc::{Call, convert};

/// Serves `RoleService`.
pub struct Roles(pub Arc<App>);

#[tonic::async_trait]
impl RoleService for Roles {
    async fn list_assignable_roles(
        &self,
        request: Request<v1::ListAssignableRolesRequest>,
    ) -> Result<Response<v1::ListAssignableRolesResponse>, Status> {
        let call = Call::of(&request)?;
        let asked = call.ok(requests::list_assignable_roles(request.get_ref()))?;
        let (target, actor, scope, page) = asked;
        let listed = self.0.list_assignable_roles(
            &call.access,
            &target,
            actor.as_ref(),
            scope.as_ref(),
            &page,
        );
        let (listed, token) = call.ok(listed.await)?;
        Ok(Response::new(v1::ListAssignableRolesResponse {
            roles: listed.rows.into_iter().map(convert::assignable_role).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn get_role(
        &self,
        request: Request<v1::GetRoleRequest>,
    ) -> Result<Response<v1::GetRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, actor, role_id) = call.ok(requests::get_role(request.get_ref()))?;
        let found = self.0.get_role(&call.access, &target, actor.as_ref(), &role_id).await;
        let (role, token) = call.ok(found)?;
        Ok(Response::new(v1::GetRoleResponse {
            role: Some(convert::role(role, call.language.tag())),
            consistency_token: token.to_string(),
        }))
    }

    async fn create_role(
        &self,
        request: Request<v1::CreateRoleRequest>,
    ) -> Result<Response<v1::CreateRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::create_role(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::CreateRoleResponse {
            role: Some(convert::role(changed.answer, call.language.tag())),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn update_role(
        &self,
        request: Request<v1::UpdateRoleRequest>,
    ) -> Result<Response<v1::UpdateRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::update_role(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::UpdateRoleResponse {
            role: Some(convert::role(changed.answer, call.language.tag())),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn delete_role(
        &self,
        request: Request<v1::DeleteRoleRequest>,
    ) -> Result<Response<v1::DeleteRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::delete_role(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        let consistency_token = changed.token.to_string();
        Ok(Response::new(v1::DeleteRoleResponse { consistency_token }))
    }

    async fn preview_role_change(
        &self,
        request: Request<v1::PreviewRoleChangeRequest>,
    ) -> Result<Response<v1::PreviewRoleChangeResponse>, Status> {
        let call = Call::of(&request)?;
        let asked = call.ok(requests::preview_role_change(request.get_ref()))?;
        let (target, actor, update, page) = asked;
        let preview =
            self.0.preview_role_change(&call.access, &target, actor.as_ref(), &update, &page).await;
        Ok(Response::new(convert::role_preview(call.ok(preview)?, call.language.tag())))
    }
}
