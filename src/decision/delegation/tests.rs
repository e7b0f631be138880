//! INV-DELEGATE, and the rules that a model may set beside it.

#![allow(clippy::unwrap_used, reason = "clippy does not take what tests share for a part of them")]

mod person;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::*;
use crate::domain::assignment::AssignmentState;
use crate::domain::member::MemberState;
use crate::ids::{AssignmentId, MemberId};
use crate::model::account_roles::AccountRoles;
use crate::model::{compile, read};

/// Account roles: `boss` has everything, `clerk` manages people and sees less, `guest` sees drafts. In a workspace, `lead` manages people
/// there and `hand` works.
const MODEL: &str = r#"
rolecall: 1
model: office
version: "1"
name: {en: Office}
plans: [{id: small, name: {en: Small}}, {id: big, name: {en: Big}}]
permissions:
  all:
    name: {en: All}
    list:
      people.manage: {en: x}
      options.manage: {en: x}
      files.view: {en: x}
      files.manage: {en: x}
      secrets.view: {en: x}
      reports.view: {en: x, plan: big}
visibilities:
  own: {name: {en: x}, any: [{owner: $user_id}]}
fields:
  file.price: {name: {en: x}, carried_by: [files.view]}
roles:
  boss: {name: {en: x}, held_in: account, grants: ["*"]}
  clerk: {name: {en: x}, held_in: account, grants: [people.manage, files.manage], visibility: {own: [files.view]}}
  guest: {name: {en: x}, held_in: account, grants: [files.view], visibility: {own: [files.view]}}
  reader: {name: {en: x}, held_in: account, grants: [files.view]}
  writer: {name: {en: x}, held_in: account, grants: [files.manage], visibility: {own: [files.view]}, fields: {file.price: hidden}}
  reporter: {name: {en: x}, held_in: account, grants: [reports.view]}
  crown: {name: {en: x}, held_in: account, grants: [secrets.view], transfer_only: true}
  masked: {name: {en: x}, held_in: account, grants: [people.manage, files.view], fields: {file.price: hidden}}
  lead: {name: {en: x}, held_in: workspace, grants: [people.manage, files.manage]}
  hand: {name: {en: x}, held_in: workspace, grants: [files.view]}
options:
  secret:
    name: {en: x}
    for: [reader]
    values: switch
    default: off
    effects: {on: {give: [secrets.view]}}
founder: {account: boss}
operations:
  assign_roles: people.manage
  invite_members: people.manage
  set_options: options.manage
  list_members: anyone
  add_workspaces: {account: people.manage}
  transfer_ownership: anyone
"#;

fn now() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

fn roles(more: &str) -> RoleTable {
    let definition = read(&format!("{MODEL}{more}")).unwrap();
    RoleTable::new(Arc::new(compile(&definition)), &AccountRoles::default())
}

fn held(role: &str, scope: Option<&str>) -> Assignment {
    Assignment {
        assignment_id: AssignmentId::parse(&format!("{role}-{}", scope.unwrap_or("account")))
            .unwrap(),
        role_id: RoleId::parse(role).unwrap(),
        workspace_id: scope.map(|id| WorkspaceId::parse(id).unwrap()),
        options: BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: now(),
    }
}

fn member(name: &str, assignments: Vec<Assignment>) -> Member {
    Member {
        member_id: MemberId::parse(&format!("mem_{name}")).unwrap(),
        user_id: None,
        email: None,
        display_name: String::new(),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        work_handovers: Vec::new(),
        assignments,
        create_time: now(),
        update_time: now(),
    }
}

/// One person gives another a role in place of what they hold there, if anything.
struct Gift {
    rules: &'static str,
    actor: Vec<Assignment>,
    target: Vec<Assignment>,
    given: Option<Assignment>,
    operation: Operation,
}

/// By an actor who holds some account-wide roles.
fn by(roles: &[&str]) -> Gift {
    Gift {
        rules: "",
        actor: roles.iter().map(|role| held(role, None)).collect(),
        target: Vec::new(),
        given: None,
        operation: Operation::AssignRoles,
    }
}

impl Gift {
    fn in_workspace(mut self, role: &str, scope: &str) -> Self {
        self.actor.push(held(role, Some(scope)));
        self
    }

    fn gives(mut self, role: &str, scope: Option<&str>) -> Self {
        self.given = Some(held(role, scope));
        self
    }

    fn with_option(mut self, option: &str, value: &str) -> Self {
        let given = self.given.as_mut().unwrap();
        given.options.insert(Name::parse(option).unwrap(), Name::parse(value).unwrap());
        self
    }

    fn given_to_who_holds(mut self, role: &str, scope: Option<&str>) -> Self {
        self.target.push(held(role, scope));
        self
    }

    fn by_the_rules(mut self, rules: &'static str) -> Self {
        self.rules = rules;
        self
    }

    fn is(&self) -> Result<(), Refusal> {
        self.on_plan(None)
    }

    fn on_plan(&self, plan: Option<&str>) -> Result<(), Refusal> {
        let roles = roles(self.rules);
        let plan = roles.tables.plan(plan.map(|plan| Name::parse(plan).unwrap()).as_ref());
        let actor = member("actor", self.actor.clone());
        let target = member("target", self.target.clone());
        let given = self.given.as_ref();
        let scope = given.and_then(|given| given.workspace_id.clone());
        let there: Vec<Holding<'_>> =
            self.target.iter().filter(|row| row.workspace_id == scope).map(Holding::from).collect();
        let change = Handover {
            operation: self.operation,
            scope: scope.as_ref(),
            held: &there,
            taken: &there,
            given: &given.map(Holding::from).into_iter().collect::<Vec<_>>(),
        };
        Actor::new(&roles, plan, &actor, now()).may_hand_over(Some(&target), &change)
    }
}

fn exceeds(role: &str, permission: &str) -> Result<(), Refusal> {
    Err(Refusal::Exceeds(RoleId::parse(role).unwrap(), DottedName::parse(permission).unwrap()))
}

fn lacks(operation: Operation, permission: &str) -> Result<(), Refusal> {
    Err(Refusal::Lacks(operation, DottedName::parse(permission).unwrap()))
}

fn not_delegated(role: &str) -> Result<(), Refusal> {
    Err(Refusal::NotDelegated(RoleId::parse(role).unwrap()))
}

#[test]
fn who_lacks_what_the_operation_needs_gives_nothing() {
    assert_eq!(
        by(&["guest"]).gives("guest", None).is(),
        lacks(Operation::AssignRoles, "people.manage")
    );
    assert_eq!(by(&[]).gives("guest", None).is(), lacks(Operation::AssignRoles, "people.manage"));
}

#[test]
fn who_has_it_gives_what_they_hold_and_no_more() {
    assert_eq!(by(&["boss"]).gives("boss", None).is(), Ok(()));
    assert_eq!(by(&["clerk"]).gives("guest", None).is(), Ok(()));
    assert_eq!(by(&["clerk"]).gives("boss", None).is(), exceeds("boss", "files.manage"));
}

#[test]
fn a_wider_visibility_is_more() {
    assert_eq!(by(&["clerk"]).gives("reader", None).is(), exceeds("reader", "files.view"));
    assert_eq!(by(&["clerk", "reader"]).gives("reader", None).is(), Ok(()));
}

#[test]
fn a_freer_field_is_more() {
    assert_eq!(by(&["masked"]).gives("reader", None).is(), exceeds("reader", "files.view"));
    assert_eq!(by(&["masked"]).gives("masked", None).is(), Ok(()));
    // To hold the field freely on fewer instances is not to hold it freely on all.
    assert_eq!(
        by(&["masked", "guest"]).gives("reader", None).is(),
        exceeds("reader", "files.view")
    );
    assert_eq!(by(&["masked", "guest"]).gives("guest", None).is(), Ok(()));
}

#[test]
fn what_an_option_gives_counts() {
    let gift = || by(&["reader", "masked"]).gives("reader", None);
    assert_eq!(gift().is(), Ok(()));
    assert_eq!(gift().with_option("secret", "on").is(), exceeds("reader", "secrets.view"));
}

#[test]
fn what_a_higher_plan_would_add_counts_today() {
    let gift = by(&["clerk"]).gives("reporter", None);
    assert_eq!(gift.on_plan(Some("small")), exceeds("reporter", "reports.view"));
    assert_eq!(gift.on_plan(Some("big")), exceeds("reporter", "reports.view"));
    assert_eq!(by(&["clerk", "reporter"]).gives("reporter", None).on_plan(Some("small")), Ok(()));
}

#[test]
fn who_holds_more_is_not_touched() {
    let touch = by(&["clerk"]).gives("guest", None);
    assert_eq!(touch.given_to_who_holds("boss", None).is(), exceeds("boss", "files.manage"));
    let elsewhere = by(&["clerk"]).gives("guest", None).given_to_who_holds("lead", Some("paris"));
    assert_eq!(elsewhere.is(), Ok(()));
}

#[test]
fn a_role_in_one_workspace_gives_no_say_in_another() {
    let lead = || by(&[]).in_workspace("lead", "paris");
    assert_eq!(lead().gives("hand", Some("paris")).is(), Ok(()));
    assert_eq!(
        lead().gives("hand", Some("lyon")).is(),
        lacks(Operation::AssignRoles, "people.manage")
    );
    assert_eq!(lead().gives("guest", None).is(), lacks(Operation::AssignRoles, "people.manage"));
    assert_eq!(by(&["boss"]).gives("lead", Some("lyon")).is(), Ok(()));
}

#[test]
fn a_role_that_is_passed_on_is_neither_given_nor_taken() {
    let crown = Err(Refusal::TransferOnly(RoleId::parse("crown").unwrap()));
    assert_eq!(by(&["boss"]).gives("crown", None).is(), crown);
    assert_eq!(by(&["boss"]).gives("guest", None).given_to_who_holds("crown", None).is(), crown);
}

#[test]
fn nobody_changes_themselves() {
    let roles = roles("");
    let actor = member("actor", vec![held("boss", None)]);
    let given = held("guest", None);
    let change = Handover {
        operation: Operation::AssignRoles,
        scope: None,
        held: &[],
        taken: &[],
        given: &[Holding::from(&given)],
    };
    let answer =
        Actor::new(&roles, PlanIndex::LOWEST, &actor, now()).may_hand_over(Some(&actor), &change);
    assert_eq!(answer, Err(Refusal::Themselves));
}

#[test]
fn rules_say_whose_roles_may_be_given_and_taken() {
    const RULES: &str = r#"
delegation:
  - {actor: {role: boss}, roles: ["*"]}
  - {actor: {permission: people.manage}, roles: [hand], operations: [assign_roles]}
"#;
    let lead = || by(&[]).in_workspace("lead", "paris").by_the_rules(RULES);
    assert_eq!(lead().gives("hand", Some("paris")).is(), Ok(()));
    assert_eq!(lead().gives("lead", Some("paris")).is(), not_delegated("lead"));
    let taken = lead().gives("hand", Some("paris")).given_to_who_holds("lead", Some("paris"));
    assert_eq!(taken.is(), not_delegated("lead"));
    let boss = by(&["boss"]).by_the_rules(RULES).gives("lead", Some("paris"));
    assert_eq!(boss.given_to_who_holds("hand", Some("paris")).is(), Ok(()));
    let invited =
        Gift { operation: Operation::InviteMembers, ..lead().gives("hand", Some("paris")) };
    assert_eq!(invited.is(), not_delegated("hand"));
}

#[test]
fn a_rule_for_a_role_counts_where_the_role_is_held() {
    const RULES: &str = "delegation: [{actor: {role: lead}, roles: [hand]}]\n";
    let lead = || by(&["boss"]).in_workspace("lead", "paris").by_the_rules(RULES);
    assert_eq!(lead().gives("hand", Some("paris")).is(), Ok(()));
    assert_eq!(lead().gives("hand", Some("lyon")).is(), not_delegated("hand"));
}

#[test]
fn a_rule_may_let_people_go_beyond_what_they_hold() {
    const RULES: &str = r#"
delegation:
  - {actor: {role: clerk}, roles: [boss, reader], exceed: true}
"#;
    assert_eq!(by(&["clerk"]).by_the_rules(RULES).gives("boss", None).is(), Ok(()));
    let touch =
        by(&["clerk"]).by_the_rules(RULES).gives("reader", None).given_to_who_holds("boss", None);
    assert_eq!(touch.is(), Ok(()));
    assert_eq!(
        by(&["clerk"]).by_the_rules(RULES).gives("guest", None).is(),
        not_delegated("guest")
    );
}

#[test]
fn a_role_that_is_pending_or_has_expired_gives_no_say() {
    let mut gift = by(&["boss"]).gives("guest", None);
    gift.actor.iter_mut().for_each(|held| held.state = AssignmentState::Pending);
    assert_eq!(gift.is(), lacks(Operation::AssignRoles, "people.manage"));
    const RULES: &str = "delegation: [{actor: {role: boss}, roles: [\"*\"]}]\n";
    let mut gift = by(&["boss", "clerk"]).by_the_rules(RULES).gives("guest", None);
    assert_eq!(gift.is(), Ok(()));
    gift.actor.iter_mut().take(1).for_each(|held| held.expire_time = Some(now()));
    assert_eq!(gift.is(), not_delegated("guest"));
}

#[test]
fn what_the_model_does_not_name_only_the_system_does() {
    let roles = roles("");
    let scope = WorkspaceId::parse("paris").unwrap();
    let actor = member("actor", vec![held("boss", None)]);
    let actor = Actor::new(&roles, PlanIndex::LOWEST, &actor, now());
    let only = |operation| Err(Refusal::SystemOnly(operation));
    assert_eq!(actor.may(Operation::SuspendMembers, None), only(Operation::SuspendMembers));
    assert_eq!(actor.may(Operation::AddWorkspaces, None), Ok(()));
    assert_eq!(actor.may(Operation::AddWorkspaces, Some(&scope)), only(Operation::AddWorkspaces));
}

#[test]
fn anyone_is_every_active_member() {
    let roles = roles("");
    for (state, expected) in [
        (MemberState::Active, Ok(())),
        (MemberState::Invited, Err(Refusal::NotActive(Reason::Invited))),
        (MemberState::Unconfirmed, Err(Refusal::NotActive(Reason::Unconfirmed))),
        (MemberState::Suspended, Err(Refusal::NotActive(Reason::Suspended))),
        (MemberState::Revoked, Err(Refusal::NotActive(Reason::Revoked))),
    ] {
        let actor = Member { state, ..member("actor", Vec::new()) };
        let actor = Actor::new(&roles, PlanIndex::LOWEST, &actor, now());
        assert_eq!(actor.may(Operation::ListMembers, None), expected);
    }
}

#[test]
fn what_may_be_seen_in_one_workspace_may_be_seen() {
    let roles = roles("");
    let lead = member("lead", vec![held("lead", Some("paris"))]);
    let hand = member("hand", vec![held("hand", Some("paris"))]);
    let may = |member| {
        Actor::new(&roles, PlanIndex::LOWEST, member, now()).may_somewhere(Operation::AssignRoles)
    };
    assert_eq!(may(&lead), Ok(()));
    assert_eq!(may(&hand), lacks(Operation::AssignRoles, "people.manage"));
}
