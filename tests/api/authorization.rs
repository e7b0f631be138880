//! `AuthorizationService`.

#[path = "authorization/assign_role.rs"]
mod assign_role;
#[path = "authorization/check_permission.rs"]
mod check_permission;
#[path = "authorization/count_seats.rs"]
mod count_seats;
#[path = "authorization/explain.rs"]
mod explain;
#[path = "authorization/invite_user.rs"]
mod invite_user;
#[path = "authorization/list_roles.rs"]
mod list_roles;
