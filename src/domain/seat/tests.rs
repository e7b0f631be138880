//! INV-COUNT: what one person adds to the counters of an account.

use std::sync::Arc;

use jiff::Timestamp;

use super::*;
use crate::domain::assignment::AssignmentState;
use crate::domain::counter::{CounterKey, Counters, add, counters, difference};
use crate::domain::member::MemberState;
use crate::ids::{AssignmentId, DottedName, MemberId, WorkspaceId};
use crate::model::account_roles::{AccountRoles, CustomRole};
use crate::model::{compile, read};

const MODEL: &str = r#"
rolecall: 1
model: m
version: "1"
name: {en: M}
permissions: {all: {name: {en: x}, list: {a.view: {en: x}}}}
licenses: [{id: basic, name: {en: x}, floor: []}, {id: full, name: {en: x}, floor: ["*"]}]
roles:
  desk: {name: {en: x}, held_in: account, together: true, license: basic}
  chief: {name: {en: x}, held_in: account, together: true, license: full}
  field: {name: {en: x}, held_in: workspace, license: basic}
custom_roles: {held_in: account, together: true, within: ["*"]}
founder: {account: chief}
seats:
  exempt_founder: true
  classes:
    office: {name: {en: x}, roles: [desk, chief]}
    field: {name: {en: x}, roles: [field], unless: [office]}
    full: {name: {en: x}, licenses: [full]}
    own: {name: {en: x}, roles: [custom_roles]}
    anybody: {name: {en: x}, everyone: true}
"#;

fn roles(model: &str) -> RoleTable {
    let custom = CustomRole {
        display_name: "Own".to_owned(),
        description: String::new(),
        license: Some(Name::parse("full").unwrap()),
        permissions: [DottedName::parse("a.view").unwrap()].into(),
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    };
    let own = AccountRoles {
        custom: [(RoleId::parse("own").unwrap(), custom)].into(),
        edited: BTreeMap::new(),
    };
    RoleTable::new(Arc::new(compile(&read(model).unwrap())), &own)
}

/// Somebody who holds roles: `role`, `role@workspace`, `role?` for a pending one.
fn person(state: MemberState, held: &[&str]) -> Member {
    let assignment = |(text, at): (&&str, usize)| {
        let role = text.trim_end_matches('?');
        let (role, workspace) =
            role.split_once('@').map_or((role, None), |(role, id)| (role, Some(id)));
        Assignment {
            assignment_id: AssignmentId::parse(&format!("a{at}")).unwrap(),
            role_id: RoleId::parse(role).unwrap(),
            workspace_id: workspace.map(|id| WorkspaceId::parse(id).unwrap()),
            options: BTreeMap::new(),
            state: if text.ends_with('?') {
                AssignmentState::Pending
            } else {
                AssignmentState::Active
            },
            expire_time: None,
            create_time: Timestamp::UNIX_EPOCH,
        }
    };
    Member {
        member_id: MemberId::parse("mem_a").unwrap(),
        user_id: None,
        email: Some("anna@example.com".to_owned().try_into().unwrap()),
        display_name: String::new(),
        locale: None,
        state,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: held.iter().zip(0..).map(assignment).collect(),
        work_handovers: Vec::new(),
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    }
}

fn taken(model: &str, member: &Member) -> String {
    let seats = seats(&roles(model), member);
    seats
        .iter()
        .map(|(class, standing)| format!("{class}:{standing:?}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_person_takes_at_most_one_seat_of_each_class() {
    let active = |held: &[&str]| taken(MODEL, &person(MemberState::Active, held));
    assert_eq!(active(&[]), "anybody:Active");
    assert_eq!(active(&["desk"]), "anybody:Active office:Active");
    assert_eq!(active(&["desk", "chief"]), "anybody:Active full:Active office:Active");
    assert_eq!(active(&["field@paris", "field@lyon"]), "anybody:Active field:Active");
    assert_eq!(active(&["field@paris", "desk"]), "anybody:Active office:Active");
    assert_eq!(active(&["own"]), "anybody:Active full:Active own:Active");
}

#[test]
fn pending_roles_count_as_invited() {
    let active = |held: &[&str]| taken(MODEL, &person(MemberState::Active, held));
    assert_eq!(active(&["desk?"]), "anybody:Active office:Invited");
    assert_eq!(active(&["desk?", "chief"]), "anybody:Active full:Active office:Active");
    assert_eq!(active(&["field@paris", "desk?"]), "anybody:Active office:Invited");
    for state in [MemberState::Invited, MemberState::Unconfirmed] {
        assert_eq!(taken(MODEL, &person(state, &["desk?"])), "anybody:Invited office:Invited");
    }
}

#[test]
fn the_suspended_the_revoked_and_the_founder_take_none() {
    for state in [MemberState::Suspended, MemberState::Revoked] {
        assert_eq!(taken(MODEL, &person(state, &["desk"])), "");
    }
    let founder = Member { founder: true, ..person(MemberState::Active, &["chief"]) };
    assert_eq!(taken(MODEL, &founder), "");
}

#[test]
fn a_model_may_count_the_suspended_and_the_founder() {
    let model = MODEL.replace("exempt_founder: true", "states: [active, suspended]");
    assert_eq!(
        taken(&model, &person(MemberState::Suspended, &["desk"])),
        "anybody:Suspended office:Suspended"
    );
    assert_eq!(taken(&model, &person(MemberState::Invited, &["desk?"])), "");
    let founder = Member { founder: true, ..person(MemberState::Active, &["desk"]) };
    assert_eq!(taken(&model, &founder), "anybody:Active office:Active");
}

#[test]
fn whoever_has_no_address_takes_a_seat_only_where_the_model_says_so() {
    let nameless = Member { email: None, ..person(MemberState::Active, &["desk"]) };
    assert_eq!(taken(MODEL, &nameless), "");
    let model = MODEL.replace("exempt_founder: true", "without_address: true");
    assert_eq!(taken(&model, &nameless), "anybody:Active office:Active");
    // They hold their roles all the same.
    assert_eq!(counted(&nameless), ["desk Active 1", "holds desk 1"]);
}

fn counted(member: &Member) -> Vec<String> {
    let shown = |(key, value): (CounterKey, i64)| match key {
        CounterKey::Seats(..) => None,
        CounterKey::People(role, standing) => Some(format!("{role} {standing:?} {value}")),
        CounterKey::Holders(role, None) => Some(format!("holds {role} {value}")),
        CounterKey::Holders(role, Some(id)) => Some(format!("holds {role}@{id} {value}")),
        CounterKey::Team(team) => Some(format!("in {team} {value}")),
    };
    counters(&roles(MODEL), member).into_iter().filter_map(shown).collect()
}

#[test]
fn a_role_counts_a_person_once_where_they_stand_best() {
    let member = person(MemberState::Active, &["field@paris", "field@lyon?", "desk?"]);
    assert_eq!(counted(&member), ["desk Invited 1", "field Active 1", "holds field@paris 1"]);
    let member = person(MemberState::Invited, &["desk?"]);
    assert_eq!(counted(&member), ["desk Invited 1"]);
    let member = person(MemberState::Suspended, &["desk"]);
    assert_eq!(counted(&member), ["desk Suspended 1"]);
    assert_eq!(counted(&person(MemberState::Revoked, &["desk"])), [""; 0]);
}

#[test]
fn a_change_moves_the_counters_by_what_it_makes_of_the_person() {
    let states = MemberState::ALL.map(|(state, _)| state);
    let held: &[&[&str]] =
        &[&[], &["desk"], &["desk?"], &["field@paris", "chief"], &["own", "field@lyon?"]];
    let people: Vec<Member> =
        states.iter().flat_map(|state| held.iter().map(|held| person(*state, held))).collect();
    let roles = roles(MODEL);
    for before in &people {
        for after in &people {
            let mut sum = counters(&roles, before);
            add(&mut sum, difference(&roles, Some(before), after));
            assert_eq!(sum, counters(&roles, after));
        }
        assert_eq!(difference(&roles, None, before), counters(&roles, before));
        assert_eq!(difference(&roles, Some(before), before), Counters::new());
    }
}

/// Each of a hundred classes asks about all the later ones: looked at one by one, that is more than there is time for.
#[test]
fn many_classes_that_ask_about_each_other_are_counted_soon() {
    let classes = (0..100).map(|at| {
        let later: Vec<_> = (at + 1..100).map(|at| format!("c{at:02}")).collect();
        format!(
            "    c{at:02}: {{name: {{en: x}}, everyone: true, unless: [{}]}}\n",
            later.join(", ")
        )
    });
    let (before, _) = MODEL.split_once("    office:").unwrap();
    let model = format!("{before}{}", classes.collect::<String>());
    let member = person(MemberState::Active, &[]);
    // The last one is taken, and so none before it.
    assert_eq!(taken(&model, &member), "c99:Active");
}
