//! `AccountService`: accounts and their workspaces.

mod requests;

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
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
        let (asking, command) =
            call.ok(requests::create_account(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(convert::founded(changed.answer, changed.token.to_string())))
    }

    async fn get_account(
        &self,
        request: Request<v1::GetAccountRequest>,
    ) -> Result<Response<v1::GetAccountResponse>, Status> {
        let call = Call::of(&request)?;
        let target = call.ok(requests::get_account(request.get_ref()))?;
        let (account, token) = call.ok(self.0.get_account(&call.access, &target).await)?;
        Ok(Response::new(v1::GetAccountResponse {
            account: Some(convert::account(account)),
            consistency_token: token.to_string(),
        }))
    }

    async fn update_account(
        &self,
        request: Request<v1::UpdateAccountRequest>,
    ) -> Result<Response<v1::UpdateAccountResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::update_account(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::UpdateAccountResponse {
            account: Some(convert::account(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn close_account(
        &self,
        request: Request<v1::CloseAccountRequest>,
    ) -> Result<Response<v1::CloseAccountResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::close_account(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::CloseAccountResponse {
            account: Some(convert::account(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn reopen_account(
        &self,
        request: Request<v1::ReopenAccountRequest>,
    ) -> Result<Response<v1::ReopenAccountResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::reopen_account(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::ReopenAccountResponse {
            account: Some(convert::account(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn add_workspace(
        &self,
        request: Request<v1::AddWorkspaceRequest>,
    ) -> Result<Response<v1::AddWorkspaceResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::add_workspace(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::AddWorkspaceResponse {
            workspace: Some(convert::workspace(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn update_workspace(
        &self,
        request: Request<v1::UpdateWorkspaceRequest>,
    ) -> Result<Response<v1::UpdateWorkspaceResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::update_workspace(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::UpdateWorkspaceResponse {
            workspace: Some(convert::workspace(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn close_workspace(
        &self,
        request: Request<v1::CloseWorkspaceRequest>,
    ) -> Result<Response<v1::CloseWorkspaceResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::close_workspace(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::CloseWorkspaceResponse {
            workspace: Some(convert::workspace(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn reopen_workspace(
        &self,
        request: Request<v1::ReopenWorkspaceRequest>,
    ) -> Result<Response<v1::ReopenWorkspaceResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::reopen_workspace(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::ReopenWorkspaceResponse {
            workspace: Some(convert::workspace(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn list_workspaces(
        &self,
        request: Request<v1::ListWorkspacesRequest>,
    ) -> Result<Response<v1::ListWorkspacesResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, page) = call.ok(requests::list_workspaces(request.get_ref()))?;
        let (listed, token) =
            call.ok(self.0.list_workspaces(&call.access, &target, &page).await)?;
        Ok(Response::new(v1::ListWorkspacesResponse {
            workspaces: listed.rows.into_iter().map(convert::workspace).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }
}
