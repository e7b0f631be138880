//! What becomes of spans: they wait for their turn, and are delivered or lost. Nobody waits for them.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use prometheus_client::metrics::counter::Counter;
use prometheus_client::registry::Registry;

/// How many spans may wait to be delivered. What comes beyond that is lost: a collector that is slow or gone takes no more memory than this.
pub const ROOM: usize = 4_096;

/// See the module.
#[derive(Debug, Default)]
pub struct Delivery {
    waiting: AtomicUsize,
    delivered: Counter,
    lost: Counter,
    /// How many were lost when they were last delivered well.
    lost_before: AtomicUsize,
    /// Whether it was told that spans are lost, and not yet that they no longer are.
    losing: AtomicBool,
}

impl Delivery {
    /// Makes its counters known by their names.
    pub fn register(&self, registry: &mut Registry) {
        let help = "Spans that the collector of traces has taken";
        registry.register("spans_delivered", help, self.delivered.clone());
        let help =
            "Spans that were lost: there was no room for more, or the collector did not take them";
        registry.register("spans_lost", help, self.lost.clone());
    }

    /// Takes a place for a span that has ended. Where there is none it is lost.
    pub fn admit(&self) -> bool {
        let taken = self.waiting.fetch_update(Ordering::AcqRel, Ordering::Relaxed, |waiting| {
            (waiting < ROOM).then_some(waiting + 1)
        });
        if taken.is_err() {
            self.lose(1, "too many wait to be delivered");
        }
        taken.is_ok()
    }

    /// Gives the places of spans back, whose turn has come.
    pub fn begin(&self, spans: usize) {
        self.waiting.fetch_sub(spans, Ordering::AcqRel);
    }

    /// Counts spans that were delivered.
    pub fn deliver(&self, spans: usize) {
        self.delivered.inc_by(number(spans));
        let lost = usize::try_from(self.lost.get()).unwrap_or(usize::MAX);
        let before = self.lost_before.swap(lost, Ordering::AcqRel);
        // As long as some are still lost in between, nothing is over.
        if lost == before && self.losing.swap(false, Ordering::AcqRel) {
            tracing::info!(lost, "spans are delivered again");
        }
    }

    /// Counts spans that were lost. It is told when it begins, and not for each of them.
    pub fn lose(&self, spans: usize, why: &str) {
        self.lost.inc_by(number(spans));
        if !self.losing.swap(true, Ordering::AcqRel) {
            tracing::warn!(why, "spans are lost: the collector of traces does not take them");
        }
    }

    /// How many were lost so far.
    #[must_use]
    pub fn lost(&self) -> u64 {
        self.lost.get()
    }
}

fn number(spans: usize) -> u64 {
    u64::try_from(spans).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_so_many_and_what_comes_beyond_is_lost_and_counted() {
        let delivery = Delivery::default();
        assert!((0..ROOM).all(|_| delivery.admit()));
        assert!(!delivery.admit() && !delivery.admit());
        assert_eq!(delivery.lost(), 2);
        delivery.begin(1);
        assert!(delivery.admit() && !delivery.admit());
        assert_eq!(delivery.lost(), 3);
    }

    #[test]
    fn it_is_over_when_none_was_lost_between_two_deliveries() {
        let delivery = Delivery::default();
        let losing = || delivery.losing.load(Ordering::Relaxed);
        delivery.deliver(1);
        assert!(!losing());
        delivery.lose(5, "the collector is away");
        assert!(losing());
        delivery.deliver(1);
        assert!(losing(), "some were lost since the last one");
        delivery.deliver(1);
        assert!(!losing());
        assert_eq!((delivery.delivered.get(), delivery.lost()), (3, 5));
    }
}
