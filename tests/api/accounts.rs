//! `AccountService`.

#[path = "accounts/add_workspace.rs"]
mod add_workspace;
#[path = "accounts/close_account.rs"]
mod close_account;
#[path = "accounts/close_workspace.rs"]
mod close_workspace;
#[path = "accounts/create_account.rs"]
mod create_account;
#[path = "accounts/get_account.rs"]
mod get_account;
#[path = "accounts/list_workspaces.rs"]
mod list_workspaces;
#[path = "accounts/update_account.rs"]
mod update_account;
#[path = "accounts/update_workspace.rs"]
mod update_workspace;
