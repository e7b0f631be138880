//! Which instances of a resource somebody reaches: those of any of some visibilities.

use crate::model::tables::{Tables, VisibilityIndex};

/// A set of visibilities: an instance is reached if any of them reaches it.
///
/// Kept without those that another one of the set includes, so that two sets that reach the same are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach(u128);

/// The bit of every instance, above those of a model's visibilities, of which there are at most 100.
const ALL: u32 = u128::BITS - 1;

fn bit(place: VisibilityIndex) -> u128 {
    1 << u32::from(place.0).min(ALL)
}

impl Reach {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Every instance.
    pub const ALL: Self = Self(1 << ALL);

    /// The instances of one visibility.
    #[must_use]
    pub fn of(place: VisibilityIndex) -> Self {
        Self(bit(place))
    }

    /// Whether it is every instance.
    #[must_use]
    pub fn is_all(self) -> bool {
        self == Self::ALL
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Whether a visibility is in the set itself.
    #[must_use]
    pub fn has(self, place: VisibilityIndex) -> bool {
        self.0 & bit(place) != 0
    }

    /// The last of its visibilities in the order of the tables.
    #[must_use]
    pub fn widest(self) -> Option<VisibilityIndex> {
        let highest = self.0.checked_ilog2()?;
        Some(if highest == ALL {
            VisibilityIndex::ALL
        } else {
            VisibilityIndex(u8::try_from(highest).ok()?)
        })
    }

    /// Its visibilities, narrowest first.
    pub fn places(self) -> impl Iterator<Item = VisibilityIndex> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let lowest = left.trailing_zeros();
            (left != 0).then(|| {
                left &= left - 1;
                if lowest == ALL {
                    VisibilityIndex::ALL
                } else {
                    VisibilityIndex(u8::try_from(lowest).unwrap_or(u8::MAX))
                }
            })
        })
    }
}

impl Tables {
    /// What either reaches.
    #[must_use]
    pub fn union(&self, one: Reach, other: Reach) -> Reach {
        let both = Reach(one.0 | other.0);
        let wider =
            |place: VisibilityIndex| self.including(place) & !(bit(place) - 1) & !bit(place);
        let kept = both.places().filter(|&place| both.0 & wider(place) == 0);
        Reach(kept.fold(0, |set, place| set | bit(place)))
    }

    /// Whether everything that a visibility reaches is reached.
    #[must_use]
    pub fn covers(&self, wide: Reach, place: VisibilityIndex) -> bool {
        wide.0 & self.including(place) != 0
    }

    /// Every visibility that includes one, itself among them.
    fn including(&self, place: VisibilityIndex) -> u128 {
        let declared = self.including.get(usize::from(place.0)).copied();
        declared.unwrap_or_default() | bit(place) | bit(VisibilityIndex::ALL)
    }

    /// For each visibility, in the order of their places, those that include it.
    pub(super) fn inclusions(visibilities: &[crate::model::definition::Visibility]) -> Vec<u128> {
        let places = || (0u8..).map(VisibilityIndex).zip(visibilities);
        let including = |narrow| {
            let wider =
                places().filter(|(_, wide)| crate::model::inclusion::includes(wide, narrow));
            wider.fold(0, |set, (place, _)| set | bit(place))
        };
        visibilities.iter().map(including).collect()
    }

    /// What a reach is called: `all`, or the names of its visibilities with `|` between them.
    #[must_use]
    pub fn reach_name(&self, reach: Reach) -> String {
        let names: Vec<&str> = reach.places().map(|place| self.visibility_name(place)).collect();
        names.join("|")
    }
}
