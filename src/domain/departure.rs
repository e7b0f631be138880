//! What becomes of somebody who loses roles, or leaves.

use jiff::Timestamp;

use crate::domain::assignment::Assignment;
use crate::domain::member::{Member, MemberState, WorkHandover};
use crate::ids::{MemberId, WorkspaceId};

/// Somebody without some of what they hold, and without the teams of workspaces in which they are left with nothing. A member stays one, also
/// with nothing; whoever has not yet joined, and is left with nothing to join for, is no longer expected.
#[must_use]
pub fn losing(member: &Member, gone: impl Fn(&Assignment) -> bool, now: Timestamp) -> Member {
    let mut after = Member { update_time: now, ..member.clone() };
    after.assignments.retain(|held| !gone(held));
    let waits = matches!(member.state, MemberState::Invited | MemberState::Unconfirmed);
    if waits && after.assignments.is_empty() {
        after.state = MemberState::Revoked;
        after.teams.clear();
    }
    after.out_of_teams_elsewhere()
}

/// Somebody who leaves a workspace, or the account as a whole, and whoever takes over their work there; `None`: they are not there.
///
/// What was noted when they left the same place before gives way to this.
#[must_use]
pub fn leaving(
    member: &Member,
    workspace_id: Option<&WorkspaceId>,
    successor: Option<&MemberId>,
    now: Timestamp,
) -> Option<Member> {
    let is_left = |place: Option<&WorkspaceId>| workspace_id.is_none() || place == workspace_id;
    let holds = member.assignments.iter().any(|held| is_left(held.workspace_id.as_ref()));
    let in_team = member.teams.iter().any(|team| is_left(team.workspace_id.as_ref()));
    let is_there = match workspace_id {
        Some(_) => holds || in_team,
        None => member.state != MemberState::Revoked,
    };
    if !is_there {
        return None;
    }
    let mut after = losing(member, |held| is_left(held.workspace_id.as_ref()), now);
    after.teams.retain(|team| !is_left(team.workspace_id.as_ref()));
    if workspace_id.is_none() {
        after.state = MemberState::Revoked;
    }
    after.work_handovers.retain(|known| known.workspace_id.as_ref() != workspace_id);
    after.work_handovers.push(WorkHandover {
        workspace_id: workspace_id.cloned(),
        reassigned_to: successor.cloned(),
        leave_time: now,
    });
    Some(after)
}

#[cfg(test)]
pub(crate) mod tests;
