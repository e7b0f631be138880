//! `RoleService`.

#[path = "roles/create_role.rs"]
mod create_role;
#[path = "roles/delete_role.rs"]
mod delete_role;
#[path = "roles/escalation.rs"]
mod escalation;
#[path = "roles/get_role.rs"]
mod get_role;
#[path = "roles/list_assignable_roles.rs"]
mod list_assignable_roles;
#[path = "roles/preview_role_change.rs"]
mod preview_role_change;
#[path = "roles/seats.rs"]
mod seats;
#[path = "roles/update_role.rs"]
mod update_role;
