//! "The answer", rule by rule.

use rolecall::domain::member::MemberState;
use rolecall::model::definition::{Effect, Level};

use crate::world::{Holds, World, name, patterns, person, takes};

/// Roles `agent` and `lead` (of a workspace) that grant everything, and `own`, whose holders see only what is theirs.
fn world() -> World {
    World::with(&["files.view", "notes.view"])
        .own_and_team()
        .plans(&["basic", "complete"])
        .permission("notes.view", |view| view.plan = Some(name("complete")))
        .role("agent", &["*"])
        .role("guest", &[])
        .role_that("lead", &["*"], |role| role.held_in = Level::Workspace)
        .role_that("own", &["*"], |role| {
            role.visibility.insert(name("own"), patterns(&["*"]));
        })
        .role_that("team", &["*"], |role| {
            role.visibility.insert(name("team"), patterns(&["*"]));
        })
        .role("bound", &["*"])
        .switch("bound", "bound", takes(&["*"]), Effect::default())
}

#[test]
fn rule_1_an_unknown_account_person_or_workspace_is_not_a_member() {
    let world = world();
    let ann = person("ann").holds("agent");
    let not_a_member = "denied: not_a_member";
    world.ask(&ann, "files.view").of_an_unknown_account().is(not_a_member);
    world.ask(&ann, "files.view").by_somebody_unknown().is(not_a_member);
    world.ask(&ann, "files.view").within("rome").in_an_unknown_workspace().is(not_a_member);
    // No workspace was asked about.
    world.ask(&ann, "files.view").in_an_unknown_workspace().is("allowed: granted, all, by a1");
}

#[test]
fn rule_2_a_closed_account_allows_nothing_but_tells_it_to_members_alone() {
    let world = World { closed: true, ..world() };
    let ann = person("ann").holds("agent");
    world.ask(&ann, "files.view").is("denied: account_closed");
    world.ask(&ann, "no.such").is("denied: account_closed");
    world.ask(&ann, "files.view").by_somebody_unknown().is("denied: not_a_member");
}

#[test]
fn rule_2_a_closed_workspace_allows_nothing_in_it_and_everything_beside_it() {
    let world = world();
    let ann = person("ann").holds("agent").holds("lead").within("paris");
    let within = |permission: &str| world.ask(&ann, permission).within("paris");
    within("files.view").in_a_closed_workspace().is("denied: workspace_closed");
    within("no.such").in_a_closed_workspace().is("denied: workspace_closed");
    let stranger = world.ask(&ann, "files.view").within("paris").in_a_closed_workspace();
    stranger.by_somebody_unknown().is("denied: not_a_member");
    world.ask(&ann, "files.view").in_a_closed_workspace().is("allowed: granted, all, by a1");
    let closed = World { closed: true, ..self::world() };
    let both = closed.ask(&ann, "files.view").within("paris").in_a_closed_workspace();
    both.is("denied: account_closed");
}

#[test]
fn rule_3_an_unknown_permission_is_denied_before_the_state_of_the_person_is_looked_at() {
    let world = world();
    let mut ann = person("ann").holds("agent");
    ann.state = MemberState::Suspended;
    for unknown in ["no.such", "files", "files.view ", "FILES.view", ""] {
        world.ask(&ann, unknown).is("denied: unknown_permission");
    }
}

#[test]
fn rule_4_who_is_not_active_is_denied_for_that() {
    let world = world();
    for (state, expected) in [
        (MemberState::Invited, "denied: invited"),
        (MemberState::Unconfirmed, "denied: unconfirmed"),
        (MemberState::Suspended, "denied: suspended"),
        (MemberState::Revoked, "denied: revoked"),
    ] {
        let mut ann = person("ann").holds("agent");
        ann.state = state;
        world.ask(&ann, "files.view").is(expected);
    }
}

#[test]
fn rule_5_who_holds_nothing_is_denied_everything() {
    world().ask(&person("ann"), "files.view").is("denied: role_lacks_permission");
}

#[test]
fn rule_5_account_wide_assignments_always_apply_and_others_in_their_workspace() {
    let world = world();
    let ann = person("ann").holds("lead").within("paris");
    world.ask(&ann, "files.view").within("paris").is("allowed: granted, all, by a1");
    world.ask(&ann, "files.view").within("lyon").is("denied: role_lacks_permission");
    world.ask(&ann, "files.view").is("denied: role_lacks_permission");
    let bob = person("bob").holds("agent");
    world.ask(&bob, "files.view").within("lyon").is("allowed: granted, all, by a1");
    world.ask(&bob, "files.view").is("allowed: granted, all, by a1");
}

#[test]
fn rule_5_the_closest_assignment_says_why() {
    let world = world();
    let mut ann = person("ann").holds("guest");
    world.ask(&ann, "files.view").is("denied: role_lacks_permission");
    ann = ann.holds("bound");
    world.ask(&ann, "files.view").is("denied: taken_by_option, by a2");
    ann = ann.holds("agent").expires(0);
    world.ask(&ann, "files.view").is("denied: expired, by a3");
    // What the plan does not include is denied for that by the same assignment.
    world.ask(&ann, "notes.view").is("denied: plan, by a3");
    ann = ann.holds("agent").pending();
    world.ask(&ann, "files.view").is("denied: invited, by a4");
    // Of two that are as close, the first.
    ann = ann.holds("agent").pending();
    world.ask(&ann, "files.view").is("denied: invited, by a4");
}

#[test]
fn rule_5_what_is_given_counts_whatever_else_is_taken_or_expired() {
    let ann = person("ann").holds("bound").holds("agent").expires(0).holds("agent");
    world().ask(&ann, "files.view").is("allowed: granted, all, by a3");
}

#[test]
fn rule_6_an_instance_that_nothing_reaches_is_settled_by_the_first_with_the_widest() {
    let ann = person("ann").holds("own").holds("team").holds("team");
    world()
        .ask(&ann, "files.view")
        .on(&[("owner", &["user_bob"])])
        .is("denied: visibility, team, by a2");
}

#[test]
fn rule_7_with_an_instance_those_that_reach_it_allow() {
    let ann = person("ann").holds("team").holds("own").in_team("north", None);
    let world = world();
    // Whatever `own` reaches, `team` reaches.
    world
        .ask(&ann, "files.view")
        .on(&[("owner", &["user_ann"])])
        .is("allowed: granted, team, by a1");
    world.ask(&ann, "files.view").on(&[("team", &["north"])]).is("allowed: granted, team, by a1");
    let bob = person("bob").holds("own").holds("agent");
    world.ask(&bob, "files.view").on(&[]).is("allowed: granted, all, by a2");
}

#[test]
fn rule_7_without_an_instance_only_all_allows_without_condition() {
    let world = world();
    let ann = person("ann").holds("own").holds("team").holds("team");
    world.ask(&ann, "files.view").is("conditional: granted, team, by a2");
    let bob = person("bob").holds("own").holds("agent").holds("agent");
    world.ask(&bob, "files.view").is("allowed: granted, all, by a2");
}

/// Roles `own`, `team`, `region` and `both` that reach what they are called.
fn apart() -> World {
    let reaching = |world: World, id: &str| {
        world.role_that(id, &["*"], |role| {
            role.visibility.insert(name(id), patterns(&["*"]));
        })
    };
    let world = World::with(&["files.view"]).apart().role("agent", &["*"]);
    ["own", "team", "region", "both"].into_iter().fold(world, reaching)
}

#[test]
fn rule_6_what_nothing_reaches_is_told_with_the_union_of_all() {
    let ann = person("ann").holds("team").holds("own").holds("region");
    apart().ask(&ann, "files.view").on(&[]).is("denied: visibility, own|region|team, by a1");
    let ann = person("ann").holds("region").holds("team").holds("both");
    apart().ask(&ann, "files.view").on(&[]).is("denied: visibility, region|both, by a3");
}

#[test]
fn rule_7_with_an_instance_the_answer_is_the_union_of_what_reaches_it() {
    let world = apart();
    let ann = person("ann").holds("own").holds("team").holds("both").in_team("north", None);
    let both: &[(&str, &[&str])] = &[("owner", &["user_ann"]), ("team", &["north"])];
    world.ask(&ann, "files.view").on(both).is("allowed: granted, both, by a3");
    let ann = person("ann").holds("own").holds("team").holds("region").in_team("north", None);
    world.ask(&ann, "files.view").on(both).is("allowed: granted, own|team, by a2");
    let own: &[(&str, &[&str])] = &[("owner", &["user_ann"])];
    world.ask(&ann, "files.view").on(own).is("allowed: granted, own, by a1");
    let ann = ann.holds("agent");
    world.ask(&ann, "files.view").on(own).is("allowed: granted, all, by a4");
}

#[test]
fn rule_7_without_an_instance_the_answer_is_the_union_of_all() {
    let world = apart();
    let ann = person("ann").holds("team").holds("own").holds("team");
    world.ask(&ann, "files.view").is("conditional: granted, own|team, by a1");
    let ann = ann.holds("agent");
    world.ask(&ann, "files.view").is("allowed: granted, all, by a4");
}
