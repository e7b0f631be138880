//! What no change may do, whichever command asks for it.

use super::*;
use crate::domain::revision::{Epoch, Revision};
use crate::store::conformance::fixtures::{account, assignment, id, member, team, workspace};

/// An account with workspaces, and nobody in it.
fn facts(workspaces: Vec<Workspace>) -> Facts {
    Facts {
        account: account(&id("a")),
        epoch: Epoch(1),
        revision: Revision(1),
        people_revision: Revision(0),
        roles: AccountRoles::default(),
        people: Vec::new(),
        workspaces,
        teams: Vec::new(),
        team_count: 0,
        counters: Counters::new(),
        invitations: Vec::new(),
        confirmed_by: Vec::new(),
        answered: None,
    }
}

#[test]
fn nothing_is_given_in_a_workspace_that_is_closed_or_was_not_read() {
    let closed = Workspace { state: WorkspaceState::Closed, ..workspace("closed") };
    let facts = facts(vec![workspace("open"), closed]);
    let made = workspace("made");
    for (place, expected) in [
        (None, None),
        (Some("open"), None),
        (Some("made"), None),
        (Some("closed"), Some(Reason::WorkspaceClosed)),
        (Some("unread"), Some(Reason::RevisionMovedOn)),
    ] {
        let holder = Member { assignments: vec![assignment("x", place)], ..member("m") };
        let of_team = TeamMembership { team_id: id("t"), workspace_id: place.map(id) };
        let in_team = Member { teams: vec![of_team], ..member("m") };
        let writes = Writes { workspaces: vec![made.clone()], ..Writes::default() };
        for after in [holder, in_team] {
            let given = vec![(Some(member("m")), after.clone())];
            let given = Writes { members: given, ..writes.clone() };
            let refused = check_places(Some(&facts), &given).err();
            assert_eq!(refused.map(|error| error.reason()), expected, "{place:?}");
            // What is kept, or taken, is given nowhere.
            for (before, after) in [(after.clone(), after.clone()), (after, member("m"))] {
                let kept = Writes { members: vec![(Some(before), after)], ..writes.clone() };
                assert!(check_places(Some(&facts), &kept).is_ok(), "{place:?}");
            }
        }
        let new = vec![TeamChange::Put(team("t", place))];
        let refused = check_places(Some(&facts), &Writes { teams: new, ..writes }).err();
        assert_eq!(refused.map(|error| error.reason()), expected, "{place:?}");
    }
}
