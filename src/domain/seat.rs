//! Which seats a person takes: a pure function of that person (INV-COUNT).

use std::collections::BTreeMap;

use crate::domain::assignment::Assignment;
use crate::domain::member::Member;
use crate::domain::standing::Standing;
use crate::ids::{Name, RoleId};
use crate::model::RoleTable;
use crate::model::definition::{RoleSelection, SeatClass};

/// The seats that a member takes, at most one of each class, with where they stand for it.
#[must_use]
pub fn seats(roles: &RoleTable, member: &Member) -> BTreeMap<Name, Standing> {
    let rules = &roles.tables.definition.seats;
    if !rules.states.contains(&member.state) || (rules.exempt_founder && member.founder) {
        return BTreeMap::new();
    }
    let rules = &rules.classes;
    rules
        .keys()
        .filter_map(|class| Some((class.clone(), standing(roles, rules, class, member)?)))
        .collect()
}

/// Where a member stands for a class, if they take a seat of it. A checked model has no cycles in `unless`.
fn standing(
    roles: &RoleTable,
    classes: &BTreeMap<Name, SeatClass>,
    class: &Name,
    member: &Member,
) -> Option<Standing> {
    let rule = classes.get(class)?;
    let counted = |assignment: &&Assignment| counts(roles, rule, assignment);
    let best =
        member.assignments.iter().filter(counted).map(|held| Standing::with(member, held)).min();
    let standing = if rule.everyone { Some(Standing::of(member)) } else { best }?;
    let elsewhere =
        rule.unless.iter().any(|other| self::standing(roles, classes, other, member).is_some());
    (!elsewhere).then_some(standing)
}

fn counts(roles: &RoleTable, class: &SeatClass, assignment: &Assignment) -> bool {
    let role = roles.role(&assignment.role_id);
    let license = role.and_then(|row| row.license.as_ref());
    let options = role.into_iter().flat_map(|row| &row.options);
    let mut set = options.map(|(option, default)| {
        (&option.name, assignment.options.get(&option.name).unwrap_or(default))
    });
    selects(roles, &class.roles, &assignment.role_id)
        || license.is_some_and(|license| class.licenses.contains(license))
        || set.any(|(option, value)| {
            class.options.get(option).is_some_and(|values| values.contains(value))
        })
}

/// Whether a selection in a model names a role of an account.
#[must_use]
pub fn selects(roles: &RoleTable, selection: &RoleSelection, role: &RoleId) -> bool {
    selection.all
        || selection.roles.contains(role.as_str())
        || (selection.custom && roles.role(role).is_some_and(|row| row.custom))
}

#[cfg(test)]
mod tests;
