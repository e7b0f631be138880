//! `MemberService`.

#[path = "members/add_member.rs"]
mod add_member;
#[path = "members/erase_user.rs"]
mod erase_user;
#[path = "members/export_members.rs"]
mod export_members;
#[path = "members/get_member.rs"]
mod get_member;
#[path = "members/list_members.rs"]
mod list_members;
#[path = "members/report_activity.rs"]
mod report_activity;
#[path = "members/revoke_access.rs"]
mod revoke_access;
#[path = "members/suspension.rs"]
mod suspension;
#[path = "members/transfer_ownership.rs"]
mod transfer_ownership;
#[path = "members/unassign_role.rs"]
mod unassign_role;
#[path = "members/update_assignment.rs"]
mod update_assignment;
#[path = "members/update_member.rs"]
mod update_member;
