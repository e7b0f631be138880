//! Sets of permissions, as bits.

/// A permission's number in the tables of its model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PermissionIndex(pub(crate) u16);

impl PermissionIndex {
    pub(crate) fn at(self) -> usize {
        usize::from(self.0)
    }
}

/// A set of permissions of one model. Sets of the same model have the same size.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PermissionSet {
    words: Box<[u64]>,
}

impl PermissionSet {
    /// The empty set in a model of so many permissions.
    #[must_use]
    pub fn empty(permissions: usize) -> Self {
        Self { words: vec![0; permissions.div_ceil(64)].into() }
    }

    /// Adds one.
    pub fn insert(&mut self, index: PermissionIndex) {
        if let Some(word) = self.words.get_mut(index.at() / 64) {
            *word |= 1 << (index.at() % 64);
        }
    }

    /// Whether one is in the set.
    #[must_use]
    pub fn contains(&self, index: PermissionIndex) -> bool {
        self.words.get(index.at() / 64).is_some_and(|word| word >> (index.at() % 64) & 1 == 1)
    }

    /// Adds all of another set.
    pub fn add(&mut self, other: &Self) {
        self.zip(other, |mine, theirs| mine | theirs);
    }

    /// Leaves out all of another set.
    pub fn remove(&mut self, other: &Self) {
        self.zip(other, |mine, theirs| mine & !theirs);
    }

    /// Keeps only what is in another set, too.
    pub fn keep(&mut self, other: &Self) {
        self.zip(other, |mine, theirs| mine & theirs);
    }

    fn zip(&mut self, other: &Self, combine: fn(u64, u64) -> u64) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine = combine(*mine, *theirs);
        }
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Its members in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = PermissionIndex> + '_ {
        (0u16..).zip(&self.words).flat_map(|(at, &word)| {
            (0u16..64)
                .filter(move |bit| word >> bit & 1 == 1)
                .map(move |bit| PermissionIndex(at * 64 + bit))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(members: &BTreeSet<u16>) -> PermissionSet {
        let mut set = PermissionSet::empty(200);
        for &member in members {
            set.insert(PermissionIndex(member));
        }
        set
    }

    fn members(set: &PermissionSet) -> BTreeSet<u16> {
        set.iter().map(|index| index.0).collect()
    }

    proptest! {
        #[test]
        fn it_is_a_set(a in proptest::collection::btree_set(0u16..200, 0..60), b in proptest::collection::btree_set(0u16..200, 0..60)) {
            let (left, right) = (set(&a), set(&b));
            prop_assert_eq!(&members(&left), &a);
            let combined = |combine: fn(&mut PermissionSet, &PermissionSet)| {
                let mut result = left.clone();
                combine(&mut result, &right);
                members(&result)
            };
            prop_assert_eq!(combined(PermissionSet::add), a.union(&b).copied().collect());
            prop_assert_eq!(combined(PermissionSet::remove), a.difference(&b).copied().collect());
            prop_assert_eq!(combined(PermissionSet::keep), a.intersection(&b).copied().collect());
            prop_assert_eq!(left.is_empty(), a.is_empty());
            for index in 0..200 {
                prop_assert_eq!(left.contains(PermissionIndex(index)), a.contains(&index));
            }
        }
    }
}
