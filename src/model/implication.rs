//! What permissions imply, as bits: the [`Catalog`]'s closures, followed once for each permission.

use std::collections::{BTreeSet, HashMap};

use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::expand::Catalog;

/// For each permission, what it implies and what implies it, itself included, over any number of steps.
#[derive(Debug)]
pub struct Implication {
    down: Vec<PermissionSet>,
    up: Vec<PermissionSet>,
}

impl Implication {
    /// Follows every implication of a model to its end.
    pub(super) fn new(catalog: &Catalog<'_>, numbers: &HashMap<Box<str>, PermissionIndex>) -> Self {
        let count = catalog.names().count();
        let mut down = vec![PermissionSet::empty(count); count];
        let mut up = down.clone();
        for name in catalog.names() {
            let Some(&from) = numbers.get(name.as_str()) else { continue };
            for implied in catalog.down(BTreeSet::from([name])) {
                let Some(&to) = numbers.get(implied.as_str()) else { continue };
                if let Some(implied) = down.get_mut(from.at()) {
                    implied.insert(to);
                }
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
