//! People, what they hold, invitations, counters: what was written is read back.

use std::collections::BTreeSet;

use super::fixtures::*;
use crate::domain::assignment::AssignmentState;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState, TeamMembership, WorkHandover};
use crate::domain::standing::Standing;
use crate::ids::{AccountId, WorkspaceId};
use crate::store::{Changes, Reads};

pub(crate) async fn a_member_is_read_back_exactly(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let mut places = workspaces(&["w1", "w2"]);
    places.teams = teams([team("t1", None), team("t2", Some("w1"))]).teams;
    commit(&store, &account_id, places).await.unwrap();
    let mut held = assignment("x1", Some("w2"));
    held.options = [(id("export"), id("on")), (id("scope"), id("own"))].into();
    held.state = AssignmentState::Pending;
    held.expire_time = Some(at(77));
    let full = Member {
        user_id: Some(id("auth0|5f")),
        email: Some(id("Zoë.M+x@Exämple.com")),
        display_name: "Zoë 名前 'q' \" \\ 🦀".to_owned(),
        locale: Some("fr-CH".to_owned()),
        founder: true,
        attributes: [(id("region"), "Île-de-France".to_owned()), (id("note"), "x".repeat(100_000))]
            .into(),
        teams: vec![
            TeamMembership { team_id: id("t2"), workspace_id: Some(id("w1")) },
            TeamMembership { team_id: id("t1"), workspace_id: None },
        ],
        assignments: vec![assignment("x2", None), held],
        work_handovers: vec![
            WorkHandover {
                workspace_id: Some(id("w1")),
                reassigned_to: Some(id("bare")),
                leave_time: at(8),
            },
            WorkHandover { workspace_id: None, reassigned_to: None, leave_time: at(9) },
        ],
        ..member("full")
    };
    assert_eq!(full.email.as_ref().unwrap().as_given(), "Zoë.M+x@Exämple.com");
    let states = MemberState::ALL.map(|(state, name)| Member { state, ..member(name) });
    let written: Vec<_> = [full, member("bare")].into_iter().chain(states).collect();
    commit(&store, &account_id, people(written.clone())).await.unwrap();
    for member in written {
        let found = find(&store, &account_id, by_member(member.member_id.as_str())).await;
        assert_eq!(found, Some(member));
    }
}

pub(crate) async fn a_member_holds_exactly_what_was_written_last(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, workspaces(&["w1", "w2"])).await.unwrap();
    let holding = |assignments| Member { assignments, ..member("m") };
    let mut changed = assignment("x2", Some("w2"));
    changed.role_id = id("other");
    let [one, two, three] = ["x1", "x2", "x3"].map(|id| assignment(id, Some("w1")));
    // Added, changed in place, put in another order, taken away, all taken away.
    for assignments in [
        vec![one.clone(), two],
        vec![one.clone(), changed.clone(), three.clone()],
        vec![three.clone(), one, changed],
        vec![three],
        vec![],
    ] {
        let written = holding(assignments);
        commit(&store, &account_id, people([written.clone()])).await.unwrap();
        assert_eq!(find(&store, &account_id, by_member("m")).await, Some(written));
    }
}

pub(crate) async fn an_assignment_moves_from_one_member_to_another(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let holding = |name, assignments| Member { assignments, ..member(name) };
    let x = assignment("x", None);
    let before = [holding("m1", vec![]), holding("m2", vec![x.clone()])];
    commit(&store, &account_id, people(before)).await.unwrap();
    let after = [holding("m1", vec![x]), holding("m2", vec![])];
    commit(&store, &account_id, people(after.clone())).await.unwrap();
    assert_eq!(store.members(&account_id, None, 10).await.unwrap(), after);
}

pub(crate) async fn an_assignment_id_names_one_assignment(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let holder = |name| Member { assignments: vec![assignment("x", None)], ..member(name) };
    commit(&store, &account_id, people([holder("m1")])).await.unwrap();
    assert_corrupt(commit(&store, &account_id, people([holder("m2")])).await);
    assert_eq!(store.members(&account_id, None, 10).await.unwrap(), [holder("m1")]);
}

pub(crate) async fn what_is_named_must_be_there(store: Tested) {
    let account_id = new_account(&store, "a").await;
    // What is in another account is not there.
    let other = new_account(&store, "b").await;
    let mut there = workspaces(&["w"]);
    there.teams = teams([team("t", None)]).teams;
    commit(&store, &other, there).await.unwrap();
    commit(&store, &account_id, teams([team("here", None)])).await.unwrap();
    commit(&store, &other, people([member("m")])).await.unwrap();

    let mut held = member("m1");
    held.assignments = vec![assignment("x", Some("w"))];
    let mut in_team = member("m1");
    in_team.teams = vec![TeamMembership { team_id: id("here"), workspace_id: Some(id("w")) }];
    let mut in_no_team = member("m1");
    in_no_team.teams = vec![TeamMembership { team_id: id("t"), workspace_id: None }];
    let of_no_workspace = teams([team("t", Some("w"))]);
    let invited = Changes { invitations: vec![invitation("i", "m", None)], ..nothing() };
    let mut inviter = people([member("m1")]);
    inviter.invitations = vec![invitation("i", "m1", Some("m"))];
    let in_teams = [people([in_team]), people([in_no_team]), of_no_workspace];
    for changes in [people([held]), invited, inviter].into_iter().chain(in_teams) {
        assert_corrupt(commit(&store, &account_id, changes).await);
    }
    assert_eq!(store.members(&account_id, None, 10).await.unwrap(), []);
}

pub(crate) async fn invitations_are_read_back_while_they_are_open(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let full = Invitation {
        assignments: vec![id("x2"), id("x1")],
        offered: vec![assignment("x1", None)],
        locale: Some("en".to_owned()),
        generation: u32::MAX,
        ..invitation("i1", "m1", Some("m2"))
    };
    let bare =
        Invitation { state: InvitationState::AwaitingApproval, ..invitation("i2", "m1", None) };
    let canceled = Invitation { state: InvitationState::Canceled, ..invitation("i3", "m1", None) };
    let of_another = invitation("i4", "m2", None);
    let mut changes = people([member("m1"), member("m2")]);
    changes.invitations = vec![full.clone(), bare.clone(), canceled, of_another];
    commit(&store, &account_id, changes).await.unwrap();
    let mut reads = Reads { people: vec![by_member("m1")], invitations: true, ..Reads::default() };
    let facts = sorted(read(&store, &account_id, &reads).await);
    assert_eq!(facts.invitations, [full.clone(), bare.clone()]);

    let withdrawn = Invitation { state: InvitationState::Canceled, ..full };
    let changes = Changes { invitations: vec![withdrawn], ..nothing() };
    commit(&store, &account_id, changes).await.unwrap();
    assert_eq!(read(&store, &account_id, &reads).await.invitations, [bare]);
    reads.invitations = false;
    assert_eq!(read(&store, &account_id, &reads).await.invitations, []);
}

pub(crate) async fn counters_are_read_as_asked_for(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, workspaces(&["w1", "w2", "w3"])).await.unwrap();
    let mut holder = member("m");
    holder.assignments = vec![assignment("x", Some("w2"))];
    let holders = |scope: Option<&str>| CounterKey::Holders(id("role"), scope.map(id));
    let seats = [Standing::Active, Standing::Invited, Standing::Suspended]
        .map(|standing| CounterKey::Seats(id("role"), standing));
    let per_role = CounterKey::People(id("role"), Standing::Active);
    let scopes = [None, Some("w1"), Some("w2"), Some("w3")].map(holders);
    let keys = seats.iter().chain([&per_role]).chain(&scopes);
    let all: Counters = keys.cloned().zip(1..).collect();
    let changes = Changes { counters: all.clone(), ..people([holder]) };
    commit(&store, &account_id, changes).await.unwrap();

    let only = |more: &[&CounterKey]| -> Counters {
        let wanted: BTreeSet<_> = seats.iter().chain(more.iter().copied()).collect();
        all.clone().into_iter().filter(|(key, _)| wanted.contains(key)).collect()
    };
    let [account_wide, in_w1, in_w2, _] = &scopes;
    let none = Reads::default();
    let cases = [
        (none.clone(), only(&[])),
        (Reads { people_per_role: true, ..none.clone() }, only(&[&per_role])),
        (Reads { holders_in: vec![None], ..none.clone() }, only(&[account_wide])),
        (Reads { holders_in: vec![Some(id("w1"))], ..none.clone() }, only(&[in_w1])),
        // Where the people who are read hold roles, holders are read unasked.
        (Reads { people: vec![by_member("m")], ..none }, only(&[in_w2])),
    ];
    for (reads, expected) in cases {
        assert_eq!(read(&store, &account_id, &reads).await.counters, expected, "{reads:?}");
    }
    the_same_workspaces_are_read_once(&store, &account_id).await;
}

async fn the_same_workspaces_are_read_once(store: &Tested, account_id: &AccountId) {
    let wanted: Vec<WorkspaceId> = ["w3", "w1", "unknown", "w3"].map(id).into();
    let reads = Reads { workspaces: wanted, ..Reads::default() };
    let facts = sorted(read(store, account_id, &reads).await);
    assert_eq!(facts.workspaces, [workspace("w1"), workspace("w3")]);
}
