//! A member as decisions use them: what each of their assignments gives, worked out once.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::email::Email;
use crate::domain::member::{Member, MemberState, TeamMembership};
use crate::ids::{AssignmentId, MemberId, Name, UserId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::{FieldAccess, Operand};
use crate::model::reach::Reach;
use crate::model::tables::{EffectRow, FieldIndex, OptionRow, PlanIndex, RoleRow};

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
    pub reach: Box<[Reach]>,
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
    let set = |name: &Name| assignment.options.get(name);
    let allowed = role.held_in.allows(assignment.workspace_id.is_some());
    allowed.then(|| Profile::new(roles, role, plan, set))
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
        let mut out_of_plan_itself = PermissionSet::empty(tables.permission_count());
        for (index, _) in tables.permissions().filter(|(_, row)| row.plan > plan) {
            out_of_plan_itself.insert(index);
        }
        gives.remove(&out_of_plan_itself);
        let mut would_give = given;
        would_give.add(&lapsed);
        Self {
            gives,
            would_give,
            taken,
            reach: reach(roles, role, &in_plan, &out_of_plan),
            fields: fields(role, &in_plan, &out_of_plan),
        }
    }

    /// What a permission reaches.
    pub(super) fn reach(&self, permission: PermissionIndex) -> Reach {
        self.reach.get(permission.at()).copied().unwrap_or(Reach::NONE)
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

fn reach(
    roles: &RoleTable,
    role: &RoleRow,
    in_plan: &[&EffectRow],
    out_of_plan: &[&EffectRow],
) -> Box<[Reach]> {
    let tables = &roles.tables;
    let narrowest = |effects: &[&EffectRow], index| {
        let set = effects.iter().flat_map(|effect| &effect.visibility);
        set.filter(|(_, permissions)| permissions.contains(index)).map(|(place, _)| *place).min()
    };
    let widened = |from: Reach, index| {
        let added = in_plan.iter().flat_map(|effect| &effect.widen);
        let added = added.filter(|(_, permissions)| permissions.contains(index));
        added.fold(from, |reach, (place, _)| tables.union(reach, Reach::of(*place)))
    };
    let permissions = tables.permissions().zip(&role.visibility);
    permissions
        .map(|((index, row), &of_role)| {
            if row.visibility.is_some() {
                return Reach::of(of_role);
            }
            let held = narrowest(in_plan, index).unwrap_or(of_role);
            let left = narrowest(out_of_plan, index).map_or(held, |lapsed| lapsed.min(held));
            widened(Reach::of(left), index)
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

    /// Whether the values of an instance's attribute are what an operand stands for.
    pub(super) fn matches(
        &self,
        operand: &Operand,
        values: &[String],
        workspace: Option<&WorkspaceId>,
    ) -> bool {
        let mut present = values.iter().map(String::as_str).filter(|value| !value.is_empty());
        match operand {
            Operand::Nothing => present.next().is_none(),
            Operand::UserId => present.any(|value| self.has_id(value)),
            Operand::Email => {
                let email = self.email.as_ref();
                present.any(|value| email.is_some_and(|email| email.is(value)))
            }
            Operand::Teams => present.any(|value| self.is_in_team(value, workspace)),
            Operand::Attribute(name) => {
                let own = self.attributes.get(name);
                present.any(|value| own.is_some_and(|own| own == value))
            }
            Operand::Constant(word) => present.any(|value| word == value),
        }
    }

    fn has_id(&self, value: &str) -> bool {
        let is_user = |id: &UserId| id.as_str() == value;
        self.member_id.as_str() == value || self.user_id.as_ref().is_some_and(is_user)
    }

    fn is_in_team(&self, value: &str, workspace: Option<&WorkspaceId>) -> bool {
        self.teams.iter().any(|team| {
            let counts = team.workspace_id.is_none() || team.workspace_id.as_ref() == workspace;
            counts && team.team_id.as_str() == value
        })
    }
}
