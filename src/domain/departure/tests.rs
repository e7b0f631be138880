//! Who is left with what.

#![allow(clippy::unwrap_used, reason = "clippy does not take what tests share for a part of them")]

use std::collections::BTreeMap;

use super::*;
use crate::domain::assignment::AssignmentState;
use crate::domain::member::TeamMembership;
use crate::ids::{AssignmentId, RoleId, TeamId};

pub(crate) fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn workspace(id: &str) -> WorkspaceId {
    WorkspaceId::parse(id).unwrap()
}

/// Somebody who holds roles: `role`, `role@workspace`, `role?` for a pending one.
pub(crate) fn person(state: MemberState, held: &[&str]) -> Member {
    let assignment = |(text, at): (&&str, usize)| {
        let role = text.trim_end_matches('?');
        let (role, place) =
            role.split_once('@').map_or((role, None), |(role, id)| (role, Some(id)));
        let pending = text.ends_with('?');
        Assignment {
            assignment_id: AssignmentId::parse(&format!("a{at}")).unwrap(),
            role_id: RoleId::parse(role).unwrap(),
            workspace_id: place.map(workspace),
            options: BTreeMap::new(),
            state: if pending { AssignmentState::Pending } else { AssignmentState::Active },
            expire_time: None,
            create_time: time(0),
        }
    };
    Member {
        member_id: MemberId::parse("mem_a").unwrap(),
        user_id: None,
        email: None,
        display_name: String::new(),
        locale: None,
        state,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: held.iter().zip(0..).map(assignment).collect(),
        work_handovers: Vec::new(),
        create_time: time(0),
        update_time: time(0),
    }
}

/// `role@workspace`, in order.
pub(crate) fn roles(member: &Member) -> Vec<String> {
    let show = |held: &Assignment| match &held.workspace_id {
        Some(id) => format!("{}@{id}", held.role_id),
        None => held.role_id.to_string(),
    };
    member.assignments.iter().map(show).collect()
}

fn with_teams(mut member: Member) -> Member {
    let team = |id: &str, place: Option<&str>| TeamMembership {
        team_id: TeamId::parse(id).unwrap(),
        workspace_id: place.map(workspace),
    };
    member.teams =
        vec![team("sales", Some("paris")), team("night", Some("lyon")), team("all", None)];
    member
}

fn teams(member: &Member) -> Vec<&str> {
    member.teams.iter().map(|team| team.team_id.as_str()).collect()
}

#[test]
fn who_leaves_a_workspace_keeps_everything_else() {
    let member =
        with_teams(person(MemberState::Active, &["one@paris", "two@lyon", "three", "four@paris?"]));
    let after = leaving(&member, Some(&workspace("paris")), None, time(9)).unwrap();
    assert_eq!(roles(&after), ["two@lyon", "three"]);
    assert_eq!(teams(&after), ["night", "all"]);
    assert_eq!((after.state, after.update_time), (MemberState::Active, time(9)));
    let [note] = &after.work_handovers[..] else { panic!("one note: {after:?}") };
    assert_eq!((&note.workspace_id, &note.reassigned_to), (&Some(workspace("paris")), &None));
    assert_eq!(note.leave_time, time(9));
}

#[test]
fn who_leaves_the_account_keeps_nothing_whatever_their_state() {
    for (state, _) in
        MemberState::ALL.into_iter().filter(|(state, _)| *state != MemberState::Revoked)
    {
        for held in [&["one", "two@lyon", "three?"][..], &[]] {
            let member = with_teams(person(state, held));
            let heir = MemberId::parse("mem_b").unwrap();
            let after = leaving(&member, None, Some(&heir), time(9)).unwrap();
            assert_eq!((roles(&after), teams(&after)), (vec![], vec![]));
            assert_eq!(after.state, MemberState::Revoked);
            assert_eq!(after.work_handovers[0].reassigned_to, Some(heir));
        }
    }
}

#[test]
fn nobody_leaves_where_they_are_not() {
    let member = with_teams(person(MemberState::Active, &["one@paris", "three"]));
    assert_eq!(leaving(&member, Some(&workspace("nice")), None, time(9)), None);
    // A team alone is a place in the workspace.
    assert!(leaving(&member, Some(&workspace("lyon")), None, time(9)).is_some());
    assert_eq!(leaving(&person(MemberState::Revoked, &[]), None, None, time(9)), None);
}

#[test]
fn the_last_time_that_somebody_left_a_place_is_kept() {
    let there = |member: Member| Member {
        assignments: person(MemberState::Active, &["one@paris", "two@lyon"]).assignments,
        ..member
    };
    let mut member = person(MemberState::Active, &[]);
    for (place, second) in [("paris", 1), ("lyon", 2), ("paris", 3)] {
        member = leaving(&there(member), Some(&workspace(place)), None, time(second)).unwrap();
    }
    let kept = member.work_handovers.iter();
    let kept: Vec<_> = kept.map(|note| (note.workspace_id.clone(), note.leave_time)).collect();
    assert_eq!(kept, [(Some(workspace("lyon")), time(2)), (Some(workspace("paris")), time(3))]);
}

#[test]
fn who_was_asked_to_join_for_nothing_but_this_is_no_longer_expected() {
    for (state, held, after) in [
        (MemberState::Invited, &["one@paris?"][..], MemberState::Revoked),
        (MemberState::Unconfirmed, &["one@paris?"], MemberState::Revoked),
        (MemberState::Invited, &["one@paris?", "two?"], MemberState::Invited),
        (MemberState::Active, &["one@paris"], MemberState::Active),
        (MemberState::Suspended, &["one@paris"], MemberState::Suspended),
    ] {
        let member = with_teams(person(state, held));
        let left = losing(&member, |role| role.role_id.as_str() == "one", time(9));
        assert_eq!(left.state, after, "{state:?} {held:?}");
        assert_eq!(left.teams.is_empty(), after == MemberState::Revoked);
        assert_eq!(left.work_handovers, [], "nobody leaves who never came");
    }
}

#[test]
fn who_holds_nothing_in_a_workspace_any_more_is_in_none_of_its_teams() {
    let after = |held: &[&str]| {
        let member = with_teams(person(MemberState::Active, held));
        let left = losing(&member, |role| role.role_id.as_str() == "one", time(9));
        teams(&left).join(" ")
    };
    assert_eq!(after(&["one@paris", "two@paris", "two@lyon"]), "sales night all");
    assert_eq!(after(&["one@paris", "two@lyon"]), "night all");
    // Account-wide it applies everywhere.
    assert_eq!(after(&["one@paris", "two"]), "sales night all");
    assert_eq!(after(&["one@paris"]), "all");
}
