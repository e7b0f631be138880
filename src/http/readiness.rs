//! Whether the service should be asked.
//!
//! It should not be while it stops (`shutting_down`), and while nothing that is kept may be answered from (`feed`): before the changes were
//! first followed, and when that is longer ago than is promised, because the store can't be reached (`store`).
//!
//! A store that was lost a moment ago is no reason yet: every process loses it at once, and if all of them were taken out, nobody
//! would answer the checks that can be answered from memory (INV-STALENESS). Until then it is told as what is degraded.

use serde::Serialize;

use crate::feed::Feed;

/// See the module.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Readiness {
    /// Whether it should be asked.
    pub(super) ready: bool,
    /// Why it should not be.
    pub(super) not_ready: Vec<&'static str>,
    /// What fails, though it should still be asked.
    pub(super) degraded: Vec<&'static str>,
}

impl Readiness {
    /// Looks, and waits for nothing.
    pub(super) fn of(feed: &Feed, stopping: bool) -> Self {
        Self::from(feed.is_lost(), feed.is_failing(), stopping)
    }

    fn from(lost: bool, failing: bool, stopping: bool) -> Self {
        let reasons = [("shutting_down", stopping), ("feed", lost), ("store", failing && lost)];
        let not_ready: Vec<_> = named(&reasons);
        let degraded = named(&[("store", failing && !lost)]);
        Self { ready: not_ready.is_empty(), not_ready, degraded }
    }
}

fn named(all: &[(&'static str, bool)]) -> Vec<&'static str> {
    all.iter().filter_map(|&(name, is_so)| is_so.then_some(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_what_is_not_ready_and_what_is_only_degraded() {
        let of = |lost, failing, stopping| {
            let Readiness { ready, not_ready, degraded } = Readiness::from(lost, failing, stopping);
            (ready, not_ready.join(" "), degraded.join(" "))
        };
        let expected =
            |ready, not_ready: &str, degraded: &str| (ready, not_ready.into(), degraded.into());
        assert_eq!(of(false, false, false), expected(true, "", ""));
        // INV-STALENESS: answers go on for a while, and so does readiness.
        assert_eq!(of(false, true, false), expected(true, "", "store"));
        assert_eq!(of(true, false, false), expected(false, "feed", ""));
        assert_eq!(of(true, true, false), expected(false, "feed store", ""));
        assert_eq!(of(false, false, true), expected(false, "shutting_down", ""));
        assert_eq!(of(true, true, true), expected(false, "shutting_down feed store", ""));
    }
}
