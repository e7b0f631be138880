//! The examples of the documentation are true.

use crate::ids::{DottedName, Name};
use crate::model::definition::{Level, Needs, Operation};
use crate::model::read;

use super::WHOLE;

const PAGE: &str = include_str!("../../../../models/README.md");

/// The YAML examples of the page that contain a text.
fn examples(containing: &str) -> Vec<&'static str> {
    PAGE.split("```yaml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .filter(|example| example.contains(containing))
        .collect()
}

#[test]
fn the_smallest_model_reads_well() {
    let complete = examples("rolecall: 1");
    assert_eq!(complete.len(), 1);
    let model = read(complete[0]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(model.id.as_str(), "notes");
    assert_eq!(model.permissions.len(), 3);
    assert_eq!(model.roles["owner"].held_in, Level::Account);
    assert_eq!(model.roles["owner"].holders.at_least, 1);
    let people = DottedName::parse("people.manage").unwrap();
    let requirement = &model.operations[&Operation::AssignRoles];
    assert_eq!(requirement.workspace, Some(Needs::Permission(people)));
    assert!(model.seats.classes["person"].everyone);
}

#[test]
fn every_example_has_only_known_keys_in_known_shapes() {
    for example in examples("") {
        // Expectations are no model; their reader is tested with that example where it stands.
        if example.contains("questions:") {
            continue;
        }
        let Err(problems) = read(example) else { continue };
        // The examples are parts of models: what they refer to is missing, but what they say is well formed.
        for problem in problems.listed() {
            let missing =
                ["unknown ", "missing key", "the pattern", "the model has no", "the role `"];
            let named_key = problem.message.starts_with("unknown key");
            let known = missing.iter().any(|start| problem.message.starts_with(start));
            assert!(known && !named_key, "{problem}\n{example}");
        }
    }
}

#[test]
fn a_whole_model_keeps_everything_that_it_says() {
    let model = read(WHOLE).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(model.version.as_str(), "1.10", "a version is a text, never a number");
    let clerk = &model.roles["clerk"];
    assert!(clerk.together && !clerk.transfer_only);
    assert_eq!(clerk.holders.at_most, Some(5));
    assert_eq!(clerk.visibility.len(), 1, "`all` restricts nothing");
    let scope = &model.options["scope"];
    assert_eq!(scope.values.len(), 3);
    assert!(scope.values["everything"].visibility.contains_key(&None), "`all` widens");
    assert_eq!(scope.roles["clerk"].as_str(), "ours");
    let export = &model.options["export"];
    assert_eq!(export.custom_roles.as_ref().map(Name::as_str), Some("on"));
    assert!(model.seats.exempt_founder);
    assert_eq!(model.invitations.expire_after_days, 30);
}

#[test]
fn values_have_names_a_former_holder_a_role_and_a_workspace_a_word() {
    let text = WHOLE
        .replace("values: [mine, ours, everything]", "values: {mine: {en: Mine}, ours: {en: Ours, fr: Les nôtres}, everything: {en: All}}")
        .replace("    transfer_only: true\n", "    transfer_only: true\n    after_transfer: former\n  former: {name: {en: Former}, held_in: account}\n")
        .replace("levels: [view, manage]", "workspace: {en: Location, fr: Succursale}");
    let model = read(&text).unwrap_or_else(|problems| panic!("{problems}"));
    let scope = &model.options["scope"];
    assert_eq!(scope.value_names["ours"].of("fr"), "Les nôtres");
    assert!(scope.values.keys().eq(scope.value_names.keys()));
    assert!(model.options["export"].value_names.is_empty(), "a switch needs no names");
    assert_eq!(model.roles["boss"].after_transfer.as_ref().map(Name::as_str), Some("former"));
    assert_eq!(model.workspace.as_ref().map(|text| text.of("en")), Some("Location"));
}
