//! `AuthorizationService`.

#[path = "authorization/assign_role.rs"]
mod assign_role;
#[path = "authorization/batch_check_permissions.rs"]
mod batch_check_permissions;
#[path = "authorization/check_permission.rs"]
mod check_permission;
#[path = "authorization/count_seats.rs"]
mod count_seats;
#[path = "authorization/explain.rs"]
mod explain;
#[path = "authorization/invite_user.rs"]
mod invite_user;
#[path = "authorization/list_authorized_members.rs"]
mod list_authorized_members;
#[path = "authorization/list_authorized_workspaces.rs"]
mod list_authorized_workspaces;
#[path = "authorization/list_permissions.rs"]
mod list_permissions;
#[path = "authorization/list_roles.rs"]
mod list_roles;
#[path = "authorization/list_user_accounts.rs"]
mod list_user_accounts;
