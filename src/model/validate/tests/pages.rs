//! The examples of the documentation are true.

use crate::ids::{DottedName, Name};
use crate::model::definition::{Level, Needs, Operation};
use crate::model::{expectations, read};

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
        let problems = match example.contains("questions:") {
            true => expectations::read(example, &read(WHOLE).unwrap()).map(|_| ()).unwrap_err(),
            false => match read(example) {
                Ok(_) => continue,
                Err(problems) => problems,
            },
        };
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
