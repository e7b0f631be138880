//! The parts of roles, options, operations and seats that lean on other sections.

use super::{WHOLE, refused};
use crate::ids::Name;
use crate::model::definition::{FieldAccess, Level, MemberState, Operand};
use crate::model::read;

#[test]
fn a_whole_model_keeps_what_roles_options_and_seats_say_of_each_other() {
    let model = read(WHOLE).unwrap_or_else(|problems| panic!("{problems}"));
    let floater = &model.roles["floater"];
    assert_eq!(floater.held_in, Level::Either);
    assert!(floater.includes.iter().map(Name::as_str).eq(["clerk"]));
    assert_eq!(floater.plan.as_ref().map(Name::as_str), Some("growth"));
    assert!(floater.fields.values().eq([&FieldAccess::ReadOnly]));
    let everything = &model.options["scope"].values["everything"];
    assert!(everything.widen.keys().map(Name::as_str).eq(["own"]));
    let mut entries = model.visibilities["team"].any.iter();
    assert!(entries.any(|entry| entry.values().any(|set| set.contains(&Operand::Nothing))));
    let counted = &model.seats.classes["person"].options["export"];
    assert!(counted.iter().map(Name::as_str).eq(["on"]));
}

#[test]
fn roles_that_include_each_other() {
    refused(
        &[
            ("    rank: 2\n", "    rank: 2\n    includes: [floater]\n"),
            ("[clerk], plan: growth, f", "[boss], plan: growth, f"),
        ],
        &["32:15: the role `boss` includes itself: `boss` → `floater` → `boss`"],
    );
    refused(
        &[("[clerk], plan: growth, f", "[floater], plan: growth, f")],
        &["45:61: the role `floater` includes itself: `floater` → `floater`"],
    );
}

#[test]
fn only_standard_roles_are_included() {
    refused(
        &[("[clerk], plan: growth, f", "[clerc, custom_roles], plan: growth, f")],
        &[
            "45:62: unknown role `clerc`; did you mean `clerk`?",
            "45:69: unknown role `custom_roles`, expected one of `boss`, `clerk`, `floater`",
        ],
    );
}

#[test]
fn an_unknown_plan_of_a_role() {
    refused(
        &[("[clerk], plan: growth, f", "[clerk], plan: big, f")],
        &["45:76: unknown plan `big`, expected `starter` or `growth`"],
    );
}

#[test]
fn widen_adds_no_more_than_there_is() {
    refused(
        &[(
            "widen: {own: [orders.manage]}",
            "widen: {all: [orders.manage], onw: [orders.view], own: [files.view]}",
        )],
        &[
            "87:62: `widen` adds some instances, expected a visibility, found `all`: that one is set by `visibility`",
            "87:84: unknown visibility `onw`; did you mean `own`?",
            "87:110: the permission `files.view` has a visibility of its own, which nothing changes",
        ],
    );
}

#[test]
fn seats_count_options_and_values_that_there_are() {
    refused(
        &[("options: {export: [on]}", "options: {exports: on, export: up, scope: [mine, yours]}")],
        &[
            "110:79: unknown option `exports`; did you mean `export`?",
            "110:100: the option `export` has no value `up`, expected `off` or `on`",
            "110:118: the option `scope` has no value `yours`; did you mean `ours`?",
        ],
    );
}

#[test]
fn seats_count_values_however_they_are_declared() {
    let scope = ("options: {export: [on]}", "options: {scope: [mine, yours]}");
    let named = "values: {mine: {en: Mine}, ours: {en: Ours}, everything: {en: Everything}}";
    refused(
        &[("values: [mine, ours, everything]", named), scope],
        &["110:93: the option `scope` has no value `yours`; did you mean `ours`?"],
    );
    // Where they could not be read, nothing can be said against any.
    refused(
        &[("values: [mine, ours, everything]", "values: many"), scope],
        &[
            "83:13: expected `switch`, a list of values, or a mapping of values to their names, found `many`",
        ],
    );
}

#[test]
fn who_is_invited_unconfirmed_or_active_takes_a_seat_where_nothing_else_is_said() {
    let text = WHOLE.replace("  states: [active]\n", "");
    let model = read(&text).unwrap_or_else(|problems| panic!("{problems}"));
    let expected = [MemberState::Invited, MemberState::Unconfirmed, MemberState::Active];
    assert!(model.seats.states.iter().eq(&expected));
}

#[test]
fn the_least_and_the_most_holders_may_be_the_same() {
    refused(&[("{at_least: 0, at_most: 5}", "{at_least: 5, at_most: 5}")], &[]);
}

#[test]
fn a_number_has_no_sign() {
    refused(
        &[("    rank: 2\n", "    rank: +2\n")],
        &["31:11: expected a whole number of at least 0, found `+2`"],
    );
}

#[test]
fn a_text_where_something_else_is_expected_is_told_by_itself() {
    let problems = read(&WHOLE.replace("levels: [view, manage]", "levels: view")).unwrap_err();
    let found = problems.listed().iter().map(|problem| problem.found.as_deref());
    assert!(found.eq([Some("view")]));
}

#[test]
fn a_seat_may_be_counted_by_options_alone() {
    refused(&[("licenses: [owner]}", "options: {scope: ours}}")], &[]);
    refused(
        &[("licenses: [owner]}", "options: {}}")],
        &[
            "109:5: the seat class `manager` counts nobody, expected `roles`, `licenses`, `options` or `everyone: true`",
        ],
    );
}

#[test]
fn every_operation_is_read() {
    for (_, name) in crate::model::definition::Operation::ALL {
        if !["list_roles", "assign_roles", "edit_roles", "transfer_ownership"].contains(&name) {
            refused(
                &[("  list_roles: anyone\n", &format!("  list_roles: anyone\n  {name}: anyone\n"))],
                &[],
            );
        }
    }
}

#[test]
fn what_changes_hands_by_transfer_can_be_transferred_by_somebody() {
    refused(
        &[("  transfer_ownership: anyone\n", "")],
        &[
            "34:20: the role `boss` changes hands by transfer alone, but `operations` has no `transfer_ownership`",
        ],
    );
    // Where nothing is listed, everything is the system's, and it may do that, too.
    refused(
        &[(
            "operations:\n  list_roles: anyone\n  assign_roles: {account: roles.manage}\n  edit_roles: {account: roles.manage}\n  transfer_ownership: anyone\n",
            "",
        )],
        &[],
    );
}

#[test]
fn roles_that_are_edited_are_edited_by_somebody() {
    refused(
        &[("  edit_roles: {account: roles.manage}\n", "")],
        &[
            "43:11: accounts change this role, but `operations` has no `edit_roles`",
            "47:3: accounts make roles of their own, but `operations` has no `edit_roles`",
        ],
    );
}

#[test]
fn a_visibility_of_what_a_role_cannot_have() {
    let narrowed =
        |to: &'static str| [("[orders.*, \"*.view\"]", "[orders.*]"), ("all: [reports.view]", to)];
    let changes = narrowed("team: [reports.view]");
    refused(
        &changes,
        &[
            "41:45: the role `clerk` has no `reports.view`, and no option gives it: its visibility means nothing",
        ],
    );
    // By a wider pattern, by what an account may make of the role, or by an option, it can.
    refused(&narrowed("team: [reports.*]"), &[]);
    refused(&[&changes[..], &[("[group:sales]", "[\"*\"]")]].concat(), &[]);
    let given = ("{give: [orders.export]", "{give: [orders.export, reports.*]");
    refused(&[&changes[..], &[given]].concat(), &[]);
}

#[test]
fn a_visibility_of_what_no_role_with_the_option_can_have() {
    refused(
        &[("widen: {own: [orders.manage]}", "widen: {own: [staff.work_as]}")],
        &[
            "87:68: no role that has the option `scope` can have `staff.work_as`: its visibility means nothing",
        ],
    );
}
