//! Sets of permissions: patterns, down, up, selecting, floors, and what is out of reach.

use std::collections::BTreeSet;

use crate::ids::{DottedName, Name};
use crate::model::definition::{Definition, Pattern};

/// Some permissions of the model.
pub(super) type Permissions<'m> = BTreeSet<&'m DottedName>;

/// The permissions that any of the patterns names.
pub(super) fn matched<'m>(model: &'m Definition, patterns: &BTreeSet<Pattern>) -> Permissions<'m> {
    model
        .permissions
        .iter()
        .filter(|(name, permission)| {
            patterns.iter().any(|pattern| match pattern {
                Pattern::Everything => true,
                Pattern::Exactly(exactly) => exactly == *name,
                Pattern::Resource(resource) => resource.as_str() == name.resource(),
                Pattern::Action(action) => action.as_str() == name.action(),
                Pattern::Group(group) => *group == permission.group,
            })
        })
        .map(|(name, _)| name)
        .collect()
}

/// The permissions of an account's list that the model has. What it lacks implies nothing.
pub(super) fn known<'m>(model: &'m Definition, names: &BTreeSet<DottedName>) -> Permissions<'m> {
    model.permissions.keys().filter(|name| names.contains(*name)).collect()
}

/// Whether one permission implies another in one step, by name or by level.
fn implies(model: &Definition, higher: &DottedName, lower: &DottedName) -> bool {
    let by_name =
        model.permissions.get(higher).is_some_and(|permission| permission.implies.contains(lower));
    by_name || implies_by_level(model, higher, lower)
}

/// "On one resource a level implies the lower ones."
fn implies_by_level(model: &Definition, higher: &DottedName, lower: &DottedName) -> bool {
    let level =
        |name: &DottedName| model.levels.iter().position(|level| level.as_str() == name.action());
    higher.resource() == lower.resource()
        && match (level(higher), level(lower)) {
            (Some(higher), Some(lower)) => higher > lower,
            _ => false,
        }
}

/// "*Down* of a set of permissions adds everything that its members imply, over any number of steps."
pub(super) fn down<'m>(model: &'m Definition, set: Permissions<'m>) -> Permissions<'m> {
    closed(model, set, |member, candidate| implies(model, member, candidate))
}

/// "*Up* adds everything that implies a member."
pub(super) fn up<'m>(model: &'m Definition, set: Permissions<'m>) -> Permissions<'m> {
    closed(model, set, |member, candidate| implies(model, candidate, member))
}

/// Adds what a member leads to, until nothing is added.
fn closed<'m>(
    model: &'m Definition,
    mut set: Permissions<'m>,
    leads_to: impl Fn(&DottedName, &DottedName) -> bool,
) -> Permissions<'m> {
    let mut added: Vec<&DottedName> = set.iter().copied().collect();
    while let Some(member) = added.pop() {
        for candidate in model.permissions.keys() {
            if leads_to(member, candidate) && set.insert(candidate) {
                added.push(candidate);
            }
        }
    }
    set
}

/// "*Selecting* by `grants` and `except` is down(grants) without up(except)."
pub(super) fn selected<'m>(
    model: &'m Definition,
    grants: &BTreeSet<Pattern>,
    except: &BTreeSet<Pattern>,
) -> Permissions<'m> {
    without(down(model, matched(model, grants)), &up(model, matched(model, except)))
}

/// The first set without the second.
pub(super) fn without<'m>(mut set: Permissions<'m>, excepted: &Permissions<'m>) -> Permissions<'m> {
    set.retain(|permission| !excepted.contains(permission));
    set
}

/// Where a licence stands; none, and one that the model lacks, stand below all.
fn standing(model: &Definition, license: Option<&Name>) -> Option<usize> {
    let license = license?;
    model.licenses.iter().position(|known| known.id == *license)
}

/// "The **floor** of a licence is down of its own floor and of all lower ones'."
pub(super) fn floor<'m>(model: &'m Definition, license: Option<&Name>) -> Permissions<'m> {
    let Some(standing) = standing(model, license) else {
        return Permissions::new();
    };
    let own_and_lower = model
        .licenses
        .iter()
        .take(standing + 1)
        .flat_map(|license| matched(model, &license.floor))
        .collect();
    down(model, own_and_lower)
}

/// "A permission is **out of reach** of a role if its licence is higher than the role's, and so is whatever implies such a
/// permission."
pub(super) fn out_of_reach<'m>(
    model: &'m Definition,
    role_license: Option<&Name>,
) -> Permissions<'m> {
    let role_standing = standing(model, role_license);
    let too_high = model
        .permissions
        .iter()
        .filter(|(_, permission)| {
            permission.license.is_some()
                && standing(model, permission.license.as_ref()) > role_standing
        })
        .map(|(name, _)| name)
        .collect();
    up(model, too_high)
}
