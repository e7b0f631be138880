//! What was changed since a read began: that is not kept as it was read then.

use std::hash::{BuildHasher, Hash, RandomState};

/// How many keys are told apart. Two that are not make one of them be read once more than needed.
const PLACES: usize = 1 << 14;

/// For every key, the last time at which something was changed, on a clock that counts changes.
pub(super) struct Fences {
    now: u64,
    all: u64,
    places: Box<[u64]>,
    hasher: RandomState,
}

impl Default for Fences {
    fn default() -> Self {
        Self { now: 0, all: 0, places: vec![0; PLACES].into(), hasher: RandomState::new() }
    }
}

impl Fences {
    /// The time.
    pub(super) fn now(&self) -> u64 {
        self.now
    }

    /// What a key stands for has changed.
    pub(super) fn pass(&mut self, key: &impl Hash) {
        self.now += 1;
        let place = self.place(key);
        if let Some(last) = self.places.get_mut(place) {
            *last = self.now;
        }
    }

    /// Everything may have changed.
    pub(super) fn pass_all(&mut self) {
        self.now += 1;
        self.all = self.now;
    }

    /// Whether what a key stands for may have changed since a time.
    pub(super) fn passed_since(&self, time: u64, key: &impl Hash) -> bool {
        let last = self.places.get(self.place(key)).copied().unwrap_or(u64::MAX);
        last.max(self.all) > time
    }

    fn place(&self, key: &impl Hash) -> usize {
        usize::try_from(self.hasher.hash_one(key)).unwrap_or_default() % PLACES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_since_a_read_began_is_known() {
        let mut fences = Fences::default();
        let before = fences.now();
        assert!(!fences.passed_since(before, &"ada"));
        fences.pass(&"ada");
        assert!(fences.passed_since(before, &"ada"));
        assert!(
            !fences.passed_since(before, &"bob"),
            "another key (if this fails once in {PLACES})"
        );
        let after = fences.now();
        assert!(!fences.passed_since(after, &"ada"));
        fences.pass_all();
        assert!(fences.passed_since(after, &"ada") && fences.passed_since(after, &"bob"));
    }
}
