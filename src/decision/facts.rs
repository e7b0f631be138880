//! A member as decisions use them: what each of their assignments gives, worked out once.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::email::Email;
use crate::domain::member::{Member, MemberState, TeamMembership};
use crate::ids::{AssignmentId, MemberId, Name, UserId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::{FieldAccess, Level, Operand};
use crate::model::tables::{EffectRow, FieldIndex, OptionRow, PlanIndex, RoleRow, VisibilityIndex};

/// A member, compiled for one model version, one state of the account's roles, and one plan.
#[derive(Debug, Clone)]
pub struct MemberTable {
    pub(super) state: MemberState,
    pub(super) subject: Subject,
    pub(super) assignments: Vec<AssignmentRow>,
}

/// What visibilities compare instances with.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub member_id: MemberId,
    pub user_id: Option<UserId>,
    pub email: Option<Email>,
    pub teams: Vec<TeamMembership>,
    pub attributes: BTreeMap<Name, String>,
}

/// One assignment, with what it gives.
#[derive(Debug, Clone)]
pub(super) struct AssignmentRow {
    pub id: AssignmentId,
    pub workspace: Option<WorkspaceId>,
    pub expire_time: Option<Timestamp>,
    pub pending: bool,
    /// The rank of its role, at the right level or not; 0 where the role is unknown.
    pub rank: u32,
    /// `None`: the role is unknown, or not held at this level.
    pub profile: Option<Profile>,
}

/// What a role gives with a set of options on a plan.
#[derive(Debug, Clone)]
pub(super) struct Profile {
    /// What it gives once it is in force.
    pub gives: PermissionSet,
    /// What it would give but for options that take and for the plan.
    pub would_give: PermissionSet,
    /// Up of what options take.
    pub taken: PermissionSet,
    pub visibility: Box<[VisibilityIndex]>,
    pub fields: Box<[FieldAccess]>,
}

impl MemberTable {
    /// Works out what each assignment of a member gives.
    #[must_use]
    pub fn new(roles: &RoleTable, plan: PlanIndex, member: &Member) -> Self {
        let assignments = member
            .assignments
            .iter()
            .map(|assignment| AssignmentRow {
                id: assignment.assignment_id.clone(),
                workspace: assignment.workspace_id.clone(),
                expire_time: assignment.expire_time,
                pending: assignment.state == AssignmentState::Pending,
                rank: roles.role(&assignment.role_id).map_or(0, |role| role.rank),
                profile: profile(roles, plan, assignment),
            })
            .collect();
        Self { state: member.state, subject: Subject::new(member), assignments }
    }

    /// The assignments that count in a workspace, or for the account as a whole.
    pub(super) fn applying(
        &self,
        workspace: Option<&WorkspaceId>,
    ) -> impl Iterator<Item = &AssignmentRow> {
        self.assignments
            .iter()
            .filter(move |row| row.workspace.is_none() || row.workspace.as_ref() == workspace)
    }
}

impl AssignmentRow {
    /// Whether it is neither pending nor expired.
    pub(super) fn in_force(&self, now: Timestamp) -> bool {
        !self.pending && !self.is_expired(now)
    }

    pub(super) fn is_expired(&self, now: Timestamp) -> bool {
        self.expire_time.is_some_and(|expiry| expiry <= now)
    }
}

fn profile(roles: &RoleTable, plan: PlanIndex, assignment: &Assignment) -> Option<Profile> {
    let role = roles.role(&assignment.role_id)?;
    let level = if assignment.workspace_id.is_some() { Level::Workspace } else { Level::Account };
    (role.held_in == level)
        .then(|| Profile::new(roles, role, plan, |name| assignment.options.get(name)))
}

impl Profile {
    /// Applies a role's options, each at the value that is set or else its default.
    pub(super) fn new<'a>(
        roles: &RoleTable,
        role: &RoleRow,
        plan: PlanIndex,
        set: impl Fn(&Name) -> Option<&'a Name>,
    ) -> Self {
        let tables = &roles.tables;
        let none = PermissionSet::empty(tables.permission_count());
        let (mut given, mut lapsed, mut taken) = (role.grants.clone(), none.clone(), none);
        let (in_plan, out_of_plan) = effects(role, plan, set);
        for effect in &in_plan {
            given.add(&effect.give);
            taken.add(&effect.take);
        }
        for effect in &out_of_plan {
            lapsed.add(&effect.give);
            taken.add(&effect.take);
        }
        given.remove(&role.out_of_reach);
        lapsed.remove(&role.out_of_reach);

        let mut gives = given.clone();
        gives.remove(&taken);
        for (index, row) in tables.permissions() {
            if row.plan > plan {
                let mut one = PermissionSet::empty(tables.permission_count());
                one.insert(index);
                gives.remove(&one);
            }
        }
        let mut would_give = given;
        would_give.add(&lapsed);
        Self {
            gives,
            would_give,
            taken,
            visibility: visibility(roles, role, &in_plan, &out_of_plan),
            fields: fields(role, &in_plan, &out_of_plan),
        }
    }

    /// What a permission reaches.
    pub(super) fn reach(&self, permission: PermissionIndex) -> VisibilityIndex {
        self.visibility.get(permission.at()).copied().unwrap_or(VisibilityIndex::ALL)
    }

    /// The access to a field.
    pub(super) fn field(&self, field: FieldIndex) -> FieldAccess {
        self.fields.get(usize::from(field.0)).copied().unwrap_or(FieldAccess::Full)
    }
}

/// The effects of a role's options: of those that the plan includes, and of those that lapsed.
fn effects<'r, 'a>(
    role: &'r RoleRow,
    plan: PlanIndex,
    set: impl Fn(&Name) -> Option<&'a Name>,
) -> (Vec<&'r EffectRow>, Vec<&'r EffectRow>) {
    let (mut in_plan, mut out_of_plan) = (Vec::new(), Vec::new());
    for (option, default) in &role.options {
        if let Some(effect) = effect(option, set(&option.name), default) {
            if option.plan > plan { &mut out_of_plan } else { &mut in_plan }.push(effect);
        }
    }
    (in_plan, out_of_plan)
}

fn effect<'r>(option: &'r OptionRow, set: Option<&Name>, default: &Name) -> Option<&'r EffectRow> {
    set.and_then(|value| option.values.get(value)).or_else(|| option.values.get(default))
}

fn visibility(
    roles: &RoleTable,
    role: &RoleRow,
    in_plan: &[&EffectRow],
    out_of_plan: &[&EffectRow],
) -> Box<[VisibilityIndex]> {
    let narrowest = |effects: &[&EffectRow], index| {
        let set = effects.iter().flat_map(|effect| &effect.visibility);
        set.filter(|(_, permissions)| permissions.contains(index)).map(|(place, _)| *place).min()
    };
    roles
        .tables
        .permissions()
        .zip(&role.visibility)
        .map(|((index, row), &of_role)| {
            if row.visibility.is_some() {
                return of_role;
            }
            let held = narrowest(in_plan, index).unwrap_or(of_role);
            narrowest(out_of_plan, index).map_or(held, |lapsed| lapsed.min(held))
        })
        .collect()
}

fn fields(
    role: &RoleRow,
    in_plan: &[&EffectRow],
    out_of_plan: &[&EffectRow],
) -> Box<[FieldAccess]> {
    let strictest = |effects: &[&EffectRow], index| {
        let set = effects.iter().flat_map(|effect| &effect.fields);
        set.filter(|(field, _)| *field == index).map(|(_, access)| *access).min()
    };
    (0u16..)
        .map(FieldIndex)
        .zip(&role.fields)
        .map(|(index, &of_role)| {
            let held = strictest(in_plan, index).unwrap_or(of_role);
            strictest(out_of_plan, index).map_or(held, |lapsed| lapsed.min(held))
        })
        .collect()
}

impl Subject {
    fn new(member: &Member) -> Self {
        Self {
            member_id: member.member_id.clone(),
            user_id: member.user_id.clone(),
            email: member.email.clone(),
            teams: member.teams.clone(),
            attributes: member.attributes.clone(),
        }
    }

    /// Whether a value of an instance's attribute is what an operand stands for.
    pub(super) fn matches(
        &self,
        operand: &Operand,
        value: &str,
        workspace: Option<&WorkspaceId>,
    ) -> bool {
        if value.is_empty() {
            return false;
        }
        match operand {
            Operand::UserId => {
                self.member_id.as_str() == value
                    || self.user_id.as_ref().is_some_and(|id| id.as_str() == value)
            }
            Operand::Email => self.email.as_ref().is_some_and(|email| email.is(value)),
            Operand::Teams => self.teams.iter().any(|team| {
                team.team_id.as_str() == value
                    && (team.workspace_id.is_none() || team.workspace_id.as_ref() == workspace)
            }),
            Operand::Attribute(name) => self.attributes.get(name).is_some_and(|own| own == value),
            Operand::Constant(word) => word == value,
        }
    }
}
