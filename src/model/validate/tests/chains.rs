//! INV-CHAIN: which visibilities must be comparable, and what is said where they are not.

use super::problems;

/// Two roles, options with and without a plan, and three visibilities of which only `team` includes `own`.
const MODEL: &str = r#"rolecall: 1
model: m
version: "1"
name: {en: M}
plans: [{id: low, name: {en: Low}}, {id: high, name: {en: High}}]
permissions:
  g: {name: {en: G}, list: {c.view: {en: x}, c.manage: {en: x}, d.view: {en: x}}}
visibilities:
  own: {name: {en: Own}, any: [{owner: $user_id}]}
  team: {name: {en: Team}, any: [{owner: $user_id}, {team: $teams}]}
  free: {name: {en: Unassigned}, any: [{owner: $none}]}
roles:
  owner: {name: {en: Owner}, held_in: account, grants: ["*"]}
  one: {name: {en: One}, held_in: account, grants: [c.manage], visibility: {own: [c.view]}}
  two: {name: {en: Two}, held_in: account, grants: [c.manage]}
custom_roles: {held_in: account, within: ["*"]}
options:
  see:
    name: {en: See}
    for: [one, two]
    custom_roles: true
    values: [mine, ours, open]
    default: mine
    effects: {mine: {visibility: {own: [c.*]}}, ours: {visibility: {team: [c.*]}}, open: {visibility: {free: [c.*]}}}
  change:
    name: {en: Change}
    for: [one]
    values: [mine, all]
    default: mine
    effects: {mine: {visibility: {own: [c.manage]}}, all: {visibility: {all: [c.manage]}}}
founder: {account: owner}
"#;

#[track_caller]
fn said(changes: &[(&str, &str)], expected: &[&str]) {
    let mut text = MODEL.to_owned();
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "`{from}` must be in the model once");
        text = text.replace(from, to);
    }
    assert_eq!(problems(&text), expected);
}

const MENDING: &str = "of which neither includes the other; let one include the other by repeating its entries, or add one by `widen`";

#[test]
fn values_of_one_option_and_what_they_replace_need_not_be_comparable() {
    // `free` beside `own`, in the same option and in the role: never at once.
    said(
        &[
            ("    for: [one]\n", "    for: [two]\n"),
            ("{own: [c.manage]}", "{free: [d.view]}"),
            ("grants: [c.manage]}\n", "grants: [\"*\"]}\n"),
        ],
        &[],
    );
}

#[test]
fn what_two_options_set_must_be_comparable() {
    said(
        &[],
        &[&format!(
            "30:35: for the role `one`, `c.manage` can have the visibilities `free` (by `see: open`, line 24) and `own` (by `change: mine`, line 30) at once, {MENDING}"
        )],
    );
}

#[test]
fn what_a_value_of_an_option_sets_must_be_comparable() {
    said(
        &[
            (
                "open: {visibility: {free: [c.*]}}",
                "open: {visibility: {free: [c.*], own: [c.view]}}",
            ),
            ("    for: [one]\n", "    for: [owner]\n"),
        ],
        &[&format!(
            "24:117: for the role `one` and 2 more, `c.view` and 1 more can have the visibilities `free` (by `see: open`, line 24) and `own` (by `see: open`, line 24) at once, {MENDING}"
        )],
    );
}

#[test]
fn what_a_role_sets_must_be_comparable() {
    said(
        &[
            ("visibility: {own: [c.view]}}", "visibility: {own: [c.view], free: [c.manage]}}"),
            ("    for: [one]\n", "    for: [owner]\n"),
        ],
        &[&format!(
            "14:92: for the role `one`, `c.manage` can have the visibilities `own` (its own, line 14) and `free` (its own, line 14) at once, {MENDING}"
        )],
    );
}

#[test]
fn what_an_option_with_a_plan_sets_must_be_comparable_with_the_role() {
    said(
        &[
            (
                "    default: mine\n    effects: {mine: {visibility: {own: [c.*]}}",
                "    default: mine\n    plan: high\n    effects: {mine: {visibility: {own: [c.*]}}",
            ),
            ("    for: [one]\n", "    for: [owner]\n"),
        ],
        &[&format!(
            "25:104: for the role `one`, `c.view` and 1 more can have the visibilities `own` (its own, line 14) and `free` (by `see: open`, line 25) at once, {MENDING}"
        )],
    );
}

#[test]
fn custom_roles_have_options_together_like_any_role() {
    said(
        &[("    for: [one]\n", "    custom_roles: true\n")],
        &[&format!(
            "30:35: for `custom_roles`, `c.manage` can have the visibilities `free` (by `see: open`, line 24) and `own` (by `change: mine`, line 30) at once, {MENDING}"
        )],
    );
    said(
        &[("    for: [one]\n", "    for: [one]\n    custom_roles: true\n")],
        &[&format!(
            "31:35: for the role `one` and 1 more, `c.manage` can have the visibilities `free` (by `see: open`, line 24) and `own` (by `change: mine`, line 31) at once, {MENDING}"
        )],
    );
}

#[test]
fn what_an_option_for_nobody_sets_meets_nothing() {
    said(
        &[
            ("    for: [one]\n", "    for: [none]\n"),
            ("{own: [c.manage]}", "{own: [c.*], free: [c.*]}"),
        ],
        &["27:11: unknown role `none`; did you mean `one`?"],
    );
}

#[test]
fn of_many_that_cannot_be_compared_fifty_are_told() {
    let told = |count: usize| {
        let declared: String = (0..count)
            .map(|i| format!("  v{i}: {{name: {{en: x}}, any: [{{status: w{i}}}]}}\n"))
            .collect();
        let set: Vec<String> = (0..count).map(|i| format!("v{i}: [d.view]")).collect();
        let text = MODEL
            .replace("roles:\n  owner", &format!("{declared}roles:\n  owner"))
            .replace(
                "grants: [\"*\"]}\n",
                &format!("grants: [\"*\"], visibility: {{{}}}}}\n", set.join(", ")),
            )
            .replace("    for: [one]\n", "    for: [two]\n")
            .replace("for: [one, two]", "for: [one]");
        problems(&text).len()
    };
    assert_eq!(told(10), 9 * 10 / 2);
    assert_eq!(told(11), 50);
}

#[test]
fn both_mendings_mend() {
    said(
        &[(
            "open: {visibility: {free: [c.*]}}",
            "open: {visibility: {own: [c.*]}, widen: {free: [c.*]}}",
        )],
        &[],
    );
    said(
        &[
            ("any: [{owner: $none}]", "any: [{owner: $none}, {owner: $user_id}]"),
            ("any: [{owner: $user_id}, {team: $teams}]", "any: [{owner: $user_id}]"),
        ],
        &[],
    );
}
