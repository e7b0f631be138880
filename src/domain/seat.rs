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
    let exempt = (rules.exempt_founder && member.founder)
        || (!rules.without_address && member.email.is_none());
    if exempt || !rules.states.contains(&member.state) {
        return BTreeMap::new();
    }
    let mut taking = Taking { roles, classes: &rules.classes, member, known: BTreeMap::new() };
    let classes = rules.classes.keys();
    classes.filter_map(|class| Some((class.clone(), taking.standing(class)?))).collect()
}

/// Works out, class by class, which seats a member takes; each class once, however many others ask about it.
struct Taking<'a> {
    roles: &'a RoleTable,
    classes: &'a BTreeMap<Name, SeatClass>,
    member: &'a Member,
    known: BTreeMap<&'a Name, Option<Standing>>,
}

impl<'a> Taking<'a> {
    /// Where the member stands for a class, if they take a seat of it. A checked model has no cycles in `unless`.
    fn standing(&mut self, class: &'a Name) -> Option<Standing> {
        if let Some(known) = self.known.get(class) {
            return *known;
        }
        let rule = self.classes.get(class)?;
        let standing = self.counted(rule);
        let elsewhere = rule.unless.iter().any(|other| self.standing(other).is_some());
        let taken = standing.filter(|_| !elsewhere);
        self.known.insert(class, taken);
        taken
    }

    /// Where the member stands with what a class counts, whatever other classes say.
    fn counted(&self, rule: &SeatClass) -> Option<Standing> {
        if rule.everyone {
            return Some(Standing::of(self.member));
        }
        let counted = self.member.assignments.iter().filter(|held| counts(self.roles, rule, held));
        counted.map(|held| Standing::with(self.member, held)).min()
    }
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

/// Whether who holds a role takes the same seats after a change of the account's roles, whoever they are: then nobody need be counted anew.
#[must_use]
pub fn counted_alike(before: &RoleTable, after: &RoleTable, role: &RoleId) -> bool {
    let options = |roles: &RoleTable, class: &SeatClass| -> Vec<Name> {
        let options = roles.role(role).into_iter().flat_map(|row| &row.options);
        let names = options.map(|(option, _)| option.name.clone());
        names.filter(|name| class.options.contains_key(name)).collect()
    };
    let licensed = |roles: &RoleTable, class: &SeatClass| {
        let license = roles.role(role).and_then(|row| row.license.as_ref());
        license.is_some_and(|license| class.licenses.contains(license))
    };
    before.tables.definition.seats.classes.values().all(|class| {
        selects(before, &class.roles, role) == selects(after, &class.roles, role)
            && licensed(before, class) == licensed(after, class)
            && options(before, class) == options(after, class)
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
