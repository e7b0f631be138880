//! One rule of the language a test: the whole model, changed, and every problem that is then reported.

use super::refused;

// --- The file as a whole

#[test]
fn another_version_of_the_language() {
    refused(
        &[("rolecall: 1\n", "rolecall: 2\n")],
        &["1:11: expected the version of the language, `1`, found `2`"],
    );
}

#[test]
fn an_unknown_section_is_named_with_its_near_miss() {
    refused(
        &[("impersonation:", "impersonations:")],
        &["101:1: unknown key `impersonations` in a model; did you mean `impersonation`?"],
    );
}

#[test]
fn a_key_that_resembles_nothing_lists_what_is_expected() {
    refused(
        &[(
            "founder: {account: boss, workspace: clerk}",
            "founder: {account: boss, zzzzzz: clerk}",
        )],
        &["88:26: unknown key `zzzzzz` in `founder`, expected `account` or `workspace`"],
    );
}

#[test]
fn a_key_given_twice() {
    refused(
        &[("    rank: 2\n", "    rank: 2\n    rank: 3\n")],
        &["32:5: key `rank` is given twice, first in line 31"],
    );
}

#[test]
fn a_section_of_the_wrong_shape() {
    refused(
        &[("levels: [view, manage]", "levels: view")],
        &["5:9: expected a list of actions, lowest first, found `view`"],
    );
}

#[test]
fn a_missing_section() {
    refused(
        &[("founder: {account: boss, workspace: clerk}\n", "")],
        &["1:1: missing key `founder` in a model"],
    );
}

#[test]
fn a_missing_name() {
    refused(&[("    name: {en: Boss}\n", "")], &["28:5: missing key `name` in the role `boss`"]);
}

#[test]
fn a_name_without_english() {
    refused(
        &[("name: {en: Boss}", "name: {fr: Patron}")],
        &["28:11: missing key `en` in a text like `{en: …, fr: …}`"],
    );
}

#[test]
fn an_empty_name() {
    refused(
        &[("name: {en: Boss}", "name: {en: \" \"}")],
        &["28:16: expected a text, found an empty one"],
    );
}

#[test]
fn an_id_with_a_capital() {
    refused(
        &[("model: shop", "model: Shop")],
        &[
            "2:8: the id `Shop` must not contain the character 'S'; an id is a lower-case letter, then lower-case letters, digits and `_`",
        ],
    );
}

#[test]
fn an_id_that_begins_with_a_digit() {
    refused(
        &[("model: shop", "model: 1shop")],
        &[
            "2:8: the id `1shop` must not contain the character '1'; an id is a lower-case letter, then lower-case letters, digits and `_`",
        ],
    );
}

#[test]
fn an_id_that_is_too_long() {
    refused(
        &[(
            "model: shop",
            "model: sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss",
        )],
        &[
            "2:8: the id `sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss` must have at most 64 characters, has 65; an id is a lower-case letter, then lower-case letters, digits and `_`",
        ],
    );
}

#[test]
fn a_version_with_spaces() {
    refused(
        &[("version: 1.10", "version: one two")],
        &["3:10: the version `one two` must not contain the character ' '"],
    );
}

#[test]
fn a_level_given_twice() {
    refused(&[("[view, manage]", "[view, view]")], &["5:16: the level `view` is given twice"]);
}

#[test]
fn an_alias() {
    refused(
        &[("grants: [\"*\"]", "grants: [*]")],
        &[
            "32:14: not valid YAML: while scanning an anchor or alias, did not find expected alphabetic or numeric character; a text that begins with `*` or `&` needs quotes",
        ],
    );
}

#[test]
fn an_anchor_and_a_tag() {
    refused(
        &[("model: shop", "model: &a !!str shop")],
        &["2:17: anchors (`&…`) are not allowed here", "2:17: tags (`!…`) are not allowed here"],
    );
}

// --- Permissions

#[test]
fn a_permission_without_a_dot() {
    refused(
        &[("      reports.view: {en: See", "      reports: {en: x}\n      reports.view: {en: See")],
        &["23:7: expected two ids with a dot between them, like `contacts.view`, found `reports`"],
    );
}

#[test]
fn a_permission_declared_in_two_groups() {
    refused(
        &[("      staff.work_as:", "      orders.view: {en: Again}\n      staff.work_as:")],
        &["25:7: the permission `orders.view` is declared twice, first in line 16"],
    );
}

#[test]
fn an_unknown_implied_permission() {
    refused(
        &[("implies: [orders.view]", "implies: [order.view]")],
        &["18:52: unknown permission `order.view`; did you mean `orders.view`?"],
    );
}

#[test]
fn an_unknown_visibility_of_its_own() {
    refused(
        &[("visibility: own}", "visibility: onw}")],
        &["19:50: unknown visibility `onw`; did you mean `own`?"],
    );
}

#[test]
fn all_is_no_visibility_of_its_own() {
    refused(
        &[("visibility: own}", "visibility: all}")],
        &["19:50: unknown visibility `all`, expected one of `own`, `region`, `team`"],
    );
}

#[test]
fn an_unknown_licence_of_a_permission() {
    refused(
        &[("license: owner}\n      staff", "license: ownr}\n      staff")],
        &["24:49: unknown licence `ownr`; did you mean `owner`?"],
    );
}

#[test]
fn an_unknown_plan_of_a_permission() {
    refused(
        &[("implies: [orders.view], plan: growth", "implies: [orders.view], plan: grwth")],
        &["18:72: unknown plan `grwth`; did you mean `growth`?"],
    );
}

#[test]
fn permissions_that_imply_each_other() {
    refused(
        &[
            (
                "orders.manage: {en: Change orders}",
                "orders.manage: {en: Change orders, implies: [orders.export]}",
            ),
            ("implies: [orders.view], plan", "implies: [orders.manage], plan"),
        ],
        &[
            "18:51: `orders.export` implies itself: `orders.export` → `orders.manage` → `orders.export`",
        ],
    );
}

#[test]
fn a_level_that_implies_a_higher_one() {
    refused(
        &[(
            "orders.view: {en: See orders}",
            "orders.view: {en: See orders, implies: [orders.manage]}",
        )],
        &["16:46: `orders.view` implies itself: `orders.view` → `orders.manage` → `orders.view`"],
    );
}

#[test]
fn a_permission_that_implies_itself() {
    refused(
        &[(
            "orders.view: {en: See orders}",
            "orders.view: {en: See orders, implies: [orders.view]}",
        )],
        &["16:46: `orders.view` implies itself: `orders.view` → `orders.view`"],
    );
}

// --- Patterns

#[test]
fn an_unknown_permission() {
    refused(
        &[("carried_by: [orders.view]", "carried_by: [orders.veiw]")],
        &["68:18: unknown permission `orders.veiw`; did you mean `orders.view`?"],
    );
}

#[test]
fn a_resource_that_nothing_has() {
    refused(
        &[("reach: [orders.*]", "reach: [ordrs.*]")],
        &["103:11: the pattern `ordrs.*` matches no permission; did you mean `orders.*`?"],
    );
}

#[test]
fn an_action_that_nothing_has() {
    refused(
        &[("[orders.*, \"*.view\"]", "[orders.*, \"*.vew\"]")],
        &["39:24: the pattern `*.vew` matches no permission; did you mean `*.view`?"],
    );
}

#[test]
fn a_group_that_is_not_there() {
    refused(
        &[("group:sales", "group:sale")],
        &["43:21: the pattern `group:sale` matches no permission; did you mean `group:sales`?"],
    );
}

#[test]
fn a_pattern_that_matches_nothing_in_except() {
    refused(
        &[("except: [roles.manage]", "except: [role.*]")],
        &["49:12: the pattern `role.*` matches no permission; did you mean `roles.*`?"],
    );
}

#[test]
fn a_pattern_that_matches_nothing_in_a_floor() {
    refused(
        &[("floor: [reports.view]", "floor: [report.*]")],
        &["10:48: the pattern `report.*` matches no permission; did you mean `reports.*`?"],
    );
}

#[test]
fn a_pattern_that_matches_nothing_in_take() {
    refused(
        &[("take: [orders.export]", "take: [\"*.import\"]")],
        &["79:20: the pattern `*.import` matches no permission; did you mean `*.export`?"],
    );
}

#[test]
fn a_list_that_is_none() {
    refused(
        &[("carried_by: [orders.view]", "carried_by: orders.view")],
        &["68:17: expected a list of permissions, found `orders.view`"],
    );
}

// --- Plans and licences

#[test]
fn a_plan_given_twice() {
    refused(
        &[("{id: growth, name", "{id: starter, name")],
        &[
            "8:10: the plan `starter` is given twice, first in line 7",
            "18:72: unknown plan `growth`, expected `starter`",
            "43:53: unknown plan `growth`, expected `starter`",
            "45:76: unknown plan `growth`, expected `starter`",
            "50:19: unknown plan `growth`, expected `starter`",
            "76:11: unknown plan `growth`, expected `starter`",
        ],
    );
}

#[test]
fn a_licence_given_twice() {
    refused(
        &[(
            "  - {id: owner, name: {en: Owner}}",
            "  - {id: owner, name: {en: Owner}}\n  - {id: analyst, name: {en: Again}}",
        )],
        &["12:10: the licence `analyst` is given twice, first in line 10"],
    );
}

#[test]
fn a_reserved_permission_granted_by_name_to_a_role_without_licence() {
    refused(
        &[("[orders.*, \"*.view\"]", "[roles.manage]")],
        &["39:14: `roles.manage` needs the licence `owner`, the role has none"],
    );
}

#[test]
fn a_reserved_permission_granted_by_name_to_a_lower_licence() {
    refused(
        &[
            ("    together: true\n", "    together: true\n    license: analyst\n"),
            ("[orders.*, \"*.view\"]", "[roles.manage]"),
        ],
        &["40:14: `roles.manage` needs the licence `owner`, the role has a lower one"],
    );
}

#[test]
fn a_reserved_permission_in_the_floor_of_a_lower_licence() {
    refused(
        &[("floor: [reports.view]", "floor: [roles.manage]")],
        &["10:48: `roles.manage` needs the licence `owner`, the floor has a lower one"],
    );
}

#[test]
fn a_permission_that_implies_a_reserved_one_is_as_reserved() {
    refused(
        &[
            (
                "staff.work_as: {en: Work as another}",
                "staff.work_as: {en: Work as another, implies: [roles.manage]}",
            ),
            ("[orders.*, \"*.view\"]", "[staff.work_as]"),
        ],
        &["39:14: `staff.work_as` needs the licence `owner`, the role has none"],
    );
}

// --- Roles

#[test]
fn a_role_held_nowhere() {
    refused(
        &[("held_in: account\n", "held_in: acount\n")],
        &[
            "29:14: expected one of `account`, `workspace`, `either`, found `acount`; did you mean `account`?",
        ],
    );
}

#[test]
fn a_flag_that_is_neither_true_nor_false() {
    refused(
        &[("together: true", "together: yes")],
        &["38:15: expected `true` or `false`, found `yes`"],
    );
}

#[test]
fn a_rank_that_is_no_number() {
    refused(
        &[("rank: 2", "rank: -1")],
        &["31:11: expected a whole number of at least 0, found `-1`"],
    );
}

#[test]
fn an_unknown_licence_of_a_role() {
    refused(
        &[("    license: owner\n", "    license: onwer\n")],
        &["30:14: unknown licence `onwer`; did you mean `owner`?"],
    );
}

#[test]
fn a_role_that_is_called_custom_roles() {
    refused(
        &[("  boss:\n", "  custom_roles: {name: {en: X}, held_in: account}\n  boss:\n")],
        &["27:3: the id `custom_roles` stands for all custom roles, a role cannot have it"],
    );
}

#[test]
fn holders_that_contradict_each_other() {
    refused(
        &[("{at_least: 0, at_most: 5}", "{at_least: 6, at_most: 5}")],
        &["44:14: `at_least: 6` is more than `at_most: 5`"],
    );
}

#[test]
fn exactly_beside_at_least() {
    refused(
        &[("{exactly: 1}", "{exactly: 1, at_least: 1}")],
        &["33:24: `exactly` stands alone, without `at_least` and `at_most`"],
    );
}

#[test]
fn holders_that_say_nothing() {
    refused(
        &[("{exactly: 1}", "{}")],
        &["33:14: expected `at_least`, `at_most` or `exactly` in `holders`"],
    );
}

#[test]
fn at_most_nobody() {
    refused(
        &[("at_most: 5", "at_most: 0")],
        &["44:37: expected a whole number of at least 1, found `0`"],
    );
}

#[test]
fn an_edit_without_within() {
    refused(
        &[("{within: [group:sales], except: [], plan: growth}", "{plan: growth}")],
        &["43:11: missing key `within` in `edit`"],
    );
}

#[test]
fn an_unknown_plan_of_custom_roles() {
    refused(
        &[("{create: growth}", "{create: grow}")],
        &["50:19: unknown plan `grow`; did you mean `growth`?"],
    );
}

#[test]
fn an_unknown_visibility_of_a_role() {
    refused(
        &[("{own: [orders.view], all", "{owner: [orders.view], all")],
        &["41:18: unknown visibility `owner`; did you mean `own`?"],
    );
}

#[test]
fn an_unknown_field_of_a_role() {
    refused(
        &[("{client.email: hidden}", "{client.mail: hidden}")],
        &["42:14: unknown field `client.mail`; did you mean `client.email`?"],
    );
}

#[test]
fn an_unknown_access() {
    refused(
        &[("{client.email: hidden}", "{client.email: hiden}")],
        &[
            "42:28: expected one of `full`, `read_only`, `fill_once`, `hidden`, found `hiden`; did you mean `hidden`?",
        ],
    );
}

#[test]
fn a_visibility_set_by_name_where_the_permission_has_its_own() {
    refused(
        &[("{own: [orders.view], all", "{own: [files.view], all")],
        &["41:24: the permission `files.view` has a visibility of its own, which nothing changes"],
    );
}

// --- Visibilities and fields

#[test]
fn all_cannot_be_declared() {
    refused(
        &[("  region:\n", "  all:\n    name: {en: All}\n    any:\n      - {a: b}\n  region:\n")],
        &["61:3: the visibility `all` is always there and cannot be declared"],
    );
}

#[test]
fn a_visibility_without_entries() {
    refused(
        &[("any:\n      - {region: $member.region}", "any: []")],
        &["63:10: expected at least one entry, found none: this reaches nothing"],
    );
}

#[test]
fn an_entry_without_attributes() {
    refused(
        &[("      - {region: $member.region}", "      - {}")],
        &["64:9: expected at least one attribute, found none: this reaches everything"],
    );
}

#[test]
fn an_attribute_without_values() {
    refused(
        &[("      - {region: $member.region}", "      - {region: []}")],
        &["64:18: expected at least one value, found none: this never matches"],
    );
}

#[test]
fn an_operand_that_begins_with_a_dollar() {
    refused(
        &[(
            "      - {region: $member.region}",
            "      - {region: [$user, $usr_id, $membr.region, $member.Region, $]}",
        )],
        &[
            "64:19: expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `$user`; did you mean `$user_id`?",
            "64:26: expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `$usr_id`; did you mean `$user_id`?",
            "64:35: expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `$membr.region`; did you mean `$member.region`?",
            "64:50: expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `$member.Region`",
            "64:66: expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `$`",
        ],
    );
}

#[test]
fn a_field_without_a_dot() {
    refused(
        &[("  client.email:\n    name", "  email:\n    name")],
        &[
            "42:14: unknown field `client.email`, there is none",
            "45:93: unknown field `client.email`, there is none",
            "66:3: expected two ids with a dot between them, like `client.email`, found `email`",
            "78:44: unknown field `client.email`, there is none",
        ],
    );
}

// --- Options

#[test]
fn an_option_for_an_unknown_role() {
    refused(
        &[
            (
                "    for: [clerk]\n    custom_roles: true",
                "    for: [clark]\n    custom_roles: true",
            ),
            ("{clerk: off, custom_roles: on}", "{custom_roles: on}"),
        ],
        &["72:11: unknown role `clark`; did you mean `clerk`?"],
    );
}

#[test]
fn an_option_for_nobody() {
    refused(
        &[("    for: [clerk]\n    values: [mine", "    values: [mine")],
        &["80:3: the option is for nobody, expected roles in `for`, or `custom_roles: true`"],
    );
}

#[test]
fn a_default_that_is_no_value() {
    refused(
        &[("default: ours", "default: hours")],
        &["84:14: the option `scope` has no value `hours`; did you mean `ours`?"],
    );
}

#[test]
fn a_default_missing_for_a_role() {
    refused(
        &[("{clerk: off, custom_roles: on}", "{custom_roles: on}")],
        &["75:14: missing default for `clerk`"],
    );
}

#[test]
fn a_default_missing_for_custom_roles() {
    refused(
        &[("{clerk: off, custom_roles: on}", "{clerk: off}")],
        &["75:14: missing default for `custom_roles`"],
    );
}

#[test]
fn a_default_for_a_role_without_the_option() {
    refused(
        &[("{clerk: off, custom_roles: on}", "{clerk: off, custom_roles: on, boss: on}")],
        &["75:45: the option `export` is not for the role `boss`"],
    );
}

#[test]
fn an_effect_of_an_unknown_value() {
    refused(
        &[("      everything: {vis", "      everthing: {vis")],
        &["87:7: the option `scope` has no value `everthing`; did you mean `everything`?"],
    );
}

#[test]
fn an_effect_of_an_unknown_kind() {
    refused(
        &[("off: {take: [orders.export]}", "off: {takes: [orders.export]}")],
        &["79:13: unknown key `takes` in the effect of `export: off`; did you mean `take`?"],
    );
}

#[test]
fn a_value_given_twice() {
    refused(
        &[("[mine, ours, everything]", "[mine, ours, ours, everything]")],
        &["83:26: the value `ours` is given twice"],
    );
}

#[test]
fn an_option_without_values() {
    refused(
        &[("[mine, ours, everything]", "[]")],
        &["83:13: expected at least one value, found none"],
    );
}

#[test]
fn values_that_are_neither_a_switch_nor_a_list() {
    refused(
        &[("values: switch", "values: toggle")],
        &[
            "74:13: expected `switch`, a list of values, or a mapping of values to their names, found `toggle`",
        ],
    );
}

#[test]
fn values_whose_names_are_no_texts() {
    refused(
        &[("values: [mine, ours, everything]", "values: {mine: Mine, Ours: {en: Ours}, ours: {}}")],
        &[
            "83:20: expected a text like `{en: …, fr: …}`, found `Mine`",
            "83:26: the id `Ours` must not contain the character 'O'; an id is a lower-case letter, then lower-case letters, digits and `_`",
            "83:50: missing key `en` in a text like `{en: …, fr: …}`",
            "87:7: the option `scope` has no value `everything`, expected `mine` or `ours`",
        ],
    );
}

#[test]
fn a_mapping_of_no_values() {
    refused(
        &[("values: [mine, ours, everything]", "values: {}")],
        &["83:13: expected at least one value, found none"],
    );
}

#[test]
fn an_unknown_plan_of_an_option() {
    refused(
        &[("    plan: growth\n    effects", "    plan: growht\n    effects")],
        &["76:11: unknown plan `growht`; did you mean `growth`?"],
    );
}

#[test]
fn custom_roles_where_there_are_none() {
    refused(
        &[(
            "custom_roles:\n  held_in: workspace\n  within: [\"*\"]\n  except: [roles.manage]\n  plans: {create: growth}\n",
            "",
        )],
        &[
            "68:19: the model has no section `custom_roles`",
            "93:20: the model has no section `custom_roles`",
        ],
    );
}

// --- Founder, operations, delegation, impersonation

#[test]
fn a_founder_of_the_account_held_in_a_workspace() {
    refused(
        &[("{account: boss, workspace: clerk}", "{account: clerk}")],
        &["88:20: the role `clerk` is held in a workspace, expected one held in the account"],
    );
}

#[test]
fn a_founder_of_a_workspace_held_in_the_account() {
    refused(
        &[("{account: boss, workspace: clerk}", "{account: boss, workspace: boss}")],
        &["88:37: the role `boss` is held in the account, expected one held in a workspace"],
    );
}

#[test]
fn an_unknown_founder() {
    refused(
        &[("{account: boss, workspace: clerk}", "{account: bos}")],
        &["88:20: unknown role `bos`; did you mean `boss`?"],
    );
}

#[test]
fn an_unknown_operation() {
    refused(
        &[("list_roles: anyone", "list_role: anyone")],
        &["90:3: unknown operation `list_role`; did you mean `list_roles`?"],
    );
}

#[test]
fn an_operation_that_needs_an_unknown_permission() {
    refused(
        &[("assign_roles: {account: roles.manage}", "assign_roles: {account: role.manage}")],
        &["91:27: unknown permission `role.manage`; did you mean `roles.manage`?"],
    );
}

#[test]
fn an_operation_at_no_level() {
    refused(
        &[("assign_roles: {account: roles.manage}", "assign_roles: {}")],
        &["91:17: expected `account`, `workspace` or both, found neither"],
    );
}

#[test]
fn an_actor_with_both() {
    refused(
        &[("{role: boss}", "{role: boss, permission: orders.view}")],
        &["95:12: expected `role` or `permission` in an actor, found both"],
    );
}

#[test]
fn an_actor_with_neither() {
    refused(
        &[("{role: boss}", "{}")],
        &["95:12: expected `role` or `permission` in an actor, found neither"],
    );
}

#[test]
fn an_unknown_actor() {
    refused(
        &[("{role: boss}", "{role: bosss}")],
        &["95:19: unknown role `bosss`; did you mean `boss`?"],
    );
}

#[test]
fn a_rule_about_an_unknown_role() {
    refused(
        &[("[clerk, custom_roles]", "[clerc, custom_roles]")],
        &["98:13: unknown role `clerc`; did you mean `clerk`?"],
    );
}

#[test]
fn a_rule_about_no_role() {
    refused(&[("[clerk, custom_roles]", "[]")], &["98:12: the rule is about no role"]);
}

#[test]
fn a_rule_for_an_unknown_operation() {
    refused(
        &[("[assign_roles]", "[asign_roles]")],
        &["99:18: unknown operation `asign_roles`; did you mean `assign_roles`?"],
    );
}

#[test]
fn a_rule_for_no_operation() {
    refused(&[("[assign_roles]", "[]")], &["99:17: the rule allows no operation"]);
}

#[test]
fn an_unknown_permission_to_impersonate() {
    refused(
        &[("permission: staff.work_as", "permission: staf.work_as")],
        &["102:15: unknown permission `staf.work_as`; did you mean `staff.work_as`?"],
    );
}

#[test]
fn an_unknown_rank_limit() {
    refused(
        &[("up_to: same_rank", "up_to: same")],
        &[
            "104:10: expected one of `lower_rank`, `same_rank`, `any_rank`, found `same`; did you mean `same_rank`?",
        ],
    );
}

// --- Seats and invitations

#[test]
fn a_class_that_counts_nobody() {
    refused(
        &[("{name: {en: Manager}, licenses: [owner]}", "{name: {en: Manager}}")],
        &[
            "109:5: the seat class `manager` counts nobody, expected `roles`, `licenses`, `options` or `everyone: true`",
        ],
    );
}

#[test]
fn an_unknown_licence_of_a_class() {
    refused(
        &[("licenses: [owner]}", "licenses: [owners]}")],
        &["109:47: unknown licence `owners`; did you mean `owner`?"],
    );
}

#[test]
fn an_unknown_role_of_a_class() {
    refused(
        &[("licenses: [owner]}", "roles: [bos]}")],
        &["109:44: unknown role `bos`; did you mean `boss`?"],
    );
}

#[test]
fn an_unknown_class_in_unless() {
    refused(
        &[("unless: [manager]", "unless: [manger]")],
        &["110:59: unknown seat class `manger`; did you mean `manager`?"],
    );
}

#[test]
fn classes_that_exclude_each_other() {
    refused(
        &[("licenses: [owner]}", "licenses: [owner], unless: [person]}")],
        &["109:63: the seat class `manager` depends on itself: `manager` → `person` → `manager`"],
    );
}

#[test]
fn an_unknown_state() {
    refused(
        &[("states: [active]", "states: [activ]")],
        &[
            "107:12: expected one of `invited`, `unconfirmed`, `active`, `suspended`, `revoked`, found `activ`; did you mean `active`?",
        ],
    );
}

#[test]
fn invitations_that_last_too_long() {
    refused(
        &[("expire_after_days: 30", "expire_after_days: 91")],
        &["112:22: expected a whole number from 1 to 90, found `91`"],
    );
}

// --- What is not refused

/// Asserts that the whole model is still one after a change.
#[track_caller]
fn accepted(from: &str, to: &str) {
    refused(&[(from, to)], &[]);
}

#[test]
fn patterns_pass_over_what_has_a_visibility_of_its_own() {
    accepted("{own: [orders.view], all", "{own: [files.*], region: [files.*], all");
}

#[test]
fn a_reserved_permission_is_granted_by_name_to_its_licence() {
    accepted("grants: [\"*\"]", "grants: [\"*\", roles.manage]");
}

#[test]
fn patterns_pass_over_what_is_reserved() {
    accepted("[orders.*, \"*.view\"]", "[orders.*, roles.*]");
}

#[test]
fn lists_of_permissions_may_be_empty() {
    accepted("except: [roles.manage]", "except: []");
    accepted("[orders.*, \"*.view\"]", "[]");
    accepted("{within: [group:sales], except", "{within: [], except");
}

#[test]
fn a_model_may_do_without_most_sections() {
    accepted("invitations:\n  expire_after_days: 30\n  confirm_new_addresses: true\n", "");
    accepted(
        "operations:\n  list_roles: anyone\n  assign_roles: {account: roles.manage}\n  edit_roles: {account: roles.manage}\n  transfer_ownership: anyone\n",
        "",
    );
    accepted("levels: [view, manage]\n", "");
}

// --- What a former holder becomes

#[test]
fn a_former_holder_cannot_become_what_they_were_or_hold_elsewhere() {
    refused(
        &[("    transfer_only: true\n", "    transfer_only: true\n    after_transfer: boss\n")],
        &["35:21: the role `boss` is the one transferred"],
    );
    refused(
        &[("    transfer_only: true\n", "    transfer_only: true\n    after_transfer: clerk\n")],
        &["35:21: the role `clerk` is held in a workspace, expected one held in the account"],
    );
    refused(
        &[("    transfer_only: true\n", "    transfer_only: true\n    after_transfer: bos\n")],
        &["35:21: unknown role `bos`; did you mean `boss`?"],
    );
}

#[test]
fn only_who_transfers_a_role_is_a_former_holder() {
    refused(
        &[(
            "    holders: {at_least: 0, at_most: 5}\n",
            "  helper:\n    name: {en: Helper}\n    held_in: workspace\n    after_transfer: clerk\n",
        )],
        &[
            "47:21: `after_transfer` is about a role that is transferred, expected `transfer_only` or `holders` beside it",
        ],
    );
}

#[test]
fn what_a_workspace_is_called_is_a_text() {
    refused(
        &[("levels: [view, manage]", "workspace: Location")],
        &["5:12: expected a text like `{en: …, fr: …}`, found `Location`"],
    );
}
