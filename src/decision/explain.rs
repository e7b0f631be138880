//! How an answer came about, and what would change it. For people who ask why; never on the path of a plain check.

use std::collections::BTreeMap;

use crate::decision::answer::{Outcome, Reason};
use crate::decision::decide::{ActingAsTable, Ask, Contribution, Decision, Facts, Query, decide};
use crate::decision::facts::{AssignmentRow, MemberTable};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::Member;
use crate::ids::{AssignmentId, DottedName, Name, RoleId, WorkspaceId};
use crate::model::definition::FieldAccess;
use crate::model::tables::{PlanIndex, RoleRow};

/// How many hints of one kind are given at most.
const MOST_HINTS: usize = 5;

/// How an answer came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// What each of the person's assignments contributed.
    pub assignments: Vec<Explained>,
    /// What would grant it, where it is denied: each on its own.
    pub would_grant: Vec<Hint>,
    /// The nearest permission that the model has, where it lacks the one asked about.
    pub nearest: Option<DottedName>,
}

/// What one assignment contributed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// Which.
    pub assignment: AssignmentId,
    /// What; `None`: nothing, since it is held in another workspace.
    pub contribution: Option<Contribution>,
    /// The options that take the permission.
    pub options: Vec<Name>,
    /// What it reaches, where it is given.
    pub visibility: Option<String>,
    /// Access to fields, where it is given and not full.
    pub fields: BTreeMap<DottedName, FieldAccess>,
    /// Whether it reaches the instance, where one was asked about.
    pub reaches: Option<bool>,
}

/// What would grant a permission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// To hold this role.
    Role(RoleId, Option<WorkspaceId>),
    /// To set this option of a role that is held to this value.
    Option(RoleId, Option<WorkspaceId>, Name, Name),
    /// That the account had this plan, or a higher one.
    Plan(Name),
}

/// Says how the answer to a query came about. The member is the one whose roles count: when one person acts as another, the other.
/// Whether whoever asks may learn it, [`may_see_roles`](crate::decision::may_see_roles) says.
#[must_use]
pub fn explain(
    facts: &Facts<'_>,
    query: &Query<'_>,
    plan: PlanIndex,
    member: &Member,
) -> Explanation {
    let tables = &facts.roles.tables;
    let Some(permission) = tables.permission(query.permission) else {
        let names = tables.permissions().map(|(_, row)| &row.name);
        let nearest =
            names.min_by_key(|name| strsim::damerau_levenshtein(name.as_str(), query.permission));
        return Explanation { nearest: nearest.cloned(), ..Explanation::default() };
    };
    let person = match facts.acting_as {
        ActingAsTable::Themselves => facts.person,
        ActingAsTable::Unknown => None,
        ActingAsTable::Other(other) => facts.person.map(|_| other),
    };
    let Some(person) = person else { return Explanation::default() };
    let ask = Ask { tables, permission, query };
    let decision = decide(facts, query);
    let hints = || Hints { facts, query, plan, member }.all(&decision);
    Explanation {
        assignments: person
            .assignments
            .iter()
            .map(|row| explained(facts, ask, person, member, row))
            .collect(),
        would_grant: if is_settled_by_roles(&decision) { hints() } else { Vec::new() },
        nearest: None,
    }
}

/// Whether other roles, options or a plan could change the answer.
fn is_settled_by_roles(decision: &Decision<'_>) -> bool {
    match decision.reason {
        Reason::RoleLacksPermission
        | Reason::TakenByOption
        | Reason::Plan
        | Reason::Expired
        | Reason::Visibility => decision.outcome == Outcome::Denied,
        Reason::Invited => decision.assignment.is_some(),
        Reason::Granted
        | Reason::NotAMember
        | Reason::AccountClosed
        | Reason::WorkspaceClosed
        | Reason::UnknownPermission
        | Reason::Unconfirmed
        | Reason::Suspended
        | Reason::Revoked
        | Reason::Impersonation => false,
    }
}

fn explained(
    facts: &Facts<'_>,
    ask: Ask<'_>,
    person: &MemberTable,
    member: &Member,
    row: &AssignmentRow,
) -> Explained {
    let applies = row.workspace.is_none() || row.workspace.as_ref() == ask.query.workspace;
    let contribution = applies.then(|| ask.contribution(row));
    let given = row.profile.as_ref().filter(|_| contribution == Some(Contribution::Gives));
    let reach = given.map(|profile| profile.reach(ask.permission));
    let carried = ask.tables.permission_row(ask.permission).map_or(&[][..], |row| &row.fields);
    let fields = given.into_iter().flat_map(|profile| {
        carried.iter().filter_map(|&field| {
            Some((ask.tables.field_name(field)?.clone(), profile.field(field)))
        })
    });
    let taken = contribution == Some(Contribution::Taken);
    let held = member.assignments.iter().find(|held| taken && held.assignment_id == row.id);
    Explained {
        assignment: row.id.clone(),
        contribution,
        options: held.map(|held| taking(facts, ask, held)).unwrap_or_default(),
        visibility: reach.map(|reach| ask.tables.reach_name(reach)),
        fields: fields.filter(|(_, access)| *access != FieldAccess::Full).collect(),
        reaches: reach.zip(ask.query.instance).map(|(reach, instance)| {
            reach.places().any(|place| ask.reaches(person, place, instance))
        }),
    }
}

/// The options of an assignment that take the permission.
fn taking(facts: &Facts<'_>, ask: Ask<'_>, held: &Assignment) -> Vec<Name> {
    let options = facts.roles.role(&held.role_id).map_or(&[][..], |role| &role.options);
    let takes = options.iter().filter(|(option, default)| {
        let value =
            held.options.get(&option.name).filter(|value| option.values.contains_key(*value));
        let effect = option.values.get(value.unwrap_or(default));
        effect.is_some_and(|effect| effect.take.contains(ask.permission))
    });
    takes.map(|(option, _)| option.name.clone()).collect()
}

/// Looks for changes that would grant what is denied, by trying them.
struct Hints<'a> {
    facts: &'a Facts<'a>,
    query: &'a Query<'a>,
    plan: PlanIndex,
    member: &'a Member,
}

impl Hints<'_> {
    fn all(&self, decision: &Decision<'_>) -> Vec<Hint> {
        // Acting as another person, what would help may lie with either of the two.
        if !matches!(self.facts.acting_as, ActingAsTable::Themselves) {
            return Vec::new();
        }
        let plan = (decision.reason == Reason::Plan).then(|| self.plan()).flatten();
        let options: Vec<Hint> = self.options().collect();
        // Where one option is in the way, to say that the role would do without it says the same, and less well.
        let said = |role: &Hint| {
            options.iter().any(|option| match (role, option) {
                (Hint::Role(role, at), Hint::Option(of, scope, ..)) => role == of && at == scope,
                _ => false,
            })
        };
        let roles: Vec<Hint> = self.roles().filter(|role| !said(role)).collect();
        options.into_iter().chain(roles).chain(plan).collect()
    }

    /// Whether the question would be answered otherwise if the member held these.
    fn grants(&self, assignments: Vec<Assignment>, plan: PlanIndex) -> bool {
        let member = Member { assignments, ..self.member.clone() };
        let person = MemberTable::new(self.facts.roles, plan, &member);
        let facts = Facts { person: Some(&person), ..*self.facts };
        decide(&facts, self.query).outcome != Outcome::Denied
    }

    fn options(&self) -> impl Iterator<Item = Hint> {
        let applying = self.member.assignments.iter().filter(|held| {
            held.workspace_id.is_none() || held.workspace_id.as_ref() == self.query.workspace
        });
        let hints = applying.flat_map(|held| {
            let options =
                self.facts.roles.role(&held.role_id).map_or(&[][..], |role| &role.options);
            let values = options
                .iter()
                .flat_map(|(option, _)| option.values.keys().map(|value| (&option.name, value)));
            values.filter_map(|(option, value)| {
                let mut with = held.clone();
                with.options.insert(option.clone(), value.clone());
                let hint = || {
                    Hint::Option(
                        held.role_id.clone(),
                        held.workspace_id.clone(),
                        option.clone(),
                        value.clone(),
                    )
                };
                self.grants(vec![with], self.plan).then(hint)
            })
        });
        hints.take(MOST_HINTS)
    }

    /// Roles that would do, those that grant least first.
    fn roles(&self) -> impl Iterator<Item = Hint> {
        let mut roles = self.facts.roles.roles();
        roles.retain(|(_, role)| !role.transfer_only);
        roles.sort_by_key(|(_, role)| role.grants.iter().count());
        let hints: Vec<Hint> = roles
            .into_iter()
            .flat_map(|(id, role)| self.scopes(role).map(move |scope| (id.clone(), scope)))
            .filter_map(|(id, scope)| {
                let held = self.holding(&id, scope.clone());
                self.grants(vec![held], self.plan).then_some(Hint::Role(id, scope))
            })
            .take(MOST_HINTS)
            .collect();
        hints.into_iter()
    }

    /// Where a role would have to be held, the workspace asked about first: it says less.
    fn scopes(&self, role: &RoleRow) -> impl Iterator<Item = Option<WorkspaceId>> {
        let here = self.query.workspace.cloned().filter(|_| role.held_in.allows(true));
        let everywhere = role.held_in.allows(false).then_some(None);
        here.map(Some).into_iter().chain(everywhere)
    }

    fn holding(&self, role_id: &RoleId, workspace_id: Option<WorkspaceId>) -> Assignment {
        Assignment {
            assignment_id: AssignmentId::from_new("hint".to_owned()),
            role_id: role_id.clone(),
            workspace_id,
            options: BTreeMap::new(),
            state: AssignmentState::Active,
            expire_time: None,
            create_time: self.query.now,
        }
    }

    /// The lowest plan on which it would be granted as things are.
    fn plan(&self) -> Option<Hint> {
        let plans = &self.facts.roles.tables.definition.plans;
        let higher = (0u16..).map(PlanIndex).zip(plans).filter(|(place, _)| *place > self.plan);
        let mut enough =
            higher.filter(|(place, _)| self.grants(self.member.assignments.clone(), *place));
        enough.next().map(|(_, plan)| Hint::Plan(plan.id.clone()))
    }
}
