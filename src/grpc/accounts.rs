//! `AccountService`: accounts and their workspaces.

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::app::access::Access;
use crate::app::accounts::{AddWorkspace, CreateAccount};
use crate::app::change::Asking;
use crate::app::page::Page;
use crate::app::target::Target;
use crate::error::Result;
use crate::grpc::parse::{ChangeFields, Fields};
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::account_service_server::AccountService;
use crate::grpc::{Call, convert};

/// Serves `AccountService`.
pub struct Accounts(pub Arc<App>);

#[tonic::async_trait]
impl AccountService for Accounts {
    async fn create_account(
        &self,
        request: Request<v1::CreateAccountRequest>,
    ) -> Result<Response<v1::CreateAccountResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(create_account(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(convert::founded(changed.answer, changed.token.to_string())))
    }

    async fn get_account(
        &self,
        request: Request<v1::GetAccountRequest>,
    ) -> Result<Response<v1::GetAccountResponse>, Status> {
        let call = Call::of(&request)?;
        let target = call.ok(get_account(request.get_ref()))?;
        let (account, token) = call.ok(self.0.get_account(&call.access, &target).await)?;
        Ok(Response::new(v1::GetAccountResponse {
            account: Some(convert::account(account)),
            consistency_token: token.to_string(),
        }))
    }

    async fn add_workspace(
        &self,
        request: Request<v1::AddWorkspaceRequest>,
    ) -> Result<Response<v1::AddWorkspaceResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(add_workspace(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::AddWorkspaceResponse {
            workspace: Some(convert::workspace(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn list_workspaces(
        &self,
        request: Request<v1::ListWorkspacesRequest>,
    ) -> Result<Response<v1::ListWorkspacesResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, page) = call.ok(list_workspaces(request.get_ref()))?;
        let (listed, token) =
            call.ok(self.0.list_workspaces(&call.access, &target, &page).await)?;
        Ok(Response::new(v1::ListWorkspacesResponse {
            workspaces: listed.rows.into_iter().map(convert::workspace).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }
}

fn create_account(
    access: &Access,
    request: &v1::CreateAccountRequest,
) -> Result<(Asking, CreateAccount)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let model_id = fields.required_name("model_id", &request.model_id);
    let plan = fields.display_name("plan", &request.plan);
    let display_name = fields.display_name("display_name", &request.display_name);
    let seat_limit = fields.seat_limit(request.seat_limit);
    let founder = fields.user("founder", request.founder.as_ref());
    let asking = fields.asking(
        access,
        ChangeFields {
            actor_user_id: "",
            // An account that isn't there has nobody who could ask for it.
            as_system: true,
            request_id: &request.request_id,
            validate_only: request.validate_only,
        },
    );
    let read = || {
        let command = CreateAccount {
            account_id: account_id?,
            model_id: model_id?,
            plan: plan.filter(|plan| !plan.is_empty()),
            display_name: display_name?,
            seat_limit: seat_limit?,
            founder: founder?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

fn get_account(request: &v1::GetAccountRequest) -> Result<Target> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    fields.finish(target)
}

fn add_workspace(
    access: &Access,
    request: &v1::AddWorkspaceRequest,
) -> Result<(Asking, AddWorkspace)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let workspace_id = fields.workspace_id(&request.workspace_id);
    let display_name = fields.display_name("display_name", &request.display_name);
    let founder = fields.optional_person("founder_user_id", &request.founder_user_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command = AddWorkspace {
            account_id: account_id?,
            workspace_id: workspace_id?,
            display_name: display_name?,
            founder: founder?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

fn list_workspaces(request: &v1::ListWorkspacesRequest) -> Result<(Target, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let list = ["workspaces", &request.account_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    fields.finish(target.zip(page))
}
