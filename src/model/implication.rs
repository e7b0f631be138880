//! What permissions imply: one level those below it on the same resource, and what is declared by name.

use std::collections::BTreeMap;

use crate::ids::DottedName;
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::Definition;

/// For each permission, what it implies and what implies it, itself included, over any number of steps.
#[derive(Debug)]
pub struct Implication {
    down: Vec<PermissionSet>,
    up: Vec<PermissionSet>,
}

impl Implication {
    /// Follows every implication of a model to its end.
    pub(super) fn new(definition: &Definition) -> Self {
        let numbers: BTreeMap<&DottedName, PermissionIndex> =
            definition.permissions.keys().zip((0u16..).map(PermissionIndex)).collect();
        let direct: Vec<Vec<PermissionIndex>> = definition
            .permissions
            .keys()
            .map(|name| directly_implied(definition, &numbers, name))
            .collect();
        let down: Vec<_> = (0u16..)
            .map(PermissionIndex)
            .zip(&direct)
            .map(|(from, _)| reached(&direct, from))
            .collect();
        let mut up = vec![PermissionSet::empty(direct.len()); direct.len()];
        for (from, set) in (0u16..).map(PermissionIndex).zip(&down) {
            for to in set.iter() {
                if let Some(implying) = up.get_mut(to.at()) {
                    implying.insert(from);
                }
            }
        }
        Self { down, up }
    }

    /// Adds everything that members imply.
    pub(super) fn down(&self, set: &PermissionSet) -> PermissionSet {
        close(&self.down, set)
    }

    /// Adds everything that implies a member.
    pub(super) fn up(&self, set: &PermissionSet) -> PermissionSet {
        close(&self.up, set)
    }
}

fn close(closures: &[PermissionSet], set: &PermissionSet) -> PermissionSet {
    let mut closed = set.clone();
    for closure in set.iter().filter_map(|index| closures.get(index.at())) {
        closed.add(closure);
    }
    closed
}

fn directly_implied(
    definition: &Definition,
    numbers: &BTreeMap<&DottedName, PermissionIndex>,
    name: &DottedName,
) -> Vec<PermissionIndex> {
    let lower = definition
        .levels
        .iter()
        .position(|level| level.as_str() == name.action())
        .and_then(|at| definition.levels.get(..at))
        .unwrap_or_default()
        .iter()
        .filter_map(|level| DottedName::parse(&format!("{}.{level}", name.resource())).ok())
        .filter_map(|lower| numbers.get(&lower).copied());
    let named =
        definition.permissions.get(name).into_iter().flat_map(|permission| &permission.implies);
    lower.chain(named.filter_map(|implied| numbers.get(implied).copied())).collect()
}

fn reached(direct: &[Vec<PermissionIndex>], from: PermissionIndex) -> PermissionSet {
    let mut seen = PermissionSet::empty(direct.len());
    let mut waiting = vec![from];
    while let Some(next) = waiting.pop() {
        if !seen.contains(next) {
            seen.insert(next);
            waiting.extend(direct.get(next.at()).into_iter().flatten());
        }
    }
    seen
}
