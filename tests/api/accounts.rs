//! `AccountService`.

#[path = "accounts/add_workspace.rs"]
mod add_workspace;
#[path = "accounts/create_account.rs"]
mod create_account;
#[path = "accounts/get_account.rs"]
mod get_account;
#[path = "accounts/list_workspaces.rs"]
mod list_workspaces;
