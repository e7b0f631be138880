//! What the methods of `AccountService` are asked.

use crate::app::access::Access;
use crate::app::accounts::{CloseAccount, CreateAccount, ReopenAccount, UpdateAccount};
use crate::app::change::Asking;
use crate::app::page::Page;
use crate::app::target::Target;
use crate::app::workspaces::{AddWorkspace, CloseWorkspace, ReopenWorkspace, UpdateWorkspace};
use crate::error::Result;
use crate::grpc::parse::{ChangeFields, Fields};
use crate::grpc::proto::v1;

/// An account to be made.
pub(super) fn create_account(
    access: &Access,
    request: &v1::CreateAccountRequest,
) -> Result<(Asking, CreateAccount)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let model_id = fields.required_name("model_id", &request.model_id);
    let plan = fields.display_name("plan", &request.plan);
    let display_name = fields.display_name("display_name", &request.display_name);
    let seat_limit = fields.seat_limit(request.seat_limit);
    let founder = fields.reachable_user("founder", request.founder.as_ref());
    // An account that isn't there has nobody who could ask for it.
    let asking = fields.asking(access, by_system(&request.request_id, request.validate_only));
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

/// An account to be read.
pub(super) fn get_account(request: &v1::GetAccountRequest) -> Result<Target> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    fields.finish(target)
}

/// A workspace to be added.
pub(super) fn add_workspace(
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

/// A page of workspaces.
pub(super) fn list_workspaces(request: &v1::ListWorkspacesRequest) -> Result<(Target, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let list = ["workspaces", &request.account_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    fields.finish(target.zip(page))
}

/// An account to be changed.
pub(super) fn update_account(
    access: &Access,
    request: &v1::UpdateAccountRequest,
) -> Result<(Asking, UpdateAccount)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let display_name = fields.display_name("display_name", &request.display_name);
    let plan = fields.display_name("plan", &request.plan);
    let seat_limit = fields.seat_limit(request.seat_limit);
    let mask = fields.mask(request.update_mask.as_ref(), &["display_name", "plan", "seat_limit"]);
    let asking = fields.asking(access, request);
    let read = || {
        let mask = mask?;
        let (display_name, plan, seat_limit) = (display_name?, plan?, seat_limit?);
        let (no_name, no_plan) = (display_name.is_empty(), plan.is_empty());
        let command = UpdateAccount {
            account_id: account_id?,
            display_name: mask.update("display_name", display_name, no_name),
            plan: mask.update("plan", Some(plan).filter(|_| !no_plan), no_plan),
            seat_limit: mask.update("seat_limit", seat_limit, seat_limit.is_none()),
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// An account to be closed.
pub(super) fn close_account(
    access: &Access,
    request: &v1::CloseAccountRequest,
) -> Result<(Asking, CloseAccount)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let asking = fields.asking(access, request);
    let read = || Some((asking?, CloseAccount { account_id: account_id? }));
    fields.finish(read())
}

/// An account to be reopened.
pub(super) fn reopen_account(
    access: &Access,
    request: &v1::ReopenAccountRequest,
) -> Result<(Asking, ReopenAccount)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let asking = fields.asking(access, by_system(&request.request_id, request.validate_only));
    let read = || Some((asking?, ReopenAccount { account_id: account_id? }));
    fields.finish(read())
}

/// A workspace to be renamed.
pub(super) fn update_workspace(
    access: &Access,
    request: &v1::UpdateWorkspaceRequest,
) -> Result<(Asking, UpdateWorkspace)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let workspace_id = fields.workspace_id(&request.workspace_id);
    let display_name = fields.display_name("display_name", &request.display_name);
    let asking = fields.asking(access, request);
    let read = || {
        let command = UpdateWorkspace {
            account_id: account_id?,
            workspace_id: workspace_id?,
            display_name: display_name?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A workspace to be closed.
pub(super) fn close_workspace(
    access: &Access,
    request: &v1::CloseWorkspaceRequest,
) -> Result<(Asking, CloseWorkspace)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let workspace_id = fields.workspace_id(&request.workspace_id);
    let asking = fields.asking(access, request);
    let read =
        || Some((asking?, CloseWorkspace { account_id: account_id?, workspace_id: workspace_id? }));
    fields.finish(read())
}

/// A workspace to be reopened.
pub(super) fn reopen_workspace(
    access: &Access,
    request: &v1::ReopenWorkspaceRequest,
) -> Result<(Asking, ReopenWorkspace)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let workspace_id = fields.workspace_id(&request.workspace_id);
    let asking = fields.asking(access, request);
    let read = || {
        Some((asking?, ReopenWorkspace { account_id: account_id?, workspace_id: workspace_id? }))
    };
    fields.finish(read())
}

/// Of what the system alone asks, on nobody's behalf.
fn by_system(request_id: &str, validate_only: bool) -> ChangeFields<'_> {
    ChangeFields { actor_user_id: "", as_system: true, request_id, validate_only }
}
