//! What is said to somebody who guessed: not only that it is wrong, but what is expected.

use super::{problems, refused};

#[test]
fn a_value_where_a_mapping_is_expected() {
    refused(
        &[("{account: boss, workspace: clerk}", "boss")],
        &["88:10: expected `{account: role, workspace: role}`, found `boss`"],
    );
    refused(
        &[("{exactly: 1}", "1")],
        &["33:14: expected `{at_least: 1}`, `{at_most: 1}` or `{exactly: 1}`, found `1`"],
    );
    refused(
        &[("{create: growth}", "growth")],
        &["50:10: expected `{create: plan, edit: plan, assign: plan}`, found `growth`"],
    );
    refused(
        &[("{within: [group:sales], except: [], plan: growth}", "[group:sales]")],
        &["43:11: expected `{within: [permissions]}`, found a list"],
    );
}

#[test]
fn what_an_operation_needs() {
    refused(
        &[("list_roles: anyone", "list_roles: [anyone]")],
        &["90:15: expected a permission, `anyone` or `{account: …, workspace: …}`, found a list"],
    );
    refused(
        &[("list_roles: anyone", "list_roles: everyone")],
        &["90:15: expected a permission or `anyone`, found `everyone`"],
    );
    refused(
        &[("list_roles: anyone", "list_roles: anyon")],
        &["90:15: expected a permission or `anyone`, found `anyon`; did you mean `anyone`?"],
    );
    refused(
        &[("list_roles: anyone", "list_roles: roles.*")],
        &["90:15: expected one permission by its name, found the pattern `roles.*`"],
    );
}

#[test]
fn an_operation_that_there_is_not() {
    refused(
        &[("list_roles: anyone", "buy_seats: anyone")],
        &[
            "90:3: unknown operation `buy_seats`, expected one of `list_roles`, `edit_roles`, `list_members`, `edit_members`, `export_members`, `invite_members`, `assign_roles`, `set_options`, `suspend_members`, `revoke_access`, `transfer_ownership`, `leave`, `add_workspaces`, `edit_workspaces`, `close_workspaces`, `manage_teams`, `manage_account`, `list_invitations`, `list_audit_events`",
        ],
    );
    refused(
        &[("list_roles: anyone", "manage_workspaces: anyone")],
        &[
            "90:3: unknown operation `manage_workspaces`, expected one of `add_workspaces`, `edit_workspaces`, `close_workspaces`",
        ],
    );
}

#[test]
fn a_star_for_half_a_part() {
    let hint = "matches no permission: `*` stands for a whole part only, as in `contacts.*`, `*.view` or `*`";
    for pattern in ["orders.vi*", "ord*.*", "ord*.view", "*.*", "**"] {
        refused(
            &[("carried_by: [orders.view]", &format!("carried_by: [\"{pattern}\"]"))],
            &[&format!("68:18: the pattern `{pattern}` {hint}")],
        );
    }
}

#[test]
fn a_name_out_of_few_or_none() {
    refused(
        &[("default: ours", "default: everyone_else")],
        &[
            "84:14: the option `scope` has no value `everyone_else`, expected one of `everything`, `mine`, `ours`",
        ],
    );
    refused(
        &[("    license: owner\n", "    license: gold\n")],
        &["30:14: unknown licence `gold`, expected `analyst` or `owner`"],
    );
    refused(
        &[("visibility: own}", "visibility: mine}")],
        &["19:50: unknown visibility `mine`, expected one of `own`, `region`, `team`"],
    );
    let without = "rolecall: 1\nmodel: m\nversion: 1\nname: {en: M}\npermissions: {}\nroles: {r: {name: {en: R}, held_in: account, plan: pro}}\nfounder: {account: r}\n";
    assert_eq!(problems(without), ["6:52: unknown plan `pro`, there is none"]);
}

/// Twenty are few; of more than that none is named.
#[test]
fn a_name_out_of_twenty_or_more() {
    for count in [19, 20, 21] {
        let plan = |n| format!("  - {{id: p{n:02}xyz, name: {{en: P}}}}\n");
        let plans: String = (1..=count).map(plan).collect();
        let text = format!(
            "rolecall: 1\nmodel: m\nversion: 1\nname: {{en: M}}\nplans:\n{plans}permissions: {{}}\nroles: {{r: {{name: {{en: R}}, held_in: account, plan: gold}}}}\nfounder: {{account: r}}\n"
        );
        let names: Vec<_> = (1..=count).map(|n| format!("`p{n:02}xyz`")).collect();
        let listed = if count > 20 {
            String::new()
        } else {
            format!(", expected one of {}", names.join(", "))
        };
        let expected = format!("{}:52: unknown plan `gold`{listed}", count + 7);
        assert_eq!(problems(&text), [expected]);
    }
}

#[test]
fn an_unknown_key_says_where_it_is() {
    refused(
        &[("    rank: 2\n", "    rank: 2\n    permission: x\n")],
        &[
            "32:5: unknown key `permission` in the role `boss`, expected one of `name`, `description`, `held_in`, `together`, `license`, `rank`, `plan`, `includes`, `grants`, `except`, `visibility`, `fields`, `edit`, `holders`, `transfer_only`, `after_transfer`",
        ],
    );
    refused(
        &[("default: ours", "defaults: ours")],
        &[
            "81:5: missing key `default` in the option `scope`",
            "84:5: unknown key `defaults` in the option `scope`; did you mean `default`?",
        ],
    );
    refused(
        &[("off: {take: [orders.export]}", "off: {remove: [orders.export]}")],
        &[
            "79:13: unknown key `remove` in the effect of `export: off`, expected one of `take`, `give`, `visibility`, `widen`, `fields`",
        ],
    );
}

#[test]
fn a_test_file_given_for_a_model() {
    let text =
        "model: m.yaml\nplan: pro\npeople: {ann: {}}\nseats: {person: 1}\ncustom_roles: {}\n";
    assert_eq!(
        problems(text),
        ["1:1: this looks like a test file, for `rolecall model test`: a model has no `people`"]
    );
}
