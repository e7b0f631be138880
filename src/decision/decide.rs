//! The decision itself, over compiled tables.
//!
//! What remains is a denial (INV-DENY). Nothing is allocated on the path that allows, unless a field is masked.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::decision::answer::{Answer, Instance, Outcome, Question, Reason};
use crate::decision::facts::{AssignmentRow, MemberTable, Profile};
use crate::decision::situation::{ActingAs, Situation};
use crate::domain::member::MemberState;
use crate::domain::workspace::WorkspaceState;
use crate::ids::{AssignmentId, Name, WorkspaceId};
use crate::model::RoleTable;
use crate::model::bitset::PermissionIndex;
use crate::model::definition::{FieldAccess, Operand, RankLimit};
use crate::model::reach::Reach;
use crate::model::tables::{FieldIndex, Tables, VisibilityIndex};

/// What is known when a question is asked.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The account's roles, and through them the model.
    pub roles: &'a RoleTable,
    /// Whether the account is closed.
    pub closed: bool,
    /// The state of the workspace that the query names, if it names one; `None`: there is none of that id in the account.
    pub workspace: Option<WorkspaceState>,
    /// The person; `None`: unknown in the account.
    pub person: Option<&'a MemberTable>,
    /// Whom the person acts as.
    pub acting_as: ActingAsTable<'a>,
}

/// Whom a person acts as.
#[derive(Debug, Clone, Copy)]
pub enum ActingAsTable<'a> {
    /// As themselves.
    Themselves,
    /// As somebody who is unknown in the account.
    Unknown,
    /// As another member.
    Other(&'a MemberTable),
}

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// The permission, which may be unknown.
    pub permission: &'a str,
    /// The workspace, or the account as a whole.
    pub workspace: Option<&'a WorkspaceId>,
    /// The instance that it is about.
    pub instance: Option<&'a Instance>,
    /// The time of the question.
    pub now: Timestamp,
}

/// The answer, in the numbers of the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision<'a> {
    /// Whether.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// The assignment that settled it.
    pub assignment: Option<&'a AssignmentId>,
    /// What is reached, where it is granted or denied by visibility.
    pub reach: Option<Reach>,
    /// Access to the fields that the permission carries, where it is granted and not full.
    pub fields: Vec<(FieldIndex, FieldAccess)>,
}

/// Decides by the rule that the module [`decision`](crate::decision) states.
#[must_use]
pub fn decide<'a>(facts: &Facts<'a>, query: &Query<'_>) -> Decision<'a> {
    let Some(person) = facts.person else { return Decision::denied(Reason::NotAMember) };
    if let Some(reason) = shut(facts, query) {
        return Decision::denied(reason);
    }
    let Some(permission) = facts.roles.tables.permission(query.permission) else {
        return Decision::denied(Reason::UnknownPermission);
    };
    if let Some(reason) = kept_out(person) {
        return Decision::denied(reason);
    }
    let ask = Ask { tables: &facts.roles.tables, permission, query };
    match facts.acting_as {
        ActingAsTable::Themselves => ask.of(person),
        ActingAsTable::Unknown => ask.as_nobody(person),
        ActingAsTable::Other(other) if other.subject.member_id == person.subject.member_id => {
            ask.of(person)
        }
        ActingAsTable::Other(other) => ask.acting_as(person, other),
    }
}

/// Whether the answer comes from the roles of the person as whom one acts, and not from whether one may: only then may whoever asks learn
/// what the other holds. Whoever acts as nobody, or as themselves, is told of their own.
#[must_use]
pub fn may_see_roles(facts: &Facts<'_>, query: &Query<'_>) -> bool {
    let (person, other) = match (facts.person, facts.acting_as) {
        (_, ActingAsTable::Themselves) => return true,
        (Some(person), ActingAsTable::Other(other)) => (person, other),
        (None, _) | (_, ActingAsTable::Unknown) => return false,
    };
    if other.subject.member_id == person.subject.member_id {
        return true;
    }
    let open = shut(facts, query).is_none();
    let tables = &facts.roles.tables;
    tables.permission(query.permission).is_some_and(|permission| {
        let ask = Ask { tables, permission, query };
        open && kept_out(person).is_none() && ask.admitted(person, other).is_ok()
    })
}

/// Why nobody may do anything where the query asks, if so.
fn shut(facts: &Facts<'_>, query: &Query<'_>) -> Option<Reason> {
    match (query.workspace, facts.workspace) {
        (Some(_), None) => Some(Reason::NotAMember),
        _ if facts.closed => Some(Reason::AccountClosed),
        (Some(_), Some(WorkspaceState::Closed)) => Some(Reason::WorkspaceClosed),
        (None, _) | (Some(_), Some(WorkspaceState::Active)) => None,
    }
}

/// Why a person may do nothing at all, if so.
pub(super) fn kept_out(person: &MemberTable) -> Option<Reason> {
    match person.state {
        MemberState::Active => None,
        MemberState::Invited => Some(Reason::Invited),
        MemberState::Unconfirmed => Some(Reason::Unconfirmed),
        MemberState::Suspended => Some(Reason::Suspended),
        MemberState::Revoked => Some(Reason::Revoked),
    }
}

/// A query whose permission is known.
#[derive(Clone, Copy)]
pub(super) struct Ask<'q> {
    pub tables: &'q Tables,
    pub permission: PermissionIndex,
    pub query: &'q Query<'q>,
}

/// What one assignment contributes, furthest from giving it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contribution {
    /// Its role lacks the permission.
    Lacks,
    /// An option takes it.
    Taken,
    /// The plan does not include it.
    Plan,
    /// It has expired.
    Expired,
    /// Its invitation is not yet accepted.
    Pending,
    /// It gives the permission.
    Gives,
}

impl<'q> Ask<'q> {
    fn of(self, person: &MemberTable) -> Decision<'_> {
        let reach = self.reached(person, |_| true);
        if reach.is_none() {
            return self.denial(person);
        }
        let Some(instance) = self.query.instance else {
            let outcome = if reach.is_all() { Outcome::Allowed } else { Outcome::Conditional };
            let fields = self.fields(|field| self.access_everywhere(person, reach, field));
            return Decision { outcome, fields, ..self.settled(Reason::Granted, person, reach) };
        };
        let reaching = |place| self.reaches(person, place, instance);
        let there = self.reached(person, reaching);
        if there.is_none() {
            return self.settled(Reason::Visibility, person, reach);
        }
        let fields = self.fields(|field| {
            let counts = |profile: &Profile| profile.reach(self.permission).places().any(reaching);
            self.freest(person, field, counts)
        });
        Decision {
            outcome: Outcome::Allowed,
            fields,
            ..self.settled(Reason::Granted, person, there)
        }
    }

    /// A denial that the first assignment with the widest of what is reached settled; the caller says whether it is one.
    fn settled(self, reason: Reason, person: &MemberTable, reach: Reach) -> Decision<'_> {
        let widest = reach.widest();
        let has = |profile: &Profile| {
            widest.is_some_and(|place| profile.reach(self.permission).has(place))
        };
        let first = self.giving(person).find(|(_, profile)| has(profile));
        Decision {
            assignment: first.map(|(row, _)| &row.id),
            reach: Some(reach),
            ..Decision::denied(reason)
        }
    }

    /// The assignments that give the permission, with what it reaches by them.
    fn giving(self, person: &MemberTable) -> impl Iterator<Item = (&AssignmentRow, &Profile)> {
        person.applying(self.query.workspace).filter_map(move |row| {
            let profile = row.profile.as_ref()?;
            (profile.gives.contains(self.permission) && row.in_force(self.query.now))
                .then_some((row, profile))
        })
    }

    /// What is reached by all assignments that give it, of the visibilities that count.
    fn reached(self, person: &MemberTable, counts: impl Fn(VisibilityIndex) -> bool) -> Reach {
        let places =
            self.giving(person).flat_map(|(_, profile)| profile.reach(self.permission).places());
        let counting = places.filter(|&place| counts(place));
        counting.fold(Reach::NONE, |reach, place| self.tables.union(reach, Reach::of(place)))
    }

    /// The access to each field that the permission carries, where it is not full.
    fn fields(self, access: impl Fn(FieldIndex) -> FieldAccess) -> Vec<(FieldIndex, FieldAccess)> {
        let carried =
            self.tables.permission_row(self.permission).map_or(&[][..], |row| &row.fields);
        let accesses = carried.iter().map(|&field| (field, access(field)));
        accesses.filter(|(_, access)| *access != FieldAccess::Full).collect()
    }

    /// The freest access to a field of the assignments that count.
    fn freest(
        self,
        person: &MemberTable,
        field: FieldIndex,
        counts: impl Fn(&Profile) -> bool,
    ) -> FieldAccess {
        let counting = self.giving(person).filter(|(_, profile)| counts(profile));
        counting.map(|(_, profile)| profile.field(field)).max().unwrap_or(FieldAccess::Hidden)
    }

    /// The access to a field on whatever is reached: what a narrower visibility frees is not free everywhere.
    fn access_everywhere(
        self,
        person: &MemberTable,
        reach: Reach,
        field: FieldIndex,
    ) -> FieldAccess {
        let on = |place| {
            self.freest(person, field, |profile| {
                self.tables.covers(profile.reach(self.permission), place)
            })
        };
        reach.places().map(on).min().unwrap_or(FieldAccess::Hidden)
    }

    pub fn reaches(
        self,
        person: &MemberTable,
        place: VisibilityIndex,
        instance: &Instance,
    ) -> bool {
        let matches = |(attribute, operands): (&Name, &BTreeSet<Operand>)| {
            let values = instance.attributes.get(attribute.as_str());
            let is_one =
                |operand, values| person.subject.matches(operand, values, self.query.workspace);
            values.is_some_and(|values| operands.iter().any(|operand| is_one(operand, values)))
        };
        let visibility = self.tables.visibility(place);
        visibility.is_none_or(|row| row.any.iter().any(|entry| entry.iter().all(matches)))
    }

    /// What an assignment that applies contributes.
    pub fn contribution(self, row: &AssignmentRow) -> Contribution {
        let Some(profile) =
            row.profile.as_ref().filter(|profile| profile.would_give.contains(self.permission))
        else {
            return Contribution::Lacks;
        };
        if profile.taken.contains(self.permission) {
            Contribution::Taken
        } else if !profile.gives.contains(self.permission) {
            Contribution::Plan
        } else if row.is_expired(self.query.now) {
            Contribution::Expired
        } else if row.pending {
            Contribution::Pending
        } else {
            Contribution::Gives
        }
    }

    /// Why nothing gives it: by the assignment that comes closest.
    fn denial<'a>(self, person: &'a MemberTable) -> Decision<'a> {
        let mut closest: Option<(Contribution, &AssignmentRow)> = None;
        for row in person.applying(self.query.workspace) {
            let contribution = self.contribution(row);
            if closest.is_none_or(|(known, _)| contribution > known) {
                closest = Some((contribution, row));
            }
        }
        let by = |reason, row: &'a AssignmentRow| Decision {
            assignment: Some(&row.id),
            ..Decision::denied(reason)
        };
        match closest {
            Some((Contribution::Taken, row)) => by(Reason::TakenByOption, row),
            Some((Contribution::Plan, row)) => by(Reason::Plan, row),
            Some((Contribution::Expired, row)) => by(Reason::Expired, row),
            Some((Contribution::Pending, row)) => by(Reason::Invited, row),
            Some((Contribution::Lacks | Contribution::Gives, _)) | None => {
                Decision::denied(Reason::RoleLacksPermission)
            }
        }
    }

    fn as_nobody<'a>(self, actor: &'a MemberTable) -> Decision<'a> {
        match self.impersonating(actor) {
            Some(_) => Decision::denied(Reason::NotAMember),
            None => Decision::denied(Reason::Impersonation),
        }
    }

    /// The question for the permission to act as others, if the actor is given it.
    fn impersonating(self, actor: &MemberTable) -> Option<Ask<'q>> {
        let rule = self.tables.impersonation()?;
        let ask = Ask { permission: rule.permission, ..self };
        ask.giving(actor).next().map(|_| ask)
    }

    /// The question for the permission to act as somebody, once acting as them is allowed.
    fn admitted<'a>(
        self,
        actor: &'a MemberTable,
        other: &MemberTable,
    ) -> Result<Ask<'q>, Decision<'a>> {
        let Some(impersonating) = self.impersonating(actor) else {
            return Err(Decision::denied(Reason::Impersonation));
        };
        if let Some(reason) = kept_out(other) {
            return Err(Decision::denied(reason));
        }
        if !self.rank_allows(actor, other) || !self.within_reach() {
            return Err(Decision::denied(Reason::Impersonation));
        }
        if self.left(impersonating, actor).next().is_none() {
            let first = impersonating.giving(actor).next().map(|(row, _)| &row.id);
            return Err(Decision { assignment: first, ..Decision::denied(Reason::TakenByOption) });
        }
        Ok(impersonating)
    }

    /// What lets the actor act as others, and does not take the permission from them meanwhile.
    fn left<'a>(
        self,
        impersonating: Ask<'q>,
        actor: &'a MemberTable,
    ) -> impl Iterator<Item = (&'a AssignmentRow, &'a Profile)> {
        impersonating
            .giving(actor)
            .filter(move |(_, profile)| !profile.taken.contains(self.permission))
    }

    fn acting_as<'a>(self, actor: &'a MemberTable, other: &'a MemberTable) -> Decision<'a> {
        let impersonating = match self.admitted(actor, other) {
            Ok(impersonating) => impersonating,
            Err(denied) => return denied,
        };
        let left = || self.left(impersonating, actor);
        let decision = self.of(other);
        if decision.outcome == Outcome::Denied {
            return decision;
        }
        let of_actor = |field| {
            left().map(|(_, profile)| profile.field(field)).max().unwrap_or(FieldAccess::Hidden)
        };
        let of_other = |field| {
            let known = decision.fields.iter().find(|(known, _)| *known == field);
            known.map_or(FieldAccess::Full, |(_, access)| *access)
        };
        Decision { fields: self.fields(|field| of_actor(field).min(of_other(field))), ..decision }
    }

    fn rank_allows(self, actor: &MemberTable, other: &MemberTable) -> bool {
        let now = self.query.now;
        let of_other = other.assignments.iter().filter(|row| row.in_force(now));
        let of_actor = actor
            .applying(self.query.workspace)
            .filter(|row| row.in_force(now) && row.profile.is_some());
        let theirs = of_other.map(|row| row.rank).max().unwrap_or_default();
        let own = of_actor.map(|row| row.rank).max().unwrap_or_default();
        match self.tables.definition.impersonation.as_ref().map(|rule| rule.up_to) {
            Some(RankLimit::Any) => true,
            Some(RankLimit::Same) => theirs <= own,
            Some(RankLimit::Lower) => theirs < own,
            None => false,
        }
    }

    /// Whether the permission can be used by acting as somebody.
    fn within_reach(self) -> bool {
        let everywhere =
            self.tables.permission_row(self.permission).is_some_and(|row| row.visibility.is_none());
        everywhere
            && self.tables.impersonation().is_some_and(|rule| rule.reach.contains(self.permission))
    }
}

impl<'a> Decision<'a> {
    fn denied(reason: Reason) -> Self {
        Self { outcome: Outcome::Denied, reason, assignment: None, reach: None, fields: Vec::new() }
    }

    /// The answer in the words of the model.
    #[must_use]
    pub fn answer(&self, tables: &Tables) -> Answer {
        let fields = self
            .fields
            .iter()
            .filter_map(|(index, access)| Some((tables.field_name(*index)?.clone(), *access)));
        Answer {
            outcome: self.outcome,
            reason: self.reason,
            assignment: self.assignment.cloned(),
            visibility: self.reach.map(|reach| tables.reach_name(reach)),
            fields: fields.collect(),
        }
    }
}

/// Compiles what is known and decides: for whoever asks once.
#[must_use]
pub fn answer(
    tables: &std::sync::Arc<Tables>,
    situation: &Situation<'_>,
    question: &Question,
) -> Answer {
    let Some(account) = situation.account else {
        return Answer::denied(Reason::NotAMember);
    };
    let roles = RoleTable::new(std::sync::Arc::clone(tables), account.roles);
    let plan = tables.plan(account.plan);
    let person = situation.person.map(|member| MemberTable::new(&roles, plan, member));
    let other = match situation.acting_as {
        ActingAs::Other(member) => Some(MemberTable::new(&roles, plan, member)),
        ActingAs::Themselves | ActingAs::Unknown => None,
    };
    let acting_as = match (&situation.acting_as, &other) {
        (ActingAs::Themselves, _) => ActingAsTable::Themselves,
        (_, Some(other)) => ActingAsTable::Other(other),
        (_, None) => ActingAsTable::Unknown,
    };
    let facts = Facts {
        roles: &roles,
        closed: account.closed,
        workspace: situation.workspace,
        person: person.as_ref(),
        acting_as,
    };
    let query = Query {
        permission: &question.permission,
        workspace: question.workspace.as_ref(),
        instance: question.instance.as_ref(),
        now: question.now,
    };
    decide(&facts, &query).answer(tables)
}
