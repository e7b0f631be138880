//! What a feed counts.

use std::sync::{Arc, Mutex, PoisonError};

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::{ConstGauge, Gauge};
use prometheus_client::registry::{Registry, Unit};
use tokio::time::Instant;

use crate::store::log::Cursor;

/// Counters and gauges of a feed.
#[derive(Debug, Clone, Default)]
pub struct Metrics {
    /// Polls whose news were applied.
    pub polls: Counter,
    /// Polls that failed.
    pub failed: Counter,
    /// Changes that were applied.
    pub changes: Counter,
    /// How often everything was forgotten.
    pub restarts: Counter,
    /// Up to which number of the store's own everything was applied.
    pub position: Gauge,
    /// When the last good poll began.
    last_good: Arc<Mutex<Option<Instant>>>,
}

impl Metrics {
    /// A poll that began then was applied, up to there.
    pub(super) fn good(&self, began: Instant, cursor: Option<&Cursor>) {
        self.polls.inc();
        *self.last_good.lock().unwrap_or_else(PoisonError::into_inner) = Some(began);
        if let Some(position) = cursor.and_then(number) {
            self.position.set(position);
        }
    }

    /// Makes them known by their names.
    pub fn register(&self, registry: &mut Registry) {
        registry.register("feed_polls", "Polls of the log that were applied", self.polls.clone());
        registry.register("feed_failed_polls", "Polls of the log that failed", self.failed.clone());
        registry.register("feed_changes", "Changes of accounts applied", self.changes.clone());
        let help =
            "How often everything was forgotten, because the log could not tell what changed";
        registry.register("feed_restarts", help, self.restarts.clone());
        let help = "Up to which transaction, or number of the log, everything was applied";
        registry.register("feed_position", help, self.position.clone());
        registry.register_collector(Box::new(Lag(self.clone())));
    }
}

/// What a cursor's place begins with: every backend counts upwards there.
fn number(cursor: &Cursor) -> Option<i64> {
    let end = cursor.position.find(|c: char| !c.is_ascii_digit()).unwrap_or(cursor.position.len());
    cursor.position.get(..end)?.parse().ok()
}

/// How long ago the last good poll began, at the moment of the question.
#[derive(Debug)]
struct Lag(Metrics);

impl Collector for Lag {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let last_good = *self.0.last_good.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last_good) = last_good else { return Ok(()) };
        let lag = ConstGauge::new(last_good.elapsed().as_secs_f64());
        let help = "How long ago the last poll began that was applied";
        let encoder =
            encoder.encode_descriptor("feed_lag", help, Some(&Unit::Seconds), lag.metric_type())?;
        lag.encode(encoder)
    }
}
