//! What each role gives, by default and with each value of its options: asked of somebody who holds nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::decision::{
    ActingAsTable, Decision, Facts, MemberTable, Outcome, Query, Reason, decide,
};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};
use crate::domain::workspace::WorkspaceState;
use crate::expectations::DEFAULT_TIME;
use crate::ids::{AssignmentId, DottedName, MemberId, Name, RoleId, WorkspaceId};
use crate::model::account_roles::AccountRoles;
use crate::model::reach::Reach;
use crate::model::tables::RoleRow;
use crate::model::{RoleTable, Tables};

/// What a role gives of a permission, while its options are at their defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// On every instance.
    Everywhere,
    /// On those that some visibilities reach.
    On(Reach),
    /// Not at all.
    Not,
    /// Not on this plan.
    Plan,
}

/// A role and a permission.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) held: Held,
    /// Some value of an option gives it.
    pub(super) given: bool,
    /// Some value of an option takes it.
    pub(super) taken: bool,
    /// Some value of an option lets it reach more or less.
    pub(super) moved: bool,
}

/// Every role with every permission.
#[derive(Debug)]
pub(super) struct Matrix<'t> {
    cells: BTreeMap<Name, BTreeMap<DottedName, Cell>>,
    tables: &'t Tables,
    letters: BTreeMap<Reach, char>,
}

impl<'t> Matrix<'t> {
    /// Asks all of it.
    pub(super) fn new(tables: &'t Arc<Tables>, plan: Option<&Name>, roles: &[&Name]) -> Self {
        let asked = Asked {
            table: RoleTable::new(Arc::clone(tables), &AccountRoles::default()),
            tables,
            plan,
        };
        let cells: BTreeMap<_, _> =
            roles.iter().filter_map(|role| Some(((*role).clone(), asked.role(role)?))).collect();
        let used: BTreeSet<Reach> = cells
            .values()
            .flat_map(BTreeMap::values)
            .filter_map(|cell: &Cell| match cell.held {
                Held::On(reach) => Some(reach),
                _ => None,
            })
            .collect();
        // A model has at most a hundred visibilities; a table that uses more than there are letters repeats the last.
        let letters = used.into_iter().zip(('a'..='z').chain(std::iter::repeat('z')));
        Self { letters: letters.collect(), tables, cells }
    }

    pub(super) fn cell(&self, role: &Name, permission: &DottedName) -> Option<Cell> {
        self.cells.get(role)?.get(permission).copied()
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = Cell> {
        self.cells.values().flat_map(BTreeMap::values).copied()
    }

    /// The letter that stands for what is reached.
    pub(super) fn letter(&self, reach: Reach) -> char {
        self.letters.get(&reach).copied().unwrap_or('?')
    }

    /// The letters, each with the visibilities that it stands for.
    pub(super) fn letters(&self) -> impl Iterator<Item = (char, String)> {
        self.letters.iter().map(|(reach, letter)| (*letter, self.tables.reach_name(*reach)))
    }
}

/// What every question of a table has in common.
struct Asked<'t, 'p> {
    table: RoleTable,
    tables: &'t Arc<Tables>,
    plan: Option<&'p Name>,
}

impl Asked<'_, '_> {
    /// Of one role, every permission.
    fn role(&self, name: &Name) -> Option<BTreeMap<DottedName, Cell>> {
        let role_id = RoleId::parse(name.as_str()).ok()?;
        let role = self.table.role(&role_id)?;
        let by_default = self.held_with(&role_id, role, BTreeMap::new())?;
        let mut cells: BTreeMap<DottedName, Cell> = by_default
            .into_iter()
            .map(|(name, held)| (name, Cell { held, given: false, taken: false, moved: false }))
            .collect();
        for (option, _) in &role.options {
            for value in option.values.keys() {
                let set = BTreeMap::from([(option.name.clone(), value.clone())]);
                for (name, held) in self.held_with(&role_id, role, set)? {
                    let Some(cell) = cells.get_mut(&name) else { continue };
                    match (cell.held, held) {
                        (default, held) if default == held => {}
                        (Held::Not, _) => cell.given = true,
                        (_, Held::Not) => cell.taken = true,
                        _ => cell.moved = true,
                    }
                }
            }
        }
        Some(cells)
    }

    /// What somebody has who holds nothing but this role, with these options.
    fn held_with(
        &self,
        role_id: &RoleId,
        role: &RoleRow,
        options: BTreeMap<Name, Name>,
    ) -> Option<Vec<(DottedName, Held)>> {
        let workspace = WorkspaceId::parse("somewhere").ok()?;
        let member = holder(role_id, role, &workspace, options)?;
        let person = MemberTable::new(&self.table, self.tables.plan(self.plan), &member);
        let facts = Facts {
            roles: &self.table,
            closed: false,
            workspace: Some(WorkspaceState::Active),
            person: Some(&person),
            acting_as: ActingAsTable::Themselves,
        };
        let permissions = self.tables.permissions().map(|(_, row)| {
            let query = Query {
                permission: row.name.as_str(),
                workspace: Some(&workspace),
                instance: None,
                now: DEFAULT_TIME,
            };
            (row.name.clone(), held(&decide(&facts, &query)))
        });
        Some(permissions.collect())
    }
}

fn held(decision: &Decision<'_>) -> Held {
    match (decision.outcome, decision.reach) {
        (Outcome::Allowed, _) => Held::Everywhere,
        (Outcome::Conditional, Some(reach)) => Held::On(reach),
        (Outcome::Denied, _) if decision.reason == Reason::Plan => Held::Plan,
        (Outcome::Conditional | Outcome::Denied, _) => Held::Not,
    }
}

fn holder(
    role_id: &RoleId,
    role: &RoleRow,
    workspace: &WorkspaceId,
    options: BTreeMap<Name, Name>,
) -> Option<Member> {
    let assignment = Assignment {
        assignment_id: AssignmentId::parse("held").ok()?,
        role_id: role_id.clone(),
        workspace_id: (!role.held_in.allows(false)).then(|| workspace.clone()),
        options,
        state: AssignmentState::Active,
        expire_time: None,
        create_time: DEFAULT_TIME,
    };
    Some(Member {
        member_id: MemberId::parse("mem_somebody").ok()?,
        user_id: None,
        email: None,
        display_name: String::new(),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: vec![assignment],
        work_handovers: Vec::new(),
        create_time: DEFAULT_TIME,
        update_time: DEFAULT_TIME,
    })
}
