//! "One assignment": what it contributes, rule by rule.

use rolecall::model::definition::{Effect, Level};

use crate::world::{Holds, World, gives, name, person, takes};

const ALLOWED: &str = "allowed: granted, all, by a1";
const LACKS: &str = "denied: role_lacks_permission";
const TAKEN: &str = "denied: taken_by_option, by a1";
const PLAN: &str = "denied: plan, by a1";

/// A model with plans, a role `agent` that can view files, and one more switch for it that may need the higher plan.
fn world(plan: Option<&str>, off: Effect, on: Effect) -> World {
    World::with(&["files.view", "files.manage", "notes.view", "notes.manage"])
        .plans(&["basic", "complete"])
        .role("agent", &["files.view"])
        .switch_on_plan("extra", "agent", plan, off, on)
}

#[test]
fn rule_1_an_unknown_role_lacks_everything() {
    let world = World::with(&["files.view"]).role("agent", &["*"]);
    world.ask(&person("ann").holds("nobody"), "files.view").is(LACKS);
}

#[test]
fn rule_1_a_role_at_the_wrong_level_lacks_everything() {
    let world =
        World::with(&["files.view"])
            .role("agent", &["*"])
            .role_that("local", &["*"], |role| role.held_in = Level::Workspace);
    let ann = person("ann").holds("agent").within("paris");
    world.ask(&ann, "files.view").within("paris").is(LACKS);
    let bob = person("bob").holds("local");
    world.ask(&bob, "files.view").within("paris").is(LACKS);
}

#[test]
fn rule_1_what_is_neither_granted_nor_given_is_lacking_even_if_it_is_taken() {
    let world = world(None, takes(&["notes.view"]), Effect::default());
    world.ask(&person("ann").holds("agent"), "notes.view").is(LACKS);
}

#[test]
fn an_option_gives_what_its_value_implies_as_well() {
    let world = world(None, Effect::default(), gives(&["notes.manage"]));
    world.ask(&person("ann").holds("agent").set("extra", "on"), "notes.view").is(ALLOWED);
    world.ask(&person("bob").holds("agent"), "notes.view").is(LACKS);
}

#[test]
fn an_unknown_value_is_the_default_and_an_unknown_option_nothing() {
    let world = world(None, gives(&["notes.view"]), Effect::default());
    let ann = person("ann").holds("agent").set("extra", "gone").set("unheard_of", "on");
    world.ask(&ann, "notes.view").is(ALLOWED);
}

#[test]
fn an_option_that_the_role_does_not_have_does_nothing() {
    let world = world(None, Effect::default(), gives(&["notes.view"])).role("guest", &[]);
    world.ask(&person("ann").holds("guest").set("extra", "on"), "notes.view").is(LACKS);
}

#[test]
fn an_option_for_custom_roles_has_their_default() {
    let mut world = world(None, Effect::default(), gives(&["notes.view"]))
        .custom_roles(&["*"], &[])
        .custom_role("helper", None, &[]);
    let ann = person("ann").holds("helper");
    world.ask(&ann, "notes.view").is(LACKS);
    world.model.options.get_mut("extra").unwrap().custom_roles = Some(name("on"));
    world.ask(&ann, "notes.view").is(ALLOWED);
}

#[test]
fn an_option_gives_nothing_that_is_out_of_the_roles_reach() {
    let world = world(None, gives(&["notes.manage"]), Effect::default())
        .licenses(&[("editor", &[])])
        .permission("notes.view", |view| view.license = Some(name("editor")));
    let ann = person("ann").holds("agent");
    world.ask(&ann, "notes.view").is(LACKS);
    world.ask(&ann, "notes.manage").is(LACKS);
}

#[test]
fn rule_2_to_take_a_permission_takes_what_implies_it_and_wins_over_giving() {
    let world = world(None, takes(&["files.view"]), Effect::default()).switch(
        "more",
        "agent",
        gives(&["files.manage"]),
        Effect::default(),
    );
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(TAKEN);
    world.ask(&ann, "files.manage").is(TAKEN);
}

#[test]
fn rule_2_an_option_that_lapsed_still_takes_and_before_the_plan_is_looked_at() {
    let both = Effect { give: gives(&["notes.view"]).give, ..takes(&["notes.view"]) };
    let world = world(Some("complete"), Effect::default(), both).on_plan("basic");
    world.ask(&person("ann").holds("agent").set("extra", "on"), "notes.view").is(TAKEN);
}

#[test]
fn rule_3_what_only_an_option_gives_that_lapsed_needs_the_plan() {
    let ann = person("ann").holds("agent").set("extra", "on");
    let world = || world(Some("complete"), Effect::default(), gives(&["*"]));
    world().on_plan("basic").ask(&ann, "notes.view").is(PLAN);
    world().ask(&ann, "notes.view").is(PLAN);
    world().on_plan("gone").ask(&ann, "notes.view").is(PLAN);
    world().on_plan("complete").ask(&ann, "notes.view").is(ALLOWED);
    // The role grants this one itself.
    world().on_plan("basic").ask(&ann, "files.view").is(ALLOWED);
}

#[test]
fn rule_3_the_default_lapses_as_well() {
    let world = world(Some("complete"), gives(&["notes.view"]), Effect::default());
    world.ask(&person("ann").holds("agent"), "notes.view").is(PLAN);
}

#[test]
fn rule_3_a_permission_needs_its_own_plan_and_not_that_of_what_it_implies() {
    let world = World::with(&["files.view", "files.manage"])
        .plans(&["basic", "complete"])
        .permission("files.view", |view| view.plan = Some(name("complete")))
        .role("agent", &["files.manage"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is(PLAN);
    world.ask(&ann, "files.manage").is(ALLOWED);
    let world = world.on_plan("complete");
    world.ask(&ann, "files.view").is(ALLOWED);
}

#[test]
fn rule_4_it_gives_nothing_from_its_expiry_on() {
    let world = World::with(&["files.view"]).role("agent", &["*"]);
    world.ask(&person("ann").holds("agent").expires(1), "files.view").is(ALLOWED);
    let expired = "denied: expired, by a1";
    world.ask(&person("ann").holds("agent").expires(0), "files.view").is(expired);
    world.ask(&person("ann").holds("agent").expires(-1), "files.view").is(expired);
}

#[test]
fn rule_4_the_plan_comes_before_the_expiry_and_that_before_the_invitation() {
    let world = World::with(&["files.view", "notes.view"])
        .plans(&["basic", "complete"])
        .permission("notes.view", |view| view.plan = Some(name("complete")))
        .role("agent", &["*"]);
    let ann = person("ann").holds("agent").expires(0).pending();
    world.ask(&ann, "notes.view").is(PLAN);
    world.ask(&ann, "files.view").is("denied: expired, by a1");
}

#[test]
fn rule_5_it_gives_nothing_before_its_invitation_is_accepted() {
    let world = World::with(&["files.view"]).role("agent", &["*"]);
    let ann = person("ann").holds("agent").pending();
    world.ask(&ann, "files.view").is("denied: invited, by a1");
}

#[test]
fn rule_6_otherwise_it_gives_the_permission() {
    let world = World::with(&["files.view"]).role("agent", &["*"]);
    world.ask(&person("ann").holds("agent"), "files.view").is(ALLOWED);
}

#[test]
fn rule_1_a_role_that_is_held_at_either_level_is_held_rightly_at_both() {
    let world = World::with(&["files.view"])
        .role_that("agent", &["*"], |role| role.held_in = Level::Either);
    world.ask(&person("ann").holds("agent"), "files.view").within("lyon").is(ALLOWED);
    let ann = person("ann").holds("agent").within("paris");
    world.ask(&ann, "files.view").within("paris").is(ALLOWED);
    // It applies where it is held.
    world.ask(&ann, "files.view").within("lyon").is(LACKS);
    world.ask(&ann, "files.view").is(LACKS);
}
