//! What is replaced, and what stays.

#![allow(clippy::unwrap_used, reason = "clippy does not take what tests share for a part of them")]

use std::sync::Arc;

use super::*;
use crate::model::account_roles::AccountRoles;
use crate::model::{compile, read};

/// `one` and `other` exclude each other, in the account and (`here`, `there`) in workspaces; `badge` and `star` are held beside anything.
const MODEL: &str = r#"
rolecall: 1
model: m
version: "1"
name: {en: M}
permissions: {all: {name: {en: x}, list: {a.view: {en: x}}}}
roles:
  one: {name: {en: x}, held_in: account, grants: []}
  other: {name: {en: x}, held_in: account, grants: []}
  badge: {name: {en: x}, held_in: account, together: true, grants: []}
  star: {name: {en: x}, held_in: account, together: true, grants: []}
  here: {name: {en: x}, held_in: workspace, grants: []}
  there: {name: {en: x}, held_in: workspace, grants: []}
options:
  loud: {name: {en: x}, for: [one], values: switch, default: off, effects: {on: {give: [a.view]}}}
founder: {account: one}
"#;

fn roles() -> RoleTable {
    RoleTable::new(Arc::new(compile(&read(MODEL).unwrap())), &AccountRoles::default())
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

/// Reads `role`, `role@workspace`, `role+loud`, `role?` (pending), in any mix.
fn parse(text: &str) -> Placement {
    let (text, state) = match text.strip_suffix('?') {
        Some(text) => (text, AssignmentState::Pending),
        None => (text, AssignmentState::Active),
    };
    let (text, loud) = match text.split_once('+') {
        Some((text, value)) => (text, Some(value)),
        None => (text, None),
    };
    let (role, workspace) = match text.split_once('@') {
        Some((role, workspace)) => (role, Some(workspace)),
        None => (text, None),
    };
    let name = |text: &str| Name::parse(text).unwrap();
    Placement {
        role_id: RoleId::parse(role).unwrap(),
        workspace_id: workspace.map(|id| WorkspaceId::parse(id).unwrap()),
        options: loud.map(|value| (name("loud"), name(value))).into_iter().collect(),
        state,
        expire_time: None,
    }
}

fn show(assignment: &Assignment) -> String {
    let Assignment { role_id, workspace_id, options, state, .. } = assignment;
    let place = workspace_id.as_ref().map(|id| format!("@{id}")).unwrap_or_default();
    let loud = options.values().next().map(|value| format!("+{value}")).unwrap_or_default();
    let mark = if *state == AssignmentState::Pending { "?" } else { "" };
    format!("{role_id}{place}{loud}{mark}")
}

fn held(texts: &[&str]) -> Vec<Assignment> {
    let numbered = texts.iter().zip(1i64..);
    numbered
        .map(|(text, at)| {
            let Placement { role_id, workspace_id, options, state, expire_time } = parse(text);
            Assignment {
                assignment_id: AssignmentId::parse(&format!("held{at}")).unwrap(),
                role_id,
                workspace_id,
                options,
                state,
                expire_time,
                create_time: time(at),
            }
        })
        .collect()
}

fn give(before: &[Assignment], text: &str) -> Placed {
    place(&roles(), before, &parse(text), || AssignmentId::parse("new").unwrap(), time(100))
}

#[test]
fn what_is_given_replaces_what_it_excludes_in_its_scope() {
    type Case =
        (&'static [&'static str], &'static str, &'static [&'static str], &'static [&'static str]);
    let cases: &[Case] = &[
        // held, given -> held after, taken
        (&[], "one", &["one"], &[]),
        (&["other"], "one", &["one"], &["other"]),
        (&["badge"], "one", &["badge", "one"], &[]),
        (&["one"], "badge", &["one", "badge"], &[]),
        (&["badge"], "star", &["badge", "star"], &[]),
        (&["one", "here@paris"], "there@paris", &["one", "there@paris"], &["here@paris"]),
        (&["here@lyon"], "there@paris", &["here@lyon", "there@paris"], &[]),
        (&["one"], "one+on", &["one+on"], &["one"]),
        (&["one+on"], "one", &["one"], &["one+on"]),
        // In force replaces what is pending, too.
        (&["one?"], "one", &["one"], &["one?"]),
        (&["one?"], "other", &["other"], &["one?"]),
        (&["one", "other?"], "one+on", &["one+on"], &["one", "other?"]),
        // Pending replaces only what is pending.
        (&["one"], "other?", &["one", "other?"], &[]),
        (&["one", "other?"], "one+on?", &["one", "one+on?"], &["other?"]),
        (&["one?"], "one+on?", &["one+on?"], &["one?"]),
        (&["badge?"], "star?", &["badge?", "star?"], &[]),
    ];
    for (before, given, after, taken) in cases {
        let placed = give(&held(before), given);
        let shown = |rows: &[Assignment]| rows.iter().map(show).collect::<Vec<_>>();
        assert_eq!(shown(&placed.after), *after, "{before:?} given {given}");
        assert_eq!(shown(&placed.taken), *taken, "{before:?} given {given}");
        assert_eq!(
            placed.given.as_ref().map(show).as_deref(),
            Some(*given),
            "{before:?} given {given}"
        );
    }
}

#[test]
fn the_same_again_changes_nothing() {
    for (before, given) in [
        (&["one"][..], "one"),
        (&["one+off"], "one"),
        (&["one"], "one+off"),
        (&["badge", "star"], "badge"),
        (&["here@paris"], "here@paris"),
        (&["one?"], "one?"),
        // What is in force need not be asked for again.
        (&["one"], "one?"),
    ] {
        let before = held(before);
        let placed = give(&before, given);
        assert_eq!((placed.after, placed.taken, placed.given), (before, vec![], None), "{given}");
    }
}

#[test]
fn to_give_again_what_is_in_force_takes_back_what_was_to_replace_it() {
    for (before, given, after, taken) in [
        (&["one", "other?"][..], "one", &["one"][..], &["other?"][..]),
        (&["one", "one+on?"], "one", &["one"], &["one+on?"]),
        (&["one", "badge?", "here@paris?"], "one", &["one", "badge?", "here@paris?"], &[]),
        // What is only asked takes nothing back.
        (&["one", "other?"], "one?", &["one", "other?"], &[]),
    ] {
        let placed = give(&held(before), given);
        let shown = |rows: &[Assignment]| rows.iter().map(show).collect::<Vec<_>>();
        assert_eq!(shown(&placed.after), *after, "{before:?} given {given}");
        assert_eq!(shown(&placed.taken), *taken, "{before:?} given {given}");
        assert_eq!(placed.given, None);
    }
}

#[test]
fn an_assignment_keeps_its_id_and_age_when_its_options_change() {
    let before = held(&["badge", "one"]);
    let given = give(&before, "one+on").given.unwrap();
    assert_eq!((given.assignment_id.as_str(), given.create_time), ("held2", time(2)));
    let other = give(&before, "other").given.unwrap();
    assert_eq!((other.assignment_id.as_str(), other.create_time), ("new", time(100)));
}

#[test]
fn to_give_again_what_would_expire_gives_it_for_good() {
    let mut before = held(&["one"]);
    before[0].expire_time = Some(time(200));
    let placed = give(&before, "one");
    assert_eq!(placed.given.unwrap().expire_time, None);
}

#[test]
fn to_give_until_another_time_gives_it_until_then_and_until_the_same_changes_nothing() {
    let until = |second| Some(time(second));
    for (held_until, asked_until, changes) in [
        (None, until(200), true),
        (until(300), until(200), true),
        (until(100), until(200), true),
        (until(200), until(200), false),
    ] {
        let mut before = held(&["one"]);
        before[0].expire_time = held_until;
        let placement = Placement { expire_time: asked_until, ..parse("one") };
        let new_id = || panic!("it keeps its id");
        let placed = place(&roles(), &before, &placement, new_id, time(100));
        assert_eq!(placed.given.is_some(), changes, "{held_until:?} {asked_until:?}");
        assert_eq!(placed.after[0].expire_time, asked_until);
        assert_eq!(placed.asked, placed.after[0]);
    }
}
