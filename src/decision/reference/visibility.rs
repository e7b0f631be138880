//! Which visibility is narrower, and what one reaches.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::Scene;
use crate::decision::answer::Instance;
use crate::domain::email::Email;
use crate::domain::member::Member;
use crate::ids::{Name, UserId};
use crate::model::definition::{Definition, Entry, Operand, Visibility};

/// A visibility of the model; `None`: `all`.
pub(super) type Reach<'m> = Option<&'m Name>;

/// What `all` is called in an answer.
const ALL: &str = "all";

/// What a visibility is called in an answer.
pub(super) fn name(reach: Reach<'_>) -> &str {
    reach.map_or(ALL, Name::as_str)
}

/// The narrowest of some.
pub(super) fn narrowest<'m>(
    model: &Definition,
    reaches: impl Iterator<Item = Reach<'m>>,
) -> Option<Reach<'m>> {
    reaches.min_by(|one, other| by_width(model, *one, *other))
}

/// The widest of some.
pub(super) fn widest<'m>(
    model: &Definition,
    reaches: impl Iterator<Item = Reach<'m>>,
) -> Reach<'m> {
    reaches.max_by(|one, other| by_width(model, *one, *other)).flatten()
}

/// "One visibility is narrower than another if it comes first by (how many of the model's visibilities it includes, name); `all`
/// comes last."
fn by_width(model: &Definition, one: Reach<'_>, other: Reach<'_>) -> Ordering {
    match (one, other) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(one), Some(other)) => (how_many_it_includes(model, one), one)
            .cmp(&(how_many_it_includes(model, other), other)),
    }
}

/// How many of the model's visibilities a visibility includes, itself among them.
fn how_many_it_includes(model: &Definition, name: &Name) -> usize {
    model.visibilities.get(name).map_or(0, |visibility| {
        model.visibilities.values().filter(|other| includes(visibility, other)).count()
    })
}

/// "It includes another if each entry of the other has an entry of it that asks no more."
fn includes(visibility: &Visibility, other: &Visibility) -> bool {
    other.any.iter().all(|entry| visibility.any.iter().any(|own| asks_no_more(own, entry)))
}

/// "Fewer attributes, or more operands for them", or the same.
fn asks_no_more(entry: &Entry, than: &Entry) -> bool {
    entry.iter().all(|(attribute, operands)| {
        than.get(attribute).is_some_and(|fewer| fewer.is_subset(operands))
    })
}

/// "A visibility reaches an instance if for any of its entries, each attribute has a value that is one of the operands' values."
pub(super) fn reaches(
    scene: Scene<'_>,
    person: &Member,
    reach: Reach<'_>,
    instance: &Instance,
) -> bool {
    let Some(name) = reach else {
        return true;
    };
    scene.model.visibilities.get(name).is_some_and(|visibility| {
        visibility.any.iter().any(|entry| {
            entry.iter().all(|(attribute, operands)| {
                let wanted: BTreeSet<&str> = operands
                    .iter()
                    .flat_map(|operand| values_of(scene, person, operand))
                    .filter(|value| !value.is_empty())
                    .collect();
                let address = person.email.as_ref().filter(|_| operands.contains(&Operand::Email));
                let is_address = |value: &str| {
                    Email::parse(value).is_ok_and(|email| {
                        address.is_some_and(|own| own.normal() == email.normal())
                    })
                };
                instance.attributes.get(attribute.as_str()).is_some_and(|values| {
                    values.iter().any(|value| wanted.contains(value.as_str()) || is_address(value))
                })
            })
        })
    })
}

/// The values that an operand stands for, of the person whose access is looked at.
fn values_of<'a>(scene: Scene<'_>, person: &'a Member, operand: &'a Operand) -> Vec<&'a str> {
    match operand {
        Operand::UserId => {
            let user_id = person.user_id.as_ref().map(UserId::as_str);
            user_id.into_iter().chain([person.member_id.as_str()]).collect()
        }
        // Compared as addresses are, not as words.
        Operand::Email => Vec::new(),
        Operand::Teams => person
            .teams
            .iter()
            .filter(|team| {
                team.workspace_id.is_none() || team.workspace_id.as_ref() == scene.workspace
            })
            .map(|team| team.team_id.as_str())
            .collect(),
        Operand::Attribute(name) => {
            person.attributes.get(name).iter().map(|value| value.as_str()).collect()
        }
        Operand::Constant(word) => vec![word.as_str()],
        Operand::Nothing => Vec::new(),
    }
}
