//! What a change of an account's roles makes of what somebody may do.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::decision::answer::Outcome;
use crate::decision::decide::{ActingAsTable, Decision, Facts, Query, decide};
use crate::decision::facts::{AssignmentRow, MemberTable};
use crate::domain::workspace::WorkspaceState;
use crate::ids::{DottedName, WorkspaceId};
use crate::model::RoleTable;
use crate::model::bitset::PermissionSet;
use crate::model::definition::FieldAccess;
use crate::model::reach::Reach;
use crate::model::tables::FieldIndex;

/// Somebody under the roles of one side of a change.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The roles.
    pub roles: &'a RoleTable,
    /// The person.
    pub person: &'a MemberTable,
}

/// What somebody gains and loses in one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The workspace, or the account as a whole.
    pub workspace: Option<WorkspaceId>,
    /// What they may do, or may do on more instances or with freer fields, by name.
    pub gained: Vec<DottedName>,
    /// What they may do no longer, or on fewer instances or with stricter fields, by name.
    pub lost: Vec<DottedName>,
}

/// What somebody really gains and loses: not what another assignment gives them as well. Told for the scopes in which they hold what was
/// changed; those in which nothing moves are left out.
#[must_use]
pub fn moved(before: Side<'_>, after: Side<'_>, now: Timestamp) -> Vec<Moved> {
    let none = PermissionSet::empty(before.roles.tables.permission_count());
    let mut scopes: BTreeMap<&Option<WorkspaceId>, [PermissionSet; 2]> = BTreeMap::new();
    for (was, is) in before.person.assignments.iter().zip(&after.person.assignments) {
        let [gained, lost] =
            scopes.entry(&was.workspace).or_insert_with(|| [none.clone(), none.clone()]);
        gained.add(&beyond(gives(is, &none), gives(was, &none)));
        lost.add(&beyond(gives(was, &none), gives(is, &none)));
    }
    let tables = &before.roles.tables;
    let told = scopes.into_iter().map(|(workspace, [gained, lost])| {
        let really = |set: &PermissionSet| -> Vec<DottedName> {
            let names = tables.names(set);
            let moves = |name: &&DottedName| {
                let query = Query {
                    permission: name.as_str(),
                    workspace: workspace.as_ref(),
                    instance: None,
                    now,
                };
                before.reached(&query) != after.reached(&query)
            };
            names.filter(moves).cloned().collect()
        };
        Moved { workspace: workspace.clone(), gained: really(&gained), lost: really(&lost) }
    });
    told.filter(|moved| !moved.gained.is_empty() || !moved.lost.is_empty()).collect()
}

fn gives<'a>(row: &'a AssignmentRow, none: &'a PermissionSet) -> &'a PermissionSet {
    row.profile.as_ref().map_or(none, |profile| &profile.gives)
}

/// What is in a set and not in another.
fn beyond(set: &PermissionSet, other: &PermissionSet) -> PermissionSet {
    let mut beyond = set.clone();
    beyond.remove(other);
    beyond
}

impl Side<'_> {
    /// Whether, on which instances and with what access to fields something is allowed: not why.
    fn reached(
        &self,
        query: &Query<'_>,
    ) -> (Outcome, Option<Reach>, Vec<(FieldIndex, FieldAccess)>) {
        let facts = Facts {
            roles: self.roles,
            closed: false,
            workspace: Some(WorkspaceState::Active),
            person: Some(self.person),
            acting_as: ActingAsTable::Themselves,
        };
        let Decision { outcome, reach, fields, .. } = decide(&facts, query);
        (outcome, reach, fields)
    }
}
