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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::ids::Name;
    use crate::model::definition::{Operand, Text};

    /// `a=x,y b=z | c=w`: entries, their attributes, and the words for each.
    fn visibility(text: &str) -> Visibility {
        let attribute = |text: &str| {
            let (name, words) = text.split_once('=').unwrap();
            let words: BTreeSet<_> =
                words.split(',').map(|word| Operand::Constant(word.to_owned())).collect();
            (Name::parse(name).unwrap(), words)
        };
        let entry = |text: &str| text.split_whitespace().map(attribute).collect();
        Visibility { name: Text::default(), any: text.split('|').map(entry).collect() }
    }

    #[test]
    fn one_includes_another_if_for_each_entry_it_has_one_that_asks_no_more() {
        let yes = [
            ("a=x", "a=x"),
            ("a=x | b=y", "b=y"),
            ("a=x", "a=x b=y"),
            ("a=x,y", "a=x"),
            ("a=x,y | b=z", "a=x c=w | b=z"),
        ];
        for (wide, narrow) in yes {
            assert!(includes(&visibility(wide), &visibility(narrow)), "{wide} / {narrow}");
        }
        let no = [
            ("a=x", "b=x"),
            ("a=x", "a=x | b=y"),
            ("a=x b=y", "a=x"),
            ("a=x", "a=x,y"),
            ("a=x", "a=y"),
        ];
        for (wide, narrow) in no {
            assert!(!includes(&visibility(wide), &visibility(narrow)), "{wide} / {narrow}");
        }
    }
}
