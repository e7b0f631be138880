//! Whether the rule answers as its author expects.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::decision::{AccountSituation, ActingAs, Answer, Outcome, Question, Reason, Situation};
use crate::domain::seat;
use crate::domain::workspace::WorkspaceState;
use crate::expectations::{Expectation, Expectations};
use crate::ids::{DottedName, Name, PersonRef, UserId};
use crate::model::definition::FieldAccess;
use crate::model::{RoleTable, Tables};

/// What came of every expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement<'e> {
    /// Each permission asked of each person, in the order of the file.
    pub answers: Vec<Judged<'e>>,
    /// Each class of seats whose number is expected.
    pub seats: Vec<JudgedSeats<'e>>,
}

/// One permission asked of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'e> {
    /// The question that asks.
    pub question: &'e Expectation,
    /// Who is asked about.
    pub who: &'e UserId,
    /// Which permission.
    pub permission: &'e DottedName,
    /// What should come.
    pub expected: Expected<'e>,
    /// What came, and why.
    pub came: Answer,
}

/// What should come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected<'e> {
    /// Allowed, with this access to the fields that the permission carries, where it isn't full.
    Allowed(BTreeMap<DottedName, FieldAccess>),
    /// Held with a visibility, with this access to fields.
    Conditional(&'e str, BTreeMap<DottedName, FieldAccess>),
    /// Denied, for this reason or any.
    Denied(Option<Reason>),
}

/// The seats of one class that all people use together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedSeats<'e> {
    /// The line that says how many, from one.
    pub line: usize,
    /// Which class.
    pub class: &'e Name,
    /// How many should be used.
    pub expected: u32,
    /// Who uses one.
    pub used_by: Vec<&'e UserId>,
}

impl Judged<'_> {
    /// Whether what came is what should.
    #[must_use]
    pub fn agrees(&self) -> bool {
        let came = &self.came;
        match &self.expected {
            Expected::Allowed(fields) => came.outcome == Outcome::Allowed && came.fields == *fields,
            Expected::Conditional(visibility, fields) => {
                came.outcome == Outcome::Conditional
                    && came.visibility.as_deref().is_some_and(|came| same_union(came, visibility))
                    && came.fields == *fields
            }
            Expected::Denied(reason) => {
                came.outcome == Outcome::Denied && reason.is_none_or(|reason| came.reason == reason)
            }
        }
    }
}

/// Whether two unions are of the same visibilities, whatever their order.
fn same_union(one: &str, other: &str) -> bool {
    one.split('|').collect::<BTreeSet<_>>() == other.split('|').collect()
}

impl JudgedSeats<'_> {
    /// Whether as many are used as should.
    #[must_use]
    pub fn agrees(&self) -> bool {
        usize::try_from(self.expected).is_ok_and(|expected| expected == self.used_by.len())
    }
}

/// Asks everything that expectations are about, and compares.
#[must_use]
pub fn judge<'e>(tables: &Arc<Tables>, expectations: &'e Expectations) -> Judgement<'e> {
    let answers = expectations.questions.iter().flat_map(|question| {
        question.who.iter().flat_map(move |who| {
            asked(tables, question).into_iter().map(move |(permission, expected)| {
                let came = expectations.answer(tables, question, who, permission.as_str());
                Judged { question, who, permission, expected, came }
            })
        })
    });
    Judgement { answers: answers.collect(), seats: judge_seats(tables, expectations) }
}

/// The permissions that a question asks about, each with what should come.
fn asked<'e>(tables: &Tables, question: &'e Expectation) -> Vec<(&'e DottedName, Expected<'e>)> {
    let fields = |permission: &DottedName| carried(tables, question, permission);
    let allowed = question.allowed.iter().map(|name| (name, Expected::Allowed(fields(name))));
    let conditional = question.conditional.iter().flat_map(|(visibility, names)| {
        names.iter().map(|name| (name, Expected::Conditional(visibility, fields(name))))
    });
    let denied = question.denied.iter().map(|name| (name, Expected::Denied(question.reason)));
    allowed.chain(conditional).chain(denied).collect()
}

/// What a question says about fields, as far as a permission carries them.
fn carried(
    tables: &Tables,
    question: &Expectation,
    permission: &DottedName,
) -> BTreeMap<DottedName, FieldAccess> {
    let row = tables.permission(permission.as_str());
    let row = row.and_then(|index| tables.permission_row(index));
    let fields = row.map_or(&[][..], |row| &row.fields);
    let fields: BTreeSet<&DottedName> =
        fields.iter().filter_map(|field| tables.field_name(*field)).collect();
    question
        .fields
        .iter()
        .filter(|(name, access)| fields.contains(name) && **access != FieldAccess::Full)
        .map(|(name, access)| (name.clone(), *access))
        .collect()
}

impl Expectations {
    /// The answer to a question, asked of one person about one permission.
    #[must_use]
    pub fn answer(
        &self,
        tables: &Arc<Tables>,
        question: &Expectation,
        who: &UserId,
        permission: &str,
    ) -> Answer {
        let question_asked = Question {
            permission: permission.to_owned(),
            workspace: question.workspace.clone(),
            instance: question.instance.clone(),
            now: question.at,
        };
        crate::decision::answer(tables, &self.situation(question, who), &question_asked)
    }

    /// What is known when a question is asked of one person.
    #[must_use]
    pub fn situation<'s>(&'s self, question: &'s Expectation, who: &UserId) -> Situation<'s> {
        let acting_as = match &question.acting_as {
            None => ActingAs::Themselves,
            Some(other) => self.person(other).map_or(ActingAs::Unknown, ActingAs::Other),
        };
        Situation {
            account: Some(AccountSituation {
                closed: false,
                plan: question.plan.as_ref().or(self.plan.as_ref()),
                roles: &self.roles,
            }),
            workspace: question
                .workspace
                .as_ref()
                .filter(|workspace| self.workspaces.contains(*workspace))
                .map(|_| WorkspaceState::Active),
            person: self.person(who),
            acting_as,
        }
    }

    /// The member that a name means: a user id, or a member id.
    #[must_use]
    pub fn person(&self, who: &UserId) -> Option<&crate::domain::member::Member> {
        let person = PersonRef::parse(who.as_str()).ok()?;
        self.people.values().find(|member| member.is(&person))
    }
}

fn judge_seats<'e>(tables: &Arc<Tables>, expectations: &'e Expectations) -> Vec<JudgedSeats<'e>> {
    let roles = RoleTable::new(Arc::clone(tables), &expectations.roles);
    let taken: Vec<_> = expectations
        .people
        .iter()
        .map(|(name, member)| (name, seat::seats(&roles, member)))
        .collect();
    let expected = expectations.seats.iter();
    let judged = expected.map(|(class, seats)| JudgedSeats {
        line: seats.line,
        class,
        expected: seats.used,
        used_by: taken
            .iter()
            .filter(|(_, seats)| seats.contains_key(class))
            .map(|(name, _)| *name)
            .collect(),
    });
    judged.collect()
}
