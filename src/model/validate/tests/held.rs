//! Who can have a permission: where nobody can, to set a visibility for it means nothing.

use super::problems;

/// A role and an option of custom roles, each with a visibility of `c.view`, which neither has.
const MODEL: &str = r#"rolecall: 1
model: m
version: "1"
name: {en: M}
licenses: [{id: basic, name: {en: x}, floor: [d.view]}, {id: full, name: {en: x}}]
permissions:
  g: {name: {en: G}, list: {c.view: {en: x}, c.manage: {en: x}, d.view: {en: x}}}
visibilities:
  own: {name: {en: x}, any: [{owner: $user_id}]}
roles:
  owner: {name: {en: x}, held_in: account, grants: ["*"]}
  one: {name: {en: x}, held_in: account, grants: [d.view], visibility: {own: [c.view]}}
custom_roles: {held_in: account, within: [d.view]}
options:
  more: {name: {en: x}, for: [owner], values: switch, default: off, effects: {on: {give: [c.manage]}}}
  see: {name: {en: x}, custom_roles: true, values: [own], default: own, effects: {own: {visibility: {own: [c.view]}}}}
founder: {account: owner}
"#;

/// Asserts whether a role and custom roles can have `c.view` after a change.
#[track_caller]
fn can_have(from: &str, to: &str, role: bool, custom_roles: bool) {
    assert_eq!(MODEL.matches(from).count(), 1, "`{from}` must be in the model once");
    let found = problems(&MODEL.replace(from, to));
    let said = |what| found.iter().any(|line| line.contains(what));
    assert_eq!(said("the role `one` has no `c.view`"), !role, "{found:?}");
    assert_eq!(said("no role that has the option `see` can have `c.view`"), !custom_roles);
    assert_eq!(found.len(), usize::from(!role) + usize::from(!custom_roles), "{found:?}");
}

#[test]
fn a_role_has_what_is_in_the_floor_of_a_licence_only_if_it_has_one() {
    can_have("grants: [d.view]", "grants: [d.view], license: basic", false, false);
    can_have("floor: [d.view]", "floor: [c.manage]", false, true);
    let licensed = MODEL.replace(
        "held_in: account, grants: [d.view]",
        "held_in: account, license: basic, grants: [d.view]",
    );
    assert_eq!(
        problems(&licensed.replace("floor: [d.view]", "floor: [c.manage]")),
        Vec::<String>::new()
    );
}

#[test]
fn custom_roles_have_what_they_are_let_choose_or_given_by_an_option_of_theirs() {
    can_have("within: [d.view]", "within: [d.view]", false, false);
    can_have("within: [d.view]", "within: [c.manage]", false, true);
    can_have("within: [d.view]", "within: [c.*], except: [d.view]", false, true);
    can_have("within: [d.view]", "within: [c.*], except: [c.view]", false, false);
    can_have("for: [owner]", "for: [one]", true, false);
    can_have("for: [owner]", "custom_roles: true", false, true);
}
