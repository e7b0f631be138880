//! "The sets", and what a role grants.

use crate::world::{Holds, World, dotted, editable, name, patterns, person};

const ALLOWED: &str = "allowed: granted, all, by a1";
const LACKS: &str = "denied: role_lacks_permission";

#[test]
fn a_level_implies_the_lower_ones_of_its_resource() {
    let world = World::with(&["files.view", "files.manage", "files.export", "notes.view"])
        .role("agent", &["files.manage"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.manage").is(ALLOWED);
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "files.export").is(LACKS);
    world.ask(&ann, "notes.view").is(LACKS);
}

#[test]
fn among_hundreds_of_permissions_each_is_told_apart() {
    let names: Vec<String> = (100..300)
        .flat_map(|number| [format!("r{number}.view"), format!("r{number}.manage")])
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let world = World::with(&names).role("agent", &["r100.view", "r140.manage", "r299.manage"]);
    let ann = person("ann").holds("agent");
    for permission in ["r100.view", "r140.view", "r140.manage", "r299.view", "r299.manage"] {
        world.ask(&ann, permission).is(ALLOWED);
    }
    for permission in ["r100.manage", "r101.view", "r139.manage", "r141.view", "r298.manage"] {
        world.ask(&ann, permission).is(LACKS);
    }
}

#[test]
fn a_named_implication_leads_on_over_any_number_of_steps() {
    let world = World::with(&["files.share", "notes.manage", "notes.view"])
        .permission("files.share", |share| {
            share.implies.insert(dotted("notes.manage"));
        })
        .role("agent", &["files.share"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "notes.view").is(ALLOWED);
}

#[test]
fn to_except_a_permission_excepts_what_implies_it() {
    let world = World::with(&["files.view", "files.manage", "files.export"]).role_that(
        "agent",
        &["*"],
        |role| role.except = patterns(&["files.view"]),
    );
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.manage").is(LACKS);
    world.ask(&ann, "files.view").is(LACKS);
    world.ask(&ann, "files.export").is(ALLOWED);
}

#[test]
fn patterns_name_a_permission_a_resource_an_action_a_group_or_everything() {
    let all = ["files.export", "files.share", "notes.export", "notes.share"];
    for (pattern, granted) in [
        ("files.share", ["files.share"].as_slice()),
        ("files.*", &["files.export", "files.share"]),
        ("*.export", &["files.export", "notes.export"]),
        ("group:settings", &["notes.share"]),
        ("*", &all),
    ] {
        let world = World::with(&all)
            .permission("notes.share", |share| share.group = name("settings"))
            .role("agent", &[pattern]);
        let ann = person("ann").holds("agent");
        for permission in all {
            let expected = if granted.contains(&permission) { ALLOWED } else { LACKS };
            world.ask(&ann, permission).is(expected);
        }
    }
}

#[test]
fn a_licences_floor_holds_whatever_is_excepted_and_includes_the_lower_floors() {
    let world = World::with(&["files.view", "files.manage", "notes.view"])
        .licenses(&[("reader", &["notes.view"]), ("editor", &["files.manage"])])
        .role_that("lead", &[], |role| {
            role.license = Some(name("editor"));
            role.except = patterns(&["*"]);
        })
        .role_that("guest", &[], |role| role.license = Some(name("reader")));
    let lead = person("lead").holds("lead");
    world.ask(&lead, "files.view").is(ALLOWED);
    world.ask(&lead, "notes.view").is(ALLOWED);
    let guest = person("guest").holds("guest");
    world.ask(&guest, "notes.view").is(ALLOWED);
    world.ask(&guest, "files.view").is(LACKS);
}

#[test]
fn a_permission_with_a_higher_licence_is_out_of_reach_and_so_is_what_implies_it() {
    let world = World::with(&["files.view", "files.manage", "notes.view"])
        .licenses(&[("reader", &[]), ("editor", &[])])
        .permission("files.view", |view| view.license = Some(name("editor")))
        .permission("notes.view", |view| view.license = Some(name("reader")))
        .role_that("lead", &["*"], |role| role.license = Some(name("editor")))
        .role_that("staff", &["*"], |role| role.license = Some(name("reader")))
        .role("guest", &["*"]);
    let lead = person("lead").holds("lead");
    world.ask(&lead, "files.manage").is(ALLOWED);
    let staff = person("staff").holds("staff");
    world.ask(&staff, "files.view").is(LACKS);
    world.ask(&staff, "files.manage").is(LACKS);
    world.ask(&staff, "notes.view").is(ALLOWED);
    let guest = person("guest").holds("guest");
    world.ask(&guest, "notes.view").is(LACKS);
}

#[test]
fn a_changed_role_grants_what_was_chosen_as_far_as_edit_selects_it_and_the_floor() {
    let world = World::with(&["files.view", "files.manage", "notes.view", "notes.export"])
        .licenses(&[("reader", &["notes.view"])])
        .role_that("agent", &["notes.export"], |role| {
            role.license = Some(name("reader"));
            role.edit = editable(&["files.view"], &[]);
        })
        .edited("agent", &["files.manage"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "files.manage").is(LACKS);
    world.ask(&ann, "notes.view").is(ALLOWED);
    // Declared, and no longer chosen.
    world.ask(&ann, "notes.export").is(LACKS);
}

#[test]
fn what_edit_excepts_cannot_be_chosen_nor_what_implies_it() {
    let world = World::with(&["files.view", "files.manage", "files.export"])
        .role_that("agent", &[], |role| role.edit = editable(&["files.*"], &["files.view"]))
        .edited("agent", &["files.manage", "files.export"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(LACKS);
    world.ask(&ann, "files.manage").is(LACKS);
    world.ask(&ann, "files.export").is(ALLOWED);
}

#[test]
fn a_role_without_edit_is_as_declared_whatever_was_stored() {
    let world = World::with(&["files.view", "notes.view"])
        .role("agent", &["files.view"])
        .edited("agent", &["notes.view"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "notes.view").is(LACKS);
}

#[test]
fn a_custom_role_grants_its_permissions_as_far_as_custom_roles_selects_them_and_the_floor() {
    let world = World::with(&["files.view", "files.manage", "notes.view", "notes.export"])
        .licenses(&[("reader", &["notes.export"])])
        .custom_roles(&["*"], &["notes.view"])
        .custom_role("helper", Some("reader"), &["files.manage", "notes.view"]);
    let ann = person("ann").holds("helper");
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "notes.view").is(LACKS);
    world.ask(&ann, "notes.export").is(ALLOWED);
}

#[test]
fn in_a_model_without_custom_roles_one_grants_nothing() {
    let world = World::with(&["files.view"]).licenses(&[("reader", &["*"])]).custom_role(
        "helper",
        Some("reader"),
        &["files.view"],
    );
    let ann = person("ann").holds("helper");
    world.ask(&ann, "files.view").is(LACKS);
}

#[test]
fn a_licence_that_the_model_lacks_is_none() {
    let world = World::with(&["files.view", "notes.view"])
        .licenses(&[("reader", &["files.view"])])
        .permission("notes.view", |view| view.license = Some(name("reader")))
        .custom_roles(&["*"], &[])
        .custom_role("helper", Some("gone"), &["notes.view"]);
    let ann = person("ann").holds("helper");
    world.ask(&ann, "files.view").is(LACKS);
    world.ask(&ann, "notes.view").is(LACKS);
}

#[test]
fn an_id_that_the_model_and_the_account_have_is_the_models_role() {
    let world = World::with(&["files.view", "notes.view"])
        .custom_roles(&["*"], &[])
        .role("agent", &["files.view"])
        .custom_role("agent", None, &["notes.view"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "notes.view").is(LACKS);
}

#[test]
fn a_chosen_permission_that_the_model_lacks_implies_nothing() {
    let world = World::with(&["files.view"]).custom_roles(&["*"], &[]).custom_role(
        "helper",
        None,
        &["files.manage"],
    );
    let ann = person("ann").holds("helper");
    world.ask(&ann, "files.view").is(LACKS);
}

/// A role `base` that grants `files.manage` but not `files.export`, and a role `agent` that includes it.
fn including() -> World {
    World::with(&["files.view", "files.manage", "files.export", "notes.view", "notes.export"])
        .role_that("base", &["files.*"], |role| role.except = patterns(&["files.export"]))
        .role_that("agent", &["notes.view"], |role| {
            role.includes.insert(name("base"));
        })
}

#[test]
fn a_role_grants_what_the_roles_it_includes_grant_as_well() {
    let world = including();
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.manage").is(ALLOWED);
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "notes.view").is(ALLOWED);
    world.ask(&ann, "files.export").is(LACKS);
    world.ask(&ann, "notes.export").is(LACKS);
    // Not the other way round.
    world.ask(&person("bob").holds("base"), "notes.view").is(LACKS);
}

#[test]
fn roles_include_one_another_over_any_number_of_steps_whatever_their_names() {
    let world = including().role_that("zeta", &[], |role| {
        role.includes.insert(name("agent"));
    });
    let world = world.role_that("alpha", &["notes.export"], |role| {
        role.includes.insert(name("zeta"));
    });
    let ann = person("ann").holds("alpha");
    for permission in ["files.manage", "files.view", "notes.view", "notes.export"] {
        world.ask(&ann, permission).is(ALLOWED);
    }
    world.ask(&ann, "files.export").is(LACKS);
}

#[test]
fn what_a_role_excepts_is_excepted_from_what_it_includes_and_what_that_excepts_is_not_from_its_own()
{
    let world = including()
        .role_that("less", &[], |role| {
            role.includes.insert(name("base"));
            role.except = patterns(&["files.view"]);
        })
        .role_that("more", &["files.export"], |role| {
            role.includes.insert(name("base"));
        });
    // `files.manage` implies what is excepted.
    world.ask(&person("ann").holds("less"), "files.view").is(LACKS);
    world.ask(&person("ann").holds("less"), "files.manage").is(LACKS);
    world.ask(&person("ann").holds("more"), "files.export").is(ALLOWED);
}

#[test]
fn an_included_roles_floor_is_its_own_and_what_is_out_of_its_reach_can_be_in_reach() {
    let world = World::with(&["files.view", "notes.view", "notes.export"])
        .licenses(&[("reader", &["notes.export"]), ("editor", &[])])
        .permission("files.view", |view| view.license = Some(name("editor")))
        .role_that("base", &["files.view", "notes.view"], |role| {
            role.license = Some(name("reader"));
        })
        .role_that("editor", &[], |role| {
            role.license = Some(name("editor"));
            role.includes.insert(name("base"));
        })
        .role_that("guest", &[], |role| {
            role.includes.insert(name("base"));
        });
    let base = person("base").holds("base");
    world.ask(&base, "files.view").is(LACKS);
    world.ask(&base, "notes.export").is(ALLOWED);
    // The including role has the licence that the permission needs.
    world.ask(&person("ann").holds("editor"), "files.view").is(ALLOWED);
    let guest = person("guest").holds("guest");
    world.ask(&guest, "notes.view").is(ALLOWED);
    world.ask(&guest, "notes.export").is(LACKS);
    world.ask(&guest, "files.view").is(LACKS);
}

#[test]
fn a_role_includes_what_another_grants_as_declared_whatever_the_account_made_of_it() {
    let change = |role: &mut rolecall::model::definition::Role| role.edit = editable(&["*"], &[]);
    let world = World::with(&["files.view", "notes.view"])
        .role_that("base", &["files.view"], change)
        .role_that("agent", &[], |role| {
            role.includes.insert(name("base"));
            change(role);
        })
        .edited("base", &["notes.view"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(ALLOWED);
    world.ask(&ann, "notes.view").is(LACKS);
    // Once it is changed itself, it grants what was chosen.
    let world = world.edited("agent", &["notes.view"]);
    world.ask(&ann, "files.view").is(LACKS);
    world.ask(&ann, "notes.view").is(ALLOWED);
}

#[test]
fn what_an_included_role_reaches_or_masks_is_not_taken_over() {
    let hidden = rolecall::model::definition::FieldAccess::Hidden;
    let world = World::with(&["files.view"])
        .own_and_team()
        .field("file.owner", &["files.view"])
        .role_that("base", &["files.view"], |role| {
            role.visibility.insert(name("own"), patterns(&["*"]));
            role.fields.insert(dotted("file.owner"), hidden);
        })
        .role_that("agent", &[], |role| {
            role.includes.insert(name("base"));
        });
    let told = "conditional: granted, own, by a1, file.owner Hidden";
    world.ask(&person("ann").holds("base"), "files.view").is(told);
    world.ask(&person("ann").holds("agent"), "files.view").is(ALLOWED);
}

#[test]
fn the_plan_on_which_a_role_is_given_decides_nothing() {
    let world = World::with(&["files.view"])
        .plans(&["basic", "complete"])
        .role_that("agent", &["*"], |role| role.plan = Some(name("complete")))
        .on_plan("basic");
    world.ask(&person("ann").holds("agent"), "files.view").is(ALLOWED);
}
