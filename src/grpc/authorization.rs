//! `AuthorizationService`: the methods that everyone calls first.

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::app::access::Access;
use crate::app::change::Asking;
use crate::app::check::Check;
use crate::app::invitations::InviteUser;
use crate::app::members::AssignRole;
use crate::app::page::Page;
use crate::app::target::Target;
use crate::error::{Error, Result};
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::authorization_service_server::AuthorizationService;
use crate::grpc::{Call, convert};
use crate::ids::PersonRef;

/// Serves `AuthorizationService`.
pub struct Authorization(pub Arc<App>);

#[tonic::async_trait]
impl AuthorizationService for Authorization {
    async fn check_permission(
        &self,
        request: Request<v1::CheckPermissionRequest>,
    ) -> Result<Response<v1::CheckPermissionResponse>, Status> {
        let call = Call::of(&request)?;
        let asked = call.ok(check(request.get_ref()))?;
        let checked = call.ok(self.0.check(&call.access, &asked).await)?;
        Ok(Response::new(convert::checked(checked)))
    }

    async fn list_roles(
        &self,
        request: Request<v1::ListRolesRequest>,
    ) -> Result<Response<v1::ListRolesResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, actor, page) = call.ok(list_roles(request.get_ref()))?;
        let listed = self
            .0
            .list_roles(&call.access, &target, actor.as_ref(), &page, call.language.tag())
            .await;
        let (listed, token) = call.ok(listed)?;
        Ok(Response::new(v1::ListRolesResponse {
            roles: listed.rows.into_iter().map(convert::role).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn assign_role(
        &self,
        request: Request<v1::AssignRoleRequest>,
    ) -> Result<Response<v1::AssignRoleResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(assign_role(&call.access, request.get_ref()))?;
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
        let (asking, command) = call.ok(invite_user(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(convert::invited(
            changed.answer,
            changed.token.to_string(),
            call.language.tag(),
        )))
    }

    async fn count_seats(
        &self,
        request: Request<v1::CountSeatsRequest>,
    ) -> Result<Response<v1::CountSeatsResponse>, Status> {
        let call = Call::of(&request)?;
        let target = call.ok(count_seats(request.get_ref()))?;
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

fn check(request: &v1::CheckPermissionRequest) -> Result<Check> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let person = fields.person("user_id", &request.user_id);
    let permission = fields.permission(&request.permission);
    let workspace_id = fields.optional_workspace(&request.workspace_id);
    let acting_as = fields.optional_person("acting_as_user_id", &request.acting_as_user_id);
    let instance = fields.instance(permission.as_deref(), request.resource.as_ref());
    let read = || {
        Some(Check {
            target: target?,
            person: person?,
            permission: permission?,
            workspace_id: workspace_id?,
            instance: instance?,
            acting_as: acting_as?,
            explain: request.explain,
        })
    };
    fields.finish(read())
}

fn list_roles(request: &v1::ListRolesRequest) -> Result<(Target, Option<PersonRef>, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let actor = fields.optional_person("actor_user_id", &request.actor_user_id);
    let list = ["roles", &request.account_id, &request.actor_user_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    fields.finish(target.zip(actor).zip(page).map(|((target, actor), page)| (target, actor, page)))
}

fn assign_role(access: &Access, request: &v1::AssignRoleRequest) -> Result<(Asking, AssignRole)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let grant = fields.grant("", &request.role_id, &request.workspace_id, &request.options);
    let asking = fields.asking(access, request);
    let read =
        || Some((asking?, AssignRole { account_id: account_id?, person: person?, grant: grant? }));
    fields.finish(read())
}

fn invite_user(access: &Access, request: &v1::InviteUserRequest) -> Result<(Asking, InviteUser)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let email = fields.email("email", &request.email);
    let display_name = fields.display_name("display_name", &request.display_name);
    let grants = fields.required_grants(&request.assignments);
    let locale = fields.locale(&request.locale);
    let asking = fields.asking(access, request);
    let read = || {
        let command = InviteUser {
            account_id: account_id?,
            email: email?,
            display_name: display_name?,
            grants: grants?,
            locale: locale?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

fn count_seats(request: &v1::CountSeatsRequest) -> Result<Target, Error> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    fields.finish(target)
}
