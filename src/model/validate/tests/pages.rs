//! The examples of the documentation are true.

use crate::ids::{DottedName, Name};
use crate::model::definition::{Level, Needs, Operation};
use crate::model::read;

use crate::model::validate::{
    self, delegation, options, permissions, plans, roles, seats, visibilities,
};

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

/// Every key that is read, by what has it, as the page's index calls that.
const KEYS: &[(&str, &[&str])] = &[
    ("the file", validate::SECTIONS),
    ("a text", &["en", "fr"]),
    ("a permission group", permissions::GROUP_KEYS),
    ("a permission", permissions::PERMISSION_KEYS),
    ("a plan", plans::PLAN_KEYS),
    ("a licence", plans::LICENSE_KEYS),
    ("a role", roles::ROLE_KEYS),
    ("`edit`", roles::EDIT_KEYS),
    ("`holders`", roles::HOLDERS_KEYS),
    ("`custom_roles`", roles::CUSTOM_ROLES_KEYS),
    ("its `plans`", roles::CUSTOM_ROLES_PLANS_KEYS),
    ("a visibility", visibilities::VISIBILITY_KEYS),
    ("a field", visibilities::FIELD_KEYS),
    ("an option", options::OPTION_KEYS),
    ("an effect", options::EFFECT_KEYS),
    ("`founder`", validate::FOUNDER_KEYS),
    ("an operation", delegation::LEVEL_KEYS),
    ("a rule of `delegation`", delegation::RULE_KEYS),
    ("its `actor`", delegation::ACTOR_KEYS),
    ("`impersonation`", delegation::IMPERSONATION_KEYS),
    ("`seats`", seats::SEATS_KEYS),
    ("a seat class", seats::CLASS_KEYS),
    ("`invitations`", validate::INVITATIONS_KEYS),
];

#[test]
fn the_index_has_every_key_that_is_read_and_no_other() {
    let index = PAGE.split("## Index of keys").nth(1).unwrap();
    let rows = index.lines().filter(|line| line.starts_with("| ")).skip(1);
    let rows: Vec<(&str, Vec<&str>)> = rows
        .map(|row| {
            let mut cells = row.trim_matches(['|', ' ']).splitn(2, " | ");
            let (of, keys) = (cells.next().unwrap(), cells.next().unwrap());
            (of, keys.split(['`', '*', ' ', '|']).filter(|key| !key.is_empty()).collect())
        })
        .collect();
    let expected: Vec<(&str, Vec<&str>)> =
        KEYS.iter().map(|(of, keys)| (*of, keys.to_vec())).collect();
    assert_eq!(rows, expected);
}

#[test]
fn the_page_lists_every_operation() {
    for (_, name) in Operation::ALL {
        let rows = PAGE.lines().filter(|line| line.starts_with("| `"));
        let named =
            rows.filter(|line| line.split(" | ").next().unwrap().contains(&format!("`{name}`")));
        assert!(named.count() >= 1, "{name}");
    }
}

#[test]
fn the_refused_example_is_refused_and_its_mending_mends() {
    let refused = examples("unassigned: [contacts.*]}");
    assert_eq!(refused.len(), 1);
    let rest = "rolecall: 1\nmodel: m\nversion: 1\nname: {en: M}\npermissions: {g: {name: {en: G}, list: {contacts.view: {en: x}}}}\n";
    let owner = "  owner: {name: {en: O}, held_in: account}\nfounder: {account: owner}\n";
    let text = format!("{rest}{}{owner}", refused[0]);
    let said = super::problems(&text);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("of which neither includes the other"), "{said:?}");
    let mended =
        text.replace("any: [{assignee: $none}]", "any: [{assignee: $user_id}, {assignee: $none}]");
    assert_eq!(super::problems(&mended), Vec::<String>::new());
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
    assert!(!model.seats.without_address);
    assert_eq!(model.invitations.expire_after_days, 30);
}

#[test]
fn people_without_an_address_may_be_counted() {
    let counted = "  exempt_founder: true\n  without_address: true\n";
    let text = WHOLE.replace("  exempt_founder: true\n", counted);
    let model = read(&text).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(model.seats.without_address && model.seats.exempt_founder);
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
