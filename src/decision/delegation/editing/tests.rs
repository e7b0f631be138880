//! INV-DELEGATE of roles, and the rule that a model may set beside it.

#![allow(clippy::unwrap_used, reason = "clippy does not take what tests share for a part of them")]

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::*;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};
use crate::ids::{AssignmentId, DottedName, MemberId, WorkspaceId};
use crate::model::account_roles::{AccountRoles, EditedRole};
use crate::model::tables::PlanIndex;
use crate::model::{compile, read};

/// `chef` changes what `cook` and `guest` may do, and may not do all of it.
const MODEL: &str = r#"
rolecall: 1
model: kitchen
version: "1"
name: {en: Kitchen}
permissions:
  all:
    name: {en: All}
    list: {soup.taste: {en: x}, soup.sell: {en: x}, roles.edit: {en: x}}
visibilities:
  own: {name: {en: x}, any: [{cook: $user_id}]}
roles:
  boss: {name: {en: x}, held_in: account, grants: ["*"]}
  chef: {name: {en: x}, held_in: account, together: true, grants: [soup.taste, roles.edit]}
  cook: {name: {en: x}, held_in: either, together: true, grants: [soup.taste], edit: {within: ["*"]}}
  guest: {name: {en: x}, held_in: account, together: true, grants: [], visibility: {own: [soup.sell]}, edit: {within: ["*"]}}
options:
  seller: {name: {en: x}, for: [cook], values: switch, default: off, effects: {on: {give: [soup.sell]}}}
founder: {account: boss}
operations:
  edit_roles: roles.edit
  assign_roles: roles.edit
"#;

fn roles(more: &str, edited: &[(&str, &[&str])]) -> RoleTable {
    let definition = read(&format!("{MODEL}{more}")).unwrap();
    let edited = edited.iter().map(|(role, permissions)| {
        let names = permissions.iter().map(|name| DottedName::parse(name).unwrap());
        let edit = EditedRole { permissions: names.collect(), update_time: Timestamp::UNIX_EPOCH };
        (Name::parse(role).unwrap(), edit)
    });
    let own = AccountRoles { edited: edited.collect(), ..AccountRoles::default() };
    RoleTable::new(Arc::new(compile(&definition)), &own)
}

fn held(role: &str, scope: Option<&str>) -> Assignment {
    Assignment {
        assignment_id: AssignmentId::parse(role).unwrap(),
        role_id: RoleId::parse(role).unwrap(),
        workspace_id: scope.map(|id| WorkspaceId::parse(id).unwrap()),
        options: BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: Timestamp::UNIX_EPOCH,
    }
}

fn holding(assignments: Vec<Assignment>) -> Member {
    Member {
        member_id: MemberId::parse("mem_1").unwrap(),
        user_id: None,
        email: None,
        display_name: String::new(),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments,
        work_handovers: Vec::new(),
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    }
}

/// What somebody who holds this is told when they have a role grant that; `None`: they may.
fn refusal(
    rules: &str,
    assignments: Vec<Assignment>,
    role: &str,
    (before, after): (&[&str], &[&str]),
) -> Option<Refusal> {
    let (was, is) = (roles(rules, &[(role, before)]), roles(rules, &[(role, after)]));
    let member = holding(assignments);
    let actor = Actor::new(&was, PlanIndex::LOWEST, &member, Timestamp::UNIX_EPOCH);
    let role_id = RoleId::parse(role).unwrap();
    actor.may_edit(&RoleEdit { role_id: &role_id, after: &is }).err()
}

fn exceeds(role: &str, permission: &str) -> Option<Refusal> {
    let name = DottedName::parse(permission).unwrap();
    Some(Refusal::Exceeds(RoleId::parse(role).unwrap(), name))
}

const SELLING: &[&str] = &["soup.sell"];
const TASTING: &[&str] = &["soup.taste"];

#[test]
fn all_of_a_role_must_be_theirs_before_and_after() {
    let chef = || vec![held("chef", None)];
    assert_eq!(refusal("", chef(), "cook", (&[], TASTING)), None);
    assert_eq!(refusal("", chef(), "cook", (&[], SELLING)), exceeds("cook", "soup.sell"));
    assert_eq!(refusal("", chef(), "cook", (SELLING, &[])), exceeds("cook", "soup.sell"));
    assert_eq!(refusal("", vec![held("boss", None)], "cook", (&[], SELLING)), None);
    let needs = DottedName::parse("roles.edit").unwrap();
    let lacks = Some(Refusal::Lacks(Operation::EditRoles, needs));
    assert_eq!(refusal("", vec![held("cook", None)], "cook", (&[], &[])), lacks);
}

#[test]
fn a_wider_visibility_is_more_than_a_narrower_one() {
    // Who sells their own gives no role that sells all; who sells all gives one that sells its own.
    let guest = || vec![held("chef", None), held("guest", None)];
    let with = |edited: &[(&str, &[&str])], role: &str, after: &[(&str, &[&str])]| {
        let (was, is) = (roles("", edited), roles("", after));
        let member = holding(guest());
        let actor = Actor::new(&was, PlanIndex::LOWEST, &member, Timestamp::UNIX_EPOCH);
        let role_id = RoleId::parse(role).unwrap();
        actor.may_edit(&RoleEdit { role_id: &role_id, after: &is }).err()
    };
    let guests_sell = [("guest", SELLING)];
    let both_sell = [("guest", SELLING), ("cook", SELLING)];
    assert_eq!(with(&guests_sell, "cook", &both_sell), exceeds("cook", "soup.sell"));
    assert_eq!(with(&guests_sell, "guest", &[("guest", &[])]), None);
}

#[test]
fn what_is_held_in_a_workspace_is_not_enough_for_a_role_of_the_account() {
    let mut seller = held("cook", Some("here"));
    seller.options = [("seller", "on")]
        .map(|(option, value)| (Name::parse(option).unwrap(), Name::parse(value).unwrap()))
        .into();
    let there = vec![held("chef", None), seller.clone()];
    assert_eq!(refusal("", there, "guest", (&[], SELLING)), exceeds("guest", "soup.sell"));
    let everywhere = vec![held("chef", None), Assignment { workspace_id: None, ..seller }];
    assert_eq!(refusal("", everywhere, "guest", (&[], SELLING)), None);
}

#[test]
fn only_a_rule_that_names_the_operation_lets_them_go_beyond_and_never_for_themselves() {
    let rule = |operations: &str| {
        format!("delegation: [{{actor: {{role: chef}}, roles: [cook], exceed: true{operations}}}]")
    };
    let (all, named) = (rule(""), rule(", operations: [edit_roles]"));
    let chef = || vec![held("chef", None)];
    assert_eq!(refusal(&all, chef(), "cook", (&[], SELLING)), exceeds("cook", "soup.sell"));
    assert_eq!(refusal(&named, chef(), "cook", (&[], SELLING)), None);
    assert_eq!(refusal(&named, chef(), "guest", (&[], SELLING)), exceeds("guest", "soup.sell"));
    // Whoever holds it themselves would sell then.
    for scope in [None, Some("here")] {
        let both = || vec![held("chef", None), held("cook", scope)];
        assert_eq!(refusal(&named, both(), "cook", (&[], SELLING)), exceeds("cook", "soup.sell"));
        assert_eq!(refusal(&named, both(), "cook", (SELLING, &[])), None);
    }
}
