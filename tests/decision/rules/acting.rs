//! "Acting as another person", rule by rule.

use rolecall::domain::member::MemberState;
use rolecall::model::definition::{Effect, FieldAccess, Level, RankLimit};

use crate::world::{Holds, World, dotted, name, patterns, person, sets_field, takes};

const IMPERSONATION: &str = "denied: impersonation";

/// `boss` (rank 2) may act as others; `agent` (rank 1) sees clients, in teams; `local` (rank 2) is held in workspaces.
fn world(up_to: RankLimit) -> World {
    World::with(&["clients.view", "clients.manage", "billing.view", "staff.work_as"])
        .own_and_team()
        .field("client.email", &["clients.view"])
        .role_that("boss", &["staff.work_as"], |role| role.rank = 2)
        .role_that("agent", &["clients.*", "billing.*"], |role| {
            role.rank = 1;
            role.visibility.insert(name("own"), patterns(&["clients.*"]));
        })
        .role_that("local", &["*"], |role| {
            role.rank = 2;
            role.held_in = Level::Workspace;
        })
        .role_that("chief", &["*"], |role| role.rank = 3)
        .impersonation("staff.work_as", &["clients.manage"], up_to)
}

#[test]
fn rule_1_a_model_without_impersonation_denies_it() {
    let mut world = world(RankLimit::Any);
    world.model.impersonation = None;
    let (ann, bob) = (person("ann").holds("boss"), person("bob").holds("agent"));
    world.ask(&ann, "clients.view").acting_as(&bob).is(IMPERSONATION);
}

#[test]
fn rule_1_an_actor_who_is_not_given_the_permission_is_denied() {
    let world = world(RankLimit::Any);
    let bob = person("bob").holds("agent");
    world.ask(&person("ann"), "clients.view").acting_as(&bob).is(IMPERSONATION);
    let ann = person("ann").holds("boss").pending();
    world.ask(&ann, "clients.view").acting_as(&bob).is(IMPERSONATION);
    // Before it is looked at whether the other exists.
    world.ask(&person("ann"), "clients.view").acting_as_somebody_unknown().is(IMPERSONATION);
}

#[test]
fn rule_2_the_other_must_be_an_active_member() {
    let world = world(RankLimit::Any);
    let ann = person("ann").holds("boss");
    world.ask(&ann, "clients.view").acting_as_somebody_unknown().is("denied: not_a_member");
    for (state, expected) in [
        (MemberState::Invited, "denied: invited"),
        (MemberState::Unconfirmed, "denied: unconfirmed"),
        (MemberState::Suspended, "denied: suspended"),
        (MemberState::Revoked, "denied: revoked"),
    ] {
        let mut bob = person("bob").holds("agent");
        bob.state = state;
        world.ask(&ann, "clients.view").acting_as(&bob).is(expected);
    }
}

#[test]
fn rule_3_the_other_must_not_stand_too_high() {
    const OTHERS: &str = "conditional: granted, own, by a1";
    let ann = person("ann").holds("boss");
    let lower = person("bob").holds("agent");
    let same = person("bob").holds("agent").holds("boss");
    let higher = person("bob").holds("agent").holds("chief");
    for (up_to, expected) in [
        (RankLimit::Lower, [OTHERS, IMPERSONATION, IMPERSONATION]),
        (RankLimit::Same, [OTHERS, OTHERS, IMPERSONATION]),
        (RankLimit::Any, [OTHERS, OTHERS, "allowed: granted, all, by a2"]),
    ] {
        let world = world(up_to);
        for (other, expected) in [&lower, &same, &higher].into_iter().zip(expected) {
            world.ask(&ann, "clients.view").acting_as(other).is(expected);
        }
    }
}

#[test]
fn rule_3_roles_that_are_pending_or_expired_have_no_rank() {
    let world = world(RankLimit::Lower);
    let ann = person("ann").holds("boss");
    let bob = person("bob").holds("agent").holds("chief").pending().holds("chief").expires(0);
    world.ask(&ann, "clients.view").acting_as(&bob).is("conditional: granted, own, by a1");
    let low = person("ann").holds("boss").holds("chief").expires(0).holds("chief").pending();
    let high = person("bob").holds("boss");
    world.ask(&low, "clients.view").acting_as(&high).is(IMPERSONATION);
}

#[test]
fn rule_3_the_others_rank_counts_from_anywhere_and_the_actors_from_here() {
    let world = world(RankLimit::Lower);
    let ann = person("ann").holds("boss");
    // Elsewhere, and even where the role cannot be held.
    let bob = person("bob").holds("agent").holds("local").within("lyon");
    world.ask(&ann, "clients.view").within("paris").acting_as(&bob).is(IMPERSONATION);
    let bob = person("bob").holds("agent").holds("local");
    world.ask(&ann, "clients.view").acting_as(&bob).is(IMPERSONATION);
    // The actor's rank elsewhere, or where the role cannot be held, counts for nothing.
    let peer = person("bob").holds("boss");
    let ann = person("ann").holds("boss").holds("chief").within("paris");
    world.ask(&ann, "clients.view").within("paris").acting_as(&peer).is(IMPERSONATION);
}

#[test]
fn rule_3_who_holds_no_role_has_rank_0() {
    let world = world(RankLimit::Lower);
    let ann = person("ann").holds("boss");
    world.ask(&ann, "clients.view").acting_as(&person("bob")).is("denied: role_lacks_permission");
}

#[test]
fn rule_4_only_what_is_in_reach_can_be_done() {
    let world = world(RankLimit::Any);
    let (ann, bob) = (person("ann").holds("boss"), person("bob").holds("agent"));
    // By what `clients.manage` implies.
    world.ask(&ann, "clients.view").acting_as(&bob).is("conditional: granted, own, by a1");
    world.ask(&ann, "billing.view").acting_as(&bob).is(IMPERSONATION);
}

#[test]
fn rule_4_a_permission_with_a_visibility_of_its_own_is_out_of_reach() {
    let world = world(RankLimit::Any)
        .permission("clients.view", |view| view.visibility = Some(name("own")));
    let (ann, bob) = (person("ann").holds("boss"), person("bob").holds("agent"));
    world.ask(&ann, "clients.view").acting_as(&bob).is(IMPERSONATION);
}

#[test]
fn rule_5_what_every_assignment_that_allows_it_takes_is_taken() {
    let world = world(RankLimit::Any).switch(
        "clients",
        "boss",
        Effect::default(),
        takes(&["clients.view"]),
    );
    let bob = person("bob").holds("agent");
    let ann = person("ann").holds("agent").holds("boss").set("clients", "on");
    let taken = "denied: taken_by_option, by a2";
    world.ask(&ann, "clients.view").acting_as(&bob).is(taken);
    world.ask(&ann, "clients.manage").acting_as(&bob).is(taken);
    // Another one that takes nothing is enough.
    let ann = ann.holds("boss");
    world.ask(&ann, "clients.view").acting_as(&bob).is("conditional: granted, own, by a1");
}

#[test]
fn rule_6_the_answer_is_the_others() {
    let world = world(RankLimit::Any);
    let (ann, bob) = (person("ann").holds("boss"), person("bob").holds("agent"));
    world
        .ask(&ann, "clients.view")
        .on(&[("owner", &["user_bob"])])
        .acting_as(&bob)
        .is("allowed: granted, own, by a1");
    world
        .ask(&ann, "clients.view")
        .on(&[("owner", &["user_ann"])])
        .acting_as(&bob)
        .is("denied: visibility, own, by a1");
}

#[test]
fn rule_6_a_field_is_as_strict_as_the_stricter_of_both() {
    let hidden = sets_field("client.email", FieldAccess::Hidden);
    let world = world(RankLimit::Any).switch("mask", "boss", Effect::default(), hidden).role_that(
        "masked",
        &["clients.view"],
        |role| {
            role.fields.insert(dotted("client.email"), FieldAccess::FillOnce);
        },
    );
    let ann = person("ann").holds("boss");
    let masking = person("ann").holds("boss").set("mask", "on");
    let (bob, masked) = (person("bob").holds("agent"), person("bob").holds("masked"));
    let ask = |actor, other, expected| {
        world.ask(actor, "clients.view").acting_as(other).is(expected);
    };
    ask(&ann, &bob, "conditional: granted, own, by a1");
    ask(&masking, &bob, "conditional: granted, own, by a1, client.email Hidden");
    ask(&ann, &masked, "allowed: granted, all, by a1, client.email FillOnce");
    ask(&masking, &masked, "allowed: granted, all, by a1, client.email Hidden");
    // The freest of the actor's own.
    ask(&masking.clone().holds("boss"), &bob, "conditional: granted, own, by a1");
}

#[test]
fn to_act_as_oneself_is_to_act_for_oneself() {
    let world = world(RankLimit::Lower);
    let ann = person("ann").holds("agent");
    world.ask(&ann, "billing.view").acting_as(&ann).is("allowed: granted, all, by a1");
}

#[test]
fn an_actor_who_is_not_active_is_denied_for_that_first() {
    let world = world(RankLimit::Any);
    let mut ann = person("ann").holds("boss");
    ann.state = MemberState::Suspended;
    world.ask(&ann, "clients.view").acting_as(&person("bob")).is("denied: suspended");
}
