//! The access to fields.

use rolecall::model::definition::{Effect, FieldAccess};

use crate::world::{Holds, World, dotted, name, patterns, person, sets_field, shows, widens};

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
    let shown = sets_field(EMAIL, FieldAccess::ReadOnly);
    let world = world.switch("three", "agent", shown, Effect::default());
    world.ask(&ann, "clients.view").is("allowed: granted, all, by a1, client.email ReadOnly");
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

#[test]
fn accesses_are_ordered_hidden_fill_once_read_only_full() {
    let ordered =
        [FieldAccess::Hidden, FieldAccess::FillOnce, FieldAccess::ReadOnly, FieldAccess::Full];
    for (place, stricter) in ordered.into_iter().enumerate() {
        for freer in ordered.into_iter().skip(place + 1) {
            let world = agent(stricter).role_that("lead", &["*"], |role| {
                role.fields.insert(dotted(EMAIL), freer);
            });
            let told = match freer {
                FieldAccess::Full => String::new(),
                masked => format!(", client.email {masked:?}"),
            };
            let ann = person("ann").holds("agent").holds("lead");
            world.ask(&ann, "clients.view").is(&format!("allowed: granted, all, by a1{told}"));
        }
    }
}

/// `owner` reaches `own` with one access, `member` reaches `team` with another; `wide` reaches both, with a third.
fn apart(own: FieldAccess, team: FieldAccess, wide: FieldAccess) -> World {
    let world = World::with(&["clients.view"]).apart().field(EMAIL, &["clients.view"]);
    let reaching = |world: World, id: &str, visibility: &str, access| {
        world.role_that(id, &["*"], |role| {
            role.visibility.insert(name(visibility), patterns(&["*"]));
            role.fields.insert(dotted(EMAIL), access);
        })
    };
    let world = reaching(world, "owner", "own", own);
    let world = reaching(world, "member", "team", team);
    reaching(world, "wide", "both", wide)
}

#[test]
fn in_general_the_access_is_the_one_that_holds_everywhere() {
    let world = apart(FieldAccess::Full, FieldAccess::ReadOnly, FieldAccess::FillOnce);
    let ann = person("ann").holds("owner").holds("member").in_team("north", None);
    let view = || world.ask(&ann, "clients.view");
    // What is theirs could be changed; what is their team's, could not.
    view().is("conditional: granted, own|team, by a2, client.email ReadOnly");
    view().on(&[("owner", &["mem_ann"])]).is("allowed: granted, own, by a1");
    view().on(&[("team", &["north"])]).is("allowed: granted, team, by a2, client.email ReadOnly");
    view()
        .on(&[("owner", &["mem_ann"]), ("team", &["north"])])
        .is("allowed: granted, own|team, by a2");
}

#[test]
fn in_general_who_reaches_one_that_includes_another_frees_that_one_as_well() {
    let world = apart(FieldAccess::Hidden, FieldAccess::Full, FieldAccess::ReadOnly);
    // The answer is `both`: what is reached by `team` alone does not hold everywhere.
    let ann = person("ann").holds("owner").holds("member").holds("wide");
    world.ask(&ann, "clients.view").is("conditional: granted, both, by a3, client.email ReadOnly");
    // Two that include each other: either of them reaches all that is in the answer.
    let same: &[(&str, &[rolecall::model::definition::Operand])] =
        &[("owner", &[rolecall::model::definition::Operand::UserId])];
    let world = world.visibility("alike", &[same]).role_that("alike", &["*"], |role| {
        role.visibility.insert(name("alike"), patterns(&["*"]));
    });
    let ann = person("ann").holds("owner").holds("alike");
    world.ask(&ann, "clients.view").is("conditional: granted, own, by a1");
}

#[test]
fn one_assignment_that_reaches_several_has_its_access_for_each_of_them() {
    let world = apart(FieldAccess::Full, FieldAccess::Hidden, FieldAccess::Full).switch(
        "wide",
        "owner",
        widens("team", &["*"]),
        Effect::default(),
    );
    let ann = person("ann").holds("owner").holds("member");
    world.ask(&ann, "clients.view").is("conditional: granted, own|team, by a1");
}
