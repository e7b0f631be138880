//! What no question asks about.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};
use crate::expectations::{Expectation, Expectations};
use crate::ids::{DottedName, Name};
use crate::model::definition::Definition;

/// Permissions that nobody is asked about who holds a role, or who holds it with an option at a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The role.
    pub role: Name,
    /// The option with its value; `None`: whatever its options.
    pub option: Option<(Name, Name)>,
    /// The permissions.
    pub permissions: Vec<DottedName>,
}

/// A role, and maybe one of its options with a value.
type Case = (Name, Option<(Name, Name)>);

/// What the questions of one or several files about the same model ask.
#[derive(Debug, Clone)]
pub struct Coverage<'m> {
    model: &'m Definition,
    asked: BTreeMap<Case, BTreeSet<DottedName>>,
}

impl<'m> Coverage<'m> {
    /// Of a model about which nothing is asked yet.
    #[must_use]
    pub fn new(model: &'m Definition) -> Self {
        Self { model, asked: BTreeMap::new() }
    }

    /// The model.
    #[must_use]
    pub fn model(&self) -> &'m Definition {
        self.model
    }

    /// Counts what the questions of a file ask.
    pub fn add(&mut self, expectations: &Expectations) {
        for question in &expectations.questions {
            // Acting as another person, it is that person's roles that answer, and only in part.
            if question.acting_as.is_some() || !is_known(expectations, question) {
                continue;
            }
            for who in &question.who {
                let Some(member) = expectations.person(who) else { continue };
                for assignment in in_force(member, question) {
                    self.ask(assignment, question);
                }
            }
        }
    }

    fn ask(&mut self, assignment: &Assignment, question: &Expectation) {
        let Some((role, _)) = self.model.roles.get_key_value(assignment.role_id.as_str()) else {
            return;
        };
        let options = self.model.options.iter().filter_map(|(option, rule)| {
            let default = rule.roles.get(role)?;
            let value = assignment.options.get(option).unwrap_or(default);
            Some((option.clone(), value.clone()))
        });
        for option in options.map(Some).chain([None]) {
            let asked = self.asked.entry((role.clone(), option)).or_default();
            let conditional = question.conditional.values().flatten();
            asked.extend(
                question.allowed.iter().chain(&question.denied).chain(conditional).cloned(),
            );
        }
    }

    /// What is not asked, by role and option. What is not asked of a role at all is not repeated for each of its options.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let none = BTreeSet::new();
        let all: BTreeSet<&DottedName> = self.model.permissions.keys().collect();
        let mut gaps = Vec::new();
        for role in self.model.roles.keys() {
            let asked = |option| self.asked.get(&(role.clone(), option)).unwrap_or(&none);
            let of_role = asked(None);
            let mut add = |option: Option<(Name, Name)>, permissions: Vec<DottedName>| {
                if !permissions.is_empty() {
                    gaps.push(Gap { role: role.clone(), option, permissions });
                }
            };
            add(
                None,
                all.iter().filter(|name| !of_role.contains(**name)).copied().cloned().collect(),
            );
            for option in self.values(role) {
                let with = asked(Some(option.clone()));
                add(
                    Some(option),
                    of_role.difference(with).filter(|name| all.contains(name)).cloned().collect(),
                );
            }
        }
        gaps
    }

    /// The options of a role, with each of their values.
    fn values(&self, role: &Name) -> impl Iterator<Item = (Name, Name)> {
        let options = self.model.options.iter().filter(|(_, rule)| rule.roles.contains_key(role));
        options.flat_map(|(option, rule)| {
            rule.values.keys().map(|value| (option.clone(), value.clone()))
        })
    }
}

/// Whether the workspace asked about, if one is, is one of the account's.
fn is_known(expectations: &Expectations, question: &Expectation) -> bool {
    question.workspace.as_ref().is_none_or(|known| expectations.workspaces.contains(known))
}

/// The assignments of an active member that count where and when a question is asked.
fn in_force<'a>(
    member: &'a Member,
    question: &'a Expectation,
) -> impl Iterator<Item = &'a Assignment> {
    let held = member.assignments.iter().filter(|_| member.state == MemberState::Active);
    held.filter(|held| {
        held.state == AssignmentState::Active
            && !held.is_expired(question.at)
            && (held.workspace_id.is_none() || held.workspace_id == question.workspace)
    })
}
