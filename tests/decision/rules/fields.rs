//! The access to fields.

use rolecall::model::definition::{Effect, FieldAccess};

use crate::world::{Holds, World, dotted, name, patterns, person, sets_field, shows};

const EMAIL: &str = "client.email";

/// A role `agent` for which the field of `clients.view` has some access.
fn agent(access: FieldAccess) -> World {
    World::with(&["clients.view", "clients.manage"])
        .own_and_team()
        .plans(&["basic", "complete"])
        .field(EMAIL, &["clients.view"])
        .role_that("agent", &["*"], |role| {
            role.fields.insert(dotted(EMAIL), access);
        })
}

#[test]
fn the_role_sets_the_access_of_the_permissions_that_carry_the_field_alone() {
    let ann = person("ann").holds("agent");
    let world = agent(FieldAccess::Hidden);
    world.ask(&ann, "clients.view").is("allowed: granted, all, by a1, client.email Hidden");
    world.ask(&ann, "clients.manage").is("allowed: granted, all, by a1");
}

#[test]
fn full_access_is_not_mentioned() {
    let ann = person("ann").holds("agent");
    agent(FieldAccess::Full).ask(&ann, "clients.view").is("allowed: granted, all, by a1");
}

#[test]
fn the_strictest_that_options_set_stands_instead_of_the_roles() {
    let ann = person("ann").holds("agent");
    let full = sets_field(EMAIL, FieldAccess::Full);
    let world = agent(FieldAccess::Hidden).switch("one", "agent", full, Effect::default());
    world.ask(&ann, "clients.view").is("allowed: granted, all, by a1");
    let masked = sets_field(EMAIL, FieldAccess::FillOnce);
    let world = world.switch("two", "agent", masked, Effect::default());
    world.ask(&ann, "clients.view").is("allowed: granted, all, by a1, client.email FillOnce");
}

#[test]
fn an_option_that_lapsed_masks_and_does_not_free() {
    let ann = person("ann").holds("agent");
    let lapsed = |role, option| {
        let effect = sets_field(EMAIL, option);
        agent(role).switch_on_plan("one", "agent", Some("complete"), effect, Effect::default())
    };
    lapsed(FieldAccess::Hidden, FieldAccess::Full)
        .ask(&ann, "clients.view")
        .is("allowed: granted, all, by a1, client.email Hidden");
    lapsed(FieldAccess::Full, FieldAccess::FillOnce)
        .ask(&ann, "clients.view")
        .is("allowed: granted, all, by a1, client.email FillOnce");
}

/// `a1` sees everything, masked; `a2` the person's own, in full.
fn masked_everywhere_but_on_own() -> World {
    agent(FieldAccess::FillOnce)
        .role_that("lead", &["*"], |role| {
            role.visibility.insert(name("own"), patterns(&["*"]));
        })
        .switch("unused", "nobody", shows("all", &["*"]), Effect::default())
}

#[test]
fn in_general_a_field_is_no_freer_than_with_the_widest_visibility() {
    let ann = person("ann").holds("agent").holds("lead");
    masked_everywhere_but_on_own()
        .ask(&ann, "clients.view")
        .is("allowed: granted, all, by a1, client.email FillOnce");
}

#[test]
fn on_an_instance_a_field_is_as_free_as_any_that_reaches_it_leaves_it() {
    let ann = person("ann").holds("agent").holds("lead");
    let world = masked_everywhere_but_on_own();
    world
        .ask(&ann, "clients.view")
        .on(&[("owner", &["user_ann"])])
        .is("allowed: granted, all, by a1");
    world
        .ask(&ann, "clients.view")
        .on(&[("owner", &["user_bob"])])
        .is("allowed: granted, all, by a1, client.email FillOnce");
}

#[test]
fn a_denial_mentions_no_field() {
    let ann = person("ann").holds("agent").pending();
    agent(FieldAccess::Hidden).ask(&ann, "clients.view").is("denied: invited, by a1");
}
