//! Which visibility a permission has, which is narrower, and what it reaches.

use rolecall::domain::email::Email;
use rolecall::domain::member::Member;
use rolecall::model::definition::{Effect, Operand};

use crate::world::{Ask, Holds, World, dotted, name, patterns, person, shows, widens};

const PERMISSIONS: [&str; 3] = ["files.view", "files.manage", "notes.view"];

/// A role `agent` that sets a visibility for some permissions.
fn agent(visibility: &str, of: &[&str]) -> World {
    World::with(&PERMISSIONS).own_and_team().role_that("agent", &["*"], |role| {
        role.visibility.insert(name(visibility), patterns(of));
    })
}

#[test]
fn a_role_reaches_all_unless_it_says_otherwise() {
    let world = agent("own", &["files.*"]);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is("conditional: granted, own, by a1");
    world.ask(&ann, "notes.view").is("allowed: granted, all, by a1");
}

#[test]
fn of_several_that_a_role_sets_the_narrowest_counts() {
    let world = World::with(&PERMISSIONS).own_and_team().role_that("agent", &["*"], |role| {
        role.visibility.insert(name("team"), patterns(&["*"]));
        role.visibility.insert(name("own"), patterns(&["files.view"]));
    });
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is("conditional: granted, own, by a1");
    world.ask(&ann, "notes.view").is("conditional: granted, team, by a1");
}

#[test]
fn to_set_a_visibility_sets_it_for_what_implies_the_permission() {
    let ann = person("ann").holds("agent");
    agent("own", &["files.view"]).ask(&ann, "files.manage").is("conditional: granted, own, by a1");
    agent("own", &["files.manage"]).ask(&ann, "files.view").is("allowed: granted, all, by a1");
}

#[test]
fn a_permissions_own_visibility_is_widened_and_narrowed_by_nothing() {
    let world = agent("own", &["files.view"])
        .permission("files.view", |view| view.visibility = Some(name("team")))
        .switch("wide", "agent", shows("all", &["*"]), Effect::default());
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is("conditional: granted, team, by a1");
}

#[test]
fn options_set_a_visibility_instead_of_the_roles_and_the_narrowest_of_them_counts() {
    let ann = person("ann").holds("agent");
    let world =
        agent("own", &["*"]).switch("wide", "agent", shows("all", &["*"]), Effect::default());
    world.ask(&ann, "files.view").is("allowed: granted, all, by a1");
    let world = world.switch("less", "agent", shows("team", &["files.*"]), Effect::default());
    world.ask(&ann, "files.view").is("conditional: granted, team, by a1");
    world.ask(&ann, "notes.view").is("allowed: granted, all, by a1");
}

#[test]
fn an_option_that_lapsed_narrows_and_does_not_widen() {
    let ann = person("ann").holds("agent");
    let lapsed = |world: World, visibility: &str| {
        world.plans(&["basic", "complete"]).switch_on_plan(
            "lapsed",
            "agent",
            Some("complete"),
            shows(visibility, &["*"]),
            Effect::default(),
        )
    };
    lapsed(agent("team", &["*"]), "all")
        .ask(&ann, "files.view")
        .is("conditional: granted, team, by a1");
    lapsed(agent("team", &["*"]), "own")
        .ask(&ann, "files.view")
        .is("conditional: granted, own, by a1");
    // What there was is here what another option set.
    lapsed(agent("own", &["*"]), "team")
        .switch("wide", "agent", shows("all", &["*"]), Effect::default())
        .ask(&ann, "files.view")
        .is("conditional: granted, team, by a1");
}

#[test]
fn of_two_visibilities_that_include_as_many_the_first_by_name_is_narrower() {
    let owner: &[(&str, &[Operand])] = &[("owner", &[Operand::UserId])];
    let world = World::with(&PERMISSIONS)
        .visibility("beta", &[owner])
        .visibility("alpha", &[owner])
        .role_that("agent", &["*"], |role| {
            role.visibility.insert(name("alpha"), patterns(&["*"]));
            role.visibility.insert(name("beta"), patterns(&["*"]));
        })
        .role_that("lead", &["*"], |role| {
            role.visibility.insert(name("beta"), patterns(&["*"]));
        });
    world.ask(&person("ann").holds("agent"), "files.view").is("conditional: granted, alpha, by a1");
    world
        .ask(&person("ann").holds("agent").holds("lead"), "files.view")
        .is("conditional: granted, beta, by a2");
}

#[test]
fn a_visibility_includes_one_whose_entries_ask_more() {
    let draft = Operand::Constant("draft".to_owned());
    let open = Operand::Constant("open".to_owned());
    let owner: (&str, &[Operand]) = ("owner", &[Operand::UserId]);
    let just_draft: (&str, &[Operand]) = ("status", std::slice::from_ref(&draft));
    let both = [draft.clone(), open];
    let draft_or_open: (&str, &[Operand]) = ("status", &both);
    // By name, each would come before the one that it includes: it is inclusion that counts.
    let world = World::with(&PERMISSIONS)
        .visibility("c_narrow", &[&[owner, just_draft]])
        .visibility("b_more_operands", &[&[owner, draft_or_open]])
        .visibility("a_fewer_attributes", &[&[owner]]);
    let narrower = |one: &str, other: &str| {
        let both = |role: &mut rolecall::model::definition::Role| {
            role.visibility.insert(name(one), patterns(&["*"]));
            role.visibility.insert(name(other), patterns(&["*"]));
        };
        let world = World { model: world.model.clone(), ..World::with(&[]) };
        let world = world.role_that("agent", &["*"], both);
        let ann = person("ann").holds("agent");
        world.ask(&ann, "files.view").is(&format!("conditional: granted, {one}, by a1"));
    };
    narrower("c_narrow", "b_more_operands");
    narrower("b_more_operands", "a_fewer_attributes");
    narrower("c_narrow", "a_fewer_attributes");
}

/// A question about a file that only one visibility can reach, of somebody who holds `agent`.
fn seen<'a>(world: &'a World, person: &'a Member) -> Ask<'a> {
    world.ask(person, "files.view")
}

/// A role whose holders see what one attribute with one operand says.
fn seeing(attribute: &str, operand: Operand) -> World {
    World::with(&PERMISSIONS).visibility("some", &[&[(attribute, &[operand])]]).role_that(
        "agent",
        &["*"],
        |role| {
            role.visibility.insert(name("some"), patterns(&["*"]));
        },
    )
}

const REACHED: &str = "allowed: granted, some, by a1";
const NOT_REACHED: &str = "denied: visibility, some, by a1";

#[test]
fn the_persons_id_is_their_user_id_or_their_member_id() {
    let world = seeing("owner", Operand::UserId);
    let mut ann = person("ann").holds("agent");
    seen(&world, &ann).on(&[("owner", &["user_bob", "user_ann"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["mem_ann"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["user_bob"])]).is(NOT_REACHED);
    ann.user_id = None;
    seen(&world, &ann).on(&[("owner", &["user_ann"])]).is(NOT_REACHED);
}

#[test]
fn an_address_is_compared_by_its_normal_form() {
    let world = seeing("owner", Operand::Email);
    let mut ann = person("ann").holds("agent");
    seen(&world, &ann).on(&[("owner", &["", "ann@example.com"])]).is(NOT_REACHED);
    ann.email = Some(Email::parse("Ann@Example.com").unwrap());
    seen(&world, &ann).on(&[("owner", &["Ann@Example.com"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["ann@example.com"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &[" ANN@EXAMPLE.com"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["ann+1@example.com"])]).is(NOT_REACHED);
}

#[test]
fn a_team_of_a_workspace_counts_when_that_workspace_is_asked_about() {
    let world = seeing("team", Operand::Teams);
    let ann = person("ann").holds("agent").in_team("north", Some("paris")).in_team("blue", None);
    let north: &[(&str, &[&str])] = &[("team", &["north"])];
    seen(&world, &ann).within("paris").on(north).is(REACHED);
    seen(&world, &ann).within("lyon").on(north).is(NOT_REACHED);
    seen(&world, &ann).on(north).is(NOT_REACHED);
    seen(&world, &ann).within("lyon").on(&[("team", &["blue"])]).is(REACHED);
    seen(&world, &ann).on(&[("team", &["blue"])]).is(REACHED);
}

#[test]
fn what_is_missing_or_empty_matches_nothing_on_either_side() {
    let world = seeing("region", Operand::Attribute(name("region")));
    let mut ann = person("ann").holds("agent");
    seen(&world, &ann).on(&[]).is(NOT_REACHED);
    seen(&world, &ann).on(&[("region", &[""])]).is(NOT_REACHED);
    ann.attributes.insert(name("region"), String::new());
    seen(&world, &ann).on(&[("region", &[""])]).is(NOT_REACHED);
    ann.attributes.insert(name("region"), "south".to_owned());
    seen(&world, &ann).on(&[("region", &[])]).is(NOT_REACHED);
    seen(&world, &ann).on(&[("region", &["south"])]).is(REACHED);
}

#[test]
fn an_entry_holds_if_all_its_attributes_match_and_a_visibility_if_any_entry_does() {
    let draft = [Operand::Constant("draft".to_owned())];
    let world = World::with(&PERMISSIONS)
        .visibility(
            "some",
            &[&[("owner", &[Operand::UserId]), ("status", &draft)], &[("team", &[Operand::Teams])]],
        )
        .role_that("agent", &["*"], |role| {
            role.visibility.insert(name("some"), patterns(&["*"]));
        });
    let ann = person("ann").holds("agent").in_team("north", None);
    seen(&world, &ann).on(&[("owner", &["user_ann"])]).is(NOT_REACHED);
    seen(&world, &ann).on(&[("owner", &["user_ann"]), ("status", &["draft"])]).is(REACHED);
    seen(&world, &ann).on(&[("team", &["north"])]).is(REACHED);
}

#[test]
fn nothing_is_an_attribute_that_is_there_and_has_only_empty_values_or_none() {
    let world = seeing("owner", Operand::Nothing);
    let ann = person("ann").holds("agent");
    seen(&world, &ann).on(&[("owner", &[])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["", ""])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["", "user_bob"])]).is(NOT_REACHED);
    // Not there; and in general nothing is known of instances.
    seen(&world, &ann).on(&[("team", &[])]).is(NOT_REACHED);
    seen(&world, &ann).is("conditional: granted, some, by a1");
}

#[test]
fn nothing_stands_beside_other_operands_and_beside_other_attributes() {
    let unowned_or_own: &[Operand] = &[Operand::Nothing, Operand::UserId];
    let world = World::with(&PERMISSIONS)
        .visibility("some", &[&[("owner", unowned_or_own), ("team", &[Operand::Teams])]])
        .role_that("agent", &["*"], |role| {
            role.visibility.insert(name("some"), patterns(&["*"]));
        });
    let ann = person("ann").holds("agent").in_team("north", None);
    seen(&world, &ann).on(&[("owner", &[]), ("team", &["north"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["user_ann"]), ("team", &["north"])]).is(REACHED);
    seen(&world, &ann).on(&[("owner", &["user_bob"]), ("team", &["north"])]).is(NOT_REACHED);
    seen(&world, &ann).on(&[("owner", &[]), ("team", &[])]).is(NOT_REACHED);
}

#[test]
fn what_an_attribute_of_a_person_lacks_is_not_what_an_instance_lacks() {
    let world = seeing("region", Operand::Attribute(name("region")));
    let ann = person("ann").holds("agent");
    seen(&world, &ann).on(&[("region", &[])]).is(NOT_REACHED);
}

/// A role `agent` that reaches `own`, and a switch that adds something while it is on.
fn widening(visibility: &str, of: &[&str]) -> World {
    World::with(&PERMISSIONS)
        .apart()
        .plans(&["basic", "complete"])
        .role_that("agent", &["*"], |role| {
            role.visibility.insert(name("own"), patterns(&["*"]));
        })
        .switch("wide", "agent", Effect::default(), widens(visibility, of))
}

#[test]
fn to_widen_adds_a_visibility_to_those_that_are_there() {
    let world = widening("team", &["files.view"]);
    let ann = person("ann").holds("agent").in_team("north", None);
    world.ask(&ann, "files.view").is("conditional: granted, own, by a1");
    let ann = ann.set("wide", "on");
    world.ask(&ann, "files.view").is("conditional: granted, own|team, by a1");
    let told = "allowed: granted, team, by a1";
    world.ask(&ann, "files.view").on(&[("team", &["north"])]).is(told);
    let told = "allowed: granted, own|team, by a1";
    world.ask(&ann, "files.view").on(&[("owner", &["mem_ann"]), ("team", &["north"])]).is(told);
    world.ask(&ann, "files.view").on(&[]).is("denied: visibility, own|team, by a1");
}

#[test]
fn to_widen_widens_what_the_permission_implies_and_not_what_implies_it() {
    let ann = person("ann").holds("agent").set("wide", "on");
    let own = "conditional: granted, own, by a1";
    let wider = "conditional: granted, own|team, by a1";
    let world = widening("team", &["files.manage"]);
    world.ask(&ann, "files.manage").is(wider);
    world.ask(&ann, "files.view").is(wider);
    world.ask(&ann, "notes.view").is(own);
    let world = widening("team", &["files.view"]);
    world.ask(&ann, "files.manage").is(own);
    // By name as well, over any number of steps.
    let world = widening("team", &["notes.view"]).permission("notes.view", |view| {
        view.implies.insert(dotted("files.manage"));
    });
    world.ask(&ann, "files.view").is(wider);
}

#[test]
fn an_option_that_lapsed_adds_nothing() {
    let world = |plan| {
        widening("own", &[])
            .switch_on_plan(
                "team",
                "agent",
                Some("complete"),
                widens("team", &["*"]),
                Effect::default(),
            )
            .on_plan(plan)
    };
    let ann = person("ann").holds("agent");
    world("basic").ask(&ann, "files.view").is("conditional: granted, own, by a1");
    world("complete").ask(&ann, "files.view").is("conditional: granted, own|team, by a1");
}

#[test]
fn what_is_added_is_added_after_options_that_set_something_lapsed_or_not() {
    let ann = person("ann").holds("agent").set("wide", "on");
    let world = widening("team", &["*"]).switch(
        "other",
        "agent",
        shows("region", &["*"]),
        Effect::default(),
    );
    world.ask(&ann, "files.view").is("conditional: granted, region|team, by a1");
    let world = widening("team", &["*"]).switch_on_plan(
        "other",
        "agent",
        Some("complete"),
        shows("region", &["*"]),
        Effect::default(),
    );
    // Lapsed: the narrower of `own` and `region`, which include as many, is the first by name.
    world.ask(&ann, "files.view").is("conditional: granted, own|team, by a1");
}

#[test]
fn several_options_add_what_each_of_them_adds() {
    let world = widening("team", &["*"]).switch(
        "more",
        "agent",
        widens("region", &["*"]),
        Effect::default(),
    );
    let ann = person("ann").holds("agent").set("wide", "on");
    world.ask(&ann, "files.view").is("conditional: granted, own|region|team, by a1");
}

#[test]
fn a_set_keeps_no_visibility_that_another_of_it_includes() {
    let ann = person("ann").holds("agent").set("wide", "on");
    widening("both", &["*"]).ask(&ann, "files.view").is("conditional: granted, both, by a1");
    widening("own", &["*"]).ask(&ann, "files.view").is("conditional: granted, own, by a1");
    // `all` includes every one, and is not narrowed by being widened.
    let world = widening("team", &["*"]).role("free", &["*"]).switch(
        "free",
        "free",
        widens("team", &["*"]),
        Effect::default(),
    );
    world.ask(&person("bob").holds("free"), "files.view").is("allowed: granted, all, by a1");
}

#[test]
fn of_two_visibilities_that_include_each_other_the_wider_stays() {
    let owner: &[(&str, &[Operand])] = &[("owner", &[Operand::UserId])];
    // Asks more, and is therefore included by the other entry.
    let more: &[(&str, &[Operand])] = &[("owner", &[Operand::UserId]), ("team", &[Operand::Teams])];
    for added in ["first", "last"] {
        let world = widening(added, &["*"])
            .visibility("first", &[owner, more])
            .visibility("last", &[owner]);
        let ann = person("ann").holds("agent").set("wide", "on");
        // Of `first` and `own`, `own` comes later by name; of `own` and `last`, `own` as well.
        world.ask(&ann, "files.view").is("conditional: granted, own, by a1");
    }
    let world = widening("zeta", &["*"]).visibility("zeta", &[owner]);
    let ann = person("ann").holds("agent").set("wide", "on");
    world.ask(&ann, "files.view").is("conditional: granted, zeta, by a1");
}

#[test]
fn a_permissions_own_visibility_is_not_added_to() {
    let world = widening("team", &["*"])
        .permission("files.view", |view| view.visibility = Some(name("region")));
    let ann = person("ann").holds("agent").set("wide", "on");
    world.ask(&ann, "files.view").is("conditional: granted, region, by a1");
}

#[test]
fn a_union_is_named_narrowest_first() {
    // `both` includes `own`, `team` and itself: it is wider than `region`, whatever their names.
    let world = widening("both", &["*"]).switch(
        "more",
        "agent",
        widens("region", &["*"]),
        Effect::default(),
    );
    let ann = person("ann").holds("agent").set("wide", "on");
    world.ask(&ann, "files.view").is("conditional: granted, region|both, by a1");
}
