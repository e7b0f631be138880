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

/// Several visibilities: every instance that any of them reaches. None of them is included by another.
pub(super) type Union<'m> = BTreeSet<Reach<'m>>;

/// What a union is called in an answer: "the names of its visibilities, narrowest first, with `|` between them".
pub(super) fn name(model: &Definition, union: &Union<'_>) -> String {
    let mut narrowest_first: Vec<Reach<'_>> = union.iter().copied().collect();
    narrowest_first.sort_by(|one, other| by_width(model, *one, *other));
    let names: Vec<&str> =
        narrowest_first.into_iter().map(|reach| reach.map_or(ALL, Name::as_str)).collect();
    names.join("|")
}

/// "A set never keeps a visibility that another one of it includes; of two that include each other, the wider stays."
pub(super) fn united<'m>(model: &Definition, reaches: Vec<Reach<'m>>) -> Union<'m> {
    let all: Union<'m> = reaches.into_iter().collect();
    let stays = |reach: Reach<'m>| {
        !all.iter().any(|other| {
            let each_other = includes(model, reach, *other);
            let wider = by_width(model, *other, reach).is_gt();
            *other != reach && includes(model, *other, reach) && (!each_other || wider)
        })
    };
    all.iter().copied().filter(|reach| stays(*reach)).collect()
}

/// The narrowest of some.
pub(super) fn narrowest<'m>(
    model: &Definition,
    reaches: impl Iterator<Item = Reach<'m>>,
) -> Option<Reach<'m>> {
    reaches.min_by(|one, other| by_width(model, *one, *other))
}

/// The widest of a union; none of none.
pub(super) fn widest<'m>(model: &Definition, union: &Union<'m>) -> Option<Reach<'m>> {
    union.iter().copied().max_by(|one, other| by_width(model, *one, *other))
}

/// Whether one visibility includes another, or itself. "`all` includes every one", and none includes it.
pub(super) fn includes(model: &Definition, one: Reach<'_>, other: Reach<'_>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return one.is_none();
    };
    match (model.visibilities.get(one), model.visibilities.get(other)) {
        (Some(one), Some(other)) => has_an_entry_for_each(one, other),
        _ => false,
    }
}

/// "The order is by (how many of the model's visibilities it includes, name), `all` last: the first of several is the narrowest."
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
    model.visibilities.keys().filter(|other| includes(model, Some(name), Some(other))).count()
}

/// "Each entry of the other has an entry of it that asks no more."
fn has_an_entry_for_each(visibility: &Visibility, other: &Visibility) -> bool {
    other.any.iter().all(|entry| visibility.any.iter().any(|own| asks_no_more(own, entry)))
}

/// "No attribute that the other's entry lacks, and for each at least the other's operands."
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
                let nothing = operands.contains(&Operand::Nothing);
                instance.attributes.get(attribute.as_str()).is_some_and(|values| {
                    // "`$none` matches an attribute that is there and has only empty values or none."
                    let is_nothing = nothing && values.iter().all(String::is_empty);
                    let matches =
                        |value: &String| wanted.contains(value.as_str()) || is_address(value);
                    is_nothing || values.iter().any(matches)
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
        // Compared as addresses are, not as words; or not by values at all.
        Operand::Email | Operand::Nothing => Vec::new(),
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
    }
}
