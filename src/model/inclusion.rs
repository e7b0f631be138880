//! Which visibility includes which.

use crate::model::definition::{Entry, Visibility};

/// Whether whatever the narrow one reaches is reached by the wide one, as far as can be told without knowing people and instances: each
/// entry of the narrow one has an entry of the wide one that asks no more.
pub(crate) fn includes(wide: &Visibility, narrow: &Visibility) -> bool {
    narrow.any.iter().all(|entry| wide.any.iter().any(|other| asks_no_more(other, entry)))
}

/// Whether an entry holds wherever another does: fewer attributes, or more operands for them.
fn asks_no_more(entry: &Entry, than: &Entry) -> bool {
    entry.iter().all(|(attribute, operands)| {
        than.get(attribute).is_some_and(|stricter| stricter.is_subset(operands))
    })
}
