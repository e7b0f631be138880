//! What becomes of the roles that somebody holds when they are given another.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::assignment::{Assignment, AssignmentState};
use crate::ids::{AssignmentId, Name, RoleId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::tables::RoleRow;

/// A role that is to be held in a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The role.
    pub role_id: RoleId,
    /// The workspace; `None`: account-wide.
    pub workspace_id: Option<WorkspaceId>,
    /// Its options; the others have their defaults.
    pub options: BTreeMap<Name, Name>,
    /// Whether it is in force at once or waits for an invitation to be accepted.
    pub state: AssignmentState,
    /// From when on it gives nothing; `None`: never.
    pub expire_time: Option<Timestamp>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Everything that the person holds now, oldest first.
    pub after: Vec<Assignment>,
    /// What was replaced.
    pub taken: Vec<Assignment>,
    /// What was given; `None`: they had it already.
    pub given: Option<Assignment>,
    /// By which they hold what was asked for, or are to hold it: what was given, or what they had.
    pub asked: Assignment,
}

/// Gives somebody a role, and takes what it excludes in its scope.
///
/// What is in force replaces what is in force or pending; what is pending replaces only what is pending, so that people keep what they
/// have until they accept something else.
#[must_use]
pub fn place(
    roles: &RoleTable,
    held: &[Assignment],
    placement: &Placement,
    new_id: impl FnOnce() -> AssignmentId,
    now: Timestamp,
) -> Placed {
    let role = roles.role(&placement.role_id);
    let same_role = |other: &Assignment| {
        other.role_id == placement.role_id && other.workspace_id == placement.workspace_id
    };
    let same = held.iter().filter(|other| same_role(other)).find(|other| {
        (other.state == placement.state || other.state == AssignmentState::Active)
            && other.expire_time == placement.expire_time
            && role.is_some_and(|role| same_options(role, &other.options, &placement.options))
    });
    let replaced = |other: &Assignment| {
        let replaceable =
            placement.state == AssignmentState::Active || other.state == AssignmentState::Pending;
        replaceable && (same_role(other) || excludes(roles, placement, other))
    };
    if let Some(same) = same {
        // What they have needs no giving; what they were to have in its place is taken back, if this is in force.
        let promised = |other: &Assignment| {
            placement.state == AssignmentState::Active && other != same && replaced(other)
        };
        let (taken, after) = held.iter().cloned().partition(promised);
        return Placed { after, taken, given: None, asked: same.clone() };
    }
    let (taken, mut after): (Vec<_>, Vec<_>) = held.iter().cloned().partition(replaced);
    let before = taken.iter().find(|other| same_role(other) && other.state == placement.state);
    let given = Assignment {
        assignment_id: before.map_or_else(new_id, |before| before.assignment_id.clone()),
        role_id: placement.role_id.clone(),
        workspace_id: placement.workspace_id.clone(),
        options: placement.options.clone(),
        state: placement.state,
        expire_time: placement.expire_time,
        create_time: before.map_or(now, |before| before.create_time),
    };
    after.push(given.clone());
    after.sort_by(|a, b| (a.create_time, &a.assignment_id).cmp(&(b.create_time, &b.assignment_id)));
    Placed { after, taken, given: Some(given.clone()), asked: given }
}

/// Whether a role that is given excludes another one that is held in the same scope.
fn excludes(roles: &RoleTable, placement: &Placement, other: &Assignment) -> bool {
    let alone = |id: &RoleId| roles.role(id).is_none_or(|role| !role.together);
    other.workspace_id == placement.workspace_id
        && alone(&placement.role_id)
        && alone(&other.role_id)
}

/// Whether two sets of options come to the same, defaults filled in.
#[must_use]
pub fn same_options(
    role: &RoleRow,
    one: &BTreeMap<Name, Name>,
    other: &BTreeMap<Name, Name>,
) -> bool {
    role.options.iter().all(|(option, default)| {
        let value =
            |set: &'_ BTreeMap<Name, Name>| set.get(&option.name).unwrap_or(default).clone();
        value(one) == value(other)
    })
}

#[cfg(test)]
mod tests;
