//! `MemberService`.

#[path = "members/add_member.rs"]
mod add_member;
#[path = "members/get_member.rs"]
mod get_member;
