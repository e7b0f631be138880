//! The decision itself, over compiled tables.
//!
//! What remains is a denial (INV-DENY). Nothing is allocated on the path that allows, unless a field is masked.

use jiff::Timestamp;

use crate::decision::answer::{Answer, Instance, Outcome, Question, Reason};
use crate::decision::facts::{AssignmentRow, MemberTable, Profile, Subject};
use crate::decision::situation::{ActingAs, Situation};
use crate::domain::member::MemberState;
use crate::ids::{AssignmentId, WorkspaceId};
use crate::model::RoleTable;
use crate::model::bitset::PermissionIndex;
use crate::model::definition::{FieldAccess, RankLimit};
use crate::model::tables::{FieldIndex, Tables, VisibilityIndex};

/// What is known when a question is asked.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The account's roles, and through them the model.
    pub roles: &'a RoleTable,
    /// Whether the account is closed.
    pub closed: bool,
    /// Whether the workspace that the query names, if it names one, is in the account.
    pub workspace_known: bool,
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
    pub visibility: Option<VisibilityIndex>,
    /// Access to the fields that the permission carries, where it is granted and not full.
    pub fields: Vec<(FieldIndex, FieldAccess)>,
}

/// Decides by the rule that the module [`decision`](crate::decision) states.
#[must_use]
pub fn decide<'a>(facts: &Facts<'a>, query: &Query<'_>) -> Decision<'a> {
    let Some(person) = facts.person.filter(|_| facts.workspace_known || query.workspace.is_none())
    else {
        return Decision::denied(Reason::NotAMember);
    };
    if facts.closed {
        return Decision::denied(Reason::AccountClosed);
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
    fn of<'a>(self, person: &'a MemberTable) -> Decision<'a> {
        let Some(widest) = self.widest(person, |_| true) else {
            return self.denial(person);
        };
        let (settled, reached) = match self.query.instance {
            None => (widest, self.widest_where(person, widest.1)),
            Some(instance) => {
                match self.widest(person, |place| self.reaches(person, place, instance)) {
                    Some(widest) => (widest, self.reaching(person, instance)),
                    None => return Decision::out_of_reach(widest),
                }
            }
        };
        let (row, place) = settled;
        let all = place == VisibilityIndex::ALL || self.query.instance.is_some();
        Decision {
            outcome: if all { Outcome::Allowed } else { Outcome::Conditional },
            reason: Reason::Granted,
            assignment: Some(&row.id),
            visibility: Some(place),
            fields: reached,
        }
    }

    /// The assignments that give the permission, with what it reaches by them.
    fn giving<'a>(
        self,
        person: &'a MemberTable,
    ) -> impl Iterator<Item = (&'a AssignmentRow, &'a Profile)> {
        person.applying(self.query.workspace).filter_map(move |row| {
            let profile = row.profile.as_ref()?;
            (profile.gives.contains(self.permission) && row.in_force(self.query.now))
                .then_some((row, profile))
        })
    }

    /// The first assignment with the widest visibility, of those that give it with one that counts.
    fn widest<'a>(
        self,
        person: &'a MemberTable,
        counts: impl Fn(VisibilityIndex) -> bool,
    ) -> Option<(&'a AssignmentRow, VisibilityIndex)> {
        let mut widest: Option<(&AssignmentRow, VisibilityIndex)> = None;
        for (row, profile) in self.giving(person) {
            let place = profile.reach(self.permission);
            if widest.is_none_or(|(_, known)| place > known) && counts(place) {
                widest = Some((row, place));
            }
        }
        widest
    }

    fn widest_where(
        self,
        person: &MemberTable,
        place: VisibilityIndex,
    ) -> Vec<(FieldIndex, FieldAccess)> {
        self.freest(person, |other| other == place)
    }

    fn reaching(self, person: &MemberTable, instance: &Instance) -> Vec<(FieldIndex, FieldAccess)> {
        self.freest(person, |place| self.reaches(person, place, instance))
    }

    /// The freest access to each field that the permission carries, of the assignments that count; full ones are left out.
    fn freest(
        self,
        person: &MemberTable,
        counts: impl Fn(VisibilityIndex) -> bool,
    ) -> Vec<(FieldIndex, FieldAccess)> {
        let carried =
            self.tables.permission_row(self.permission).map_or(&[][..], |row| &row.fields);
        carried
            .iter()
            .filter_map(|&field| {
                let counting = self
                    .giving(person)
                    .filter(|(_, profile)| counts(profile.reach(self.permission)));
                let freest = counting.map(|(_, profile)| profile.field(field)).max()?;
                (freest != FieldAccess::Full).then_some((field, freest))
            })
            .collect()
    }

    pub fn reaches(
        self,
        person: &MemberTable,
        place: VisibilityIndex,
        instance: &Instance,
    ) -> bool {
        self.tables.visibility(place).is_none_or(|visibility| {
            visibility.any.iter().any(|entry| {
                entry.iter().all(|(attribute, operands)| {
                    let values = instance.attributes.get(attribute.as_str());
                    values.into_iter().flatten().any(|value| {
                        operands.iter().any(|operand| self.matches(&person.subject, operand, value))
                    })
                })
            })
        })
    }

    fn matches(
        self,
        subject: &Subject,
        operand: &crate::model::definition::Operand,
        value: &str,
    ) -> bool {
        subject.matches(operand, value, self.query.workspace)
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

    fn acting_as<'a>(self, actor: &'a MemberTable, other: &'a MemberTable) -> Decision<'a> {
        let Some(impersonating) = self.impersonating(actor) else {
            return Decision::denied(Reason::Impersonation);
        };
        if let Some(reason) = kept_out(other) {
            return Decision::denied(reason);
        }
        if !self.rank_allows(actor, other) || !self.within_reach() {
            return Decision::denied(Reason::Impersonation);
        }
        let left = || {
            impersonating
                .giving(actor)
                .filter(|(_, profile)| !profile.taken.contains(self.permission))
        };
        if left().next().is_none() {
            let first = impersonating.giving(actor).next().map(|(row, _)| &row.id);
            return Decision { assignment: first, ..Decision::denied(Reason::TakenByOption) };
        }
        let decision = self.of(other);
        if decision.outcome == Outcome::Denied {
            return decision;
        }
        let own = |field| {
            left().map(|(_, profile)| profile.field(field)).max().unwrap_or(FieldAccess::Hidden)
        };
        Decision { fields: self.stricter(&decision.fields, own), ..decision }
    }

    /// Each field that the permission carries with the stricter of two accesses, where that isn't full.
    fn stricter(
        self,
        of_other: &[(FieldIndex, FieldAccess)],
        own: impl Fn(FieldIndex) -> FieldAccess,
    ) -> Vec<(FieldIndex, FieldAccess)> {
        let carried =
            self.tables.permission_row(self.permission).map_or(&[][..], |row| &row.fields);
        let others = |field| {
            of_other
                .iter()
                .find(|(known, _)| *known == field)
                .map_or(FieldAccess::Full, |row| row.1)
        };
        carried
            .iter()
            .map(|&field| (field, own(field).min(others(field))))
            .filter(|(_, access)| *access != FieldAccess::Full)
            .collect()
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
        Self {
            outcome: Outcome::Denied,
            reason,
            assignment: None,
            visibility: None,
            fields: Vec::new(),
        }
    }

    fn out_of_reach((row, place): (&'a AssignmentRow, VisibilityIndex)) -> Self {
        Self {
            assignment: Some(&row.id),
            visibility: Some(place),
            ..Self::denied(Reason::Visibility)
        }
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
            visibility: self.visibility.map(|place| tables.visibility_name(place).to_owned()),
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
        workspace_known: situation.workspace_known,
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
