//! What use cases count, beside what the cache and the feed do.

use std::fmt;
use std::sync::Arc;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::registry::Registry;

use crate::decision::{Answer, Outcome, Reason};
use crate::store::{Pool, Store};

/// What tells the answers apart.
type Labels = [(&'static str, &'static str); 2];

/// Answers to questions, by what they were and why. Every series is there from the start, so that counting is an addition and nothing more.
#[derive(Debug)]
pub struct Decisions {
    family: Family<Labels, Counter>,
    allowed: Counter,
    conditional: Counter,
    /// In the order of [`Reason::ALL`], which is that of the enum.
    denied: Vec<Counter>,
}

impl Default for Decisions {
    fn default() -> Self {
        let family = Family::default();
        let counter = |outcome, reason| {
            Family::get_or_create_owned(&family, &[("outcome", outcome), ("reason", reason)])
        };
        let denied = Reason::ALL.iter().map(|(reason, name)| match reason {
            // No denial has it.
            Reason::Granted => Counter::default(),
            _ => counter("denied", name),
        });
        Self {
            allowed: counter("allowed", "granted"),
            conditional: counter("conditional", "granted"),
            denied: denied.collect(),
            family,
        }
    }
}

impl Decisions {
    /// Counts an answer.
    pub fn count(&self, answer: &Answer) {
        let counter = match answer.outcome {
            Outcome::Allowed => Some(&self.allowed),
            Outcome::Conditional => Some(&self.conditional),
            Outcome::Denied => self.denied.get(answer.reason as usize),
        };
        counter.map(Counter::inc);
    }

    /// Makes them known by their name.
    pub fn register(&self, registry: &mut Registry) {
        let help = "Answers to questions, one by one or many at once, by outcome and reason";
        registry.register("decisions", help, self.family.clone());
    }
}

/// One of the numbers of a pool.
type Number = fn(&Pool) -> usize;

/// The connections of a store, at the moment of the question.
pub struct Connections(pub Arc<dyn Store>);

impl Connections {
    /// Makes them known by their names.
    pub fn register(self, registry: &mut Registry) {
        registry.register_collector(Box::new(self));
    }
}

impl Collector for Connections {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let pools = self.0.pools();
        if pools.is_empty() {
            return Ok(());
        }
        let states: [(&str, Number); 2] =
            [("in_use", |pool| pool.in_use), ("idle", |pool| pool.idle)];
        let help = "Connections to the database, by what they are for, and whether they are in use";
        let mut family =
            encoder.encode_descriptor("database_connections", help, None, MetricType::Gauge)?;
        for pool in &pools {
            for (state, count) in states {
                let labels = [("pool", pool.name), ("state", state)];
                ConstGauge::new(number(count(pool))).encode(family.encode_family(&labels)?)?;
            }
        }
        let whole: [(&str, &str, Number); 2] = [
            (
                "database_connections_limit",
                "How many connections to the database there may be, by what they are for",
                |pool| pool.limit,
            ),
            (
                "database_waiting",
                "How many wait for a connection to the database, by what it is for",
                |pool| pool.waiting,
            ),
        ];
        for (name, help, count) in whole {
            let mut family = encoder.encode_descriptor(name, help, None, MetricType::Gauge)?;
            for pool in &pools {
                let labels = [("pool", pool.name)];
                ConstGauge::new(number(count(pool))).encode(family.encode_family(&labels)?)?;
            }
        }
        Ok(())
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl fmt::Debug for Connections {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connections")
    }
}

#[cfg(test)]
mod tests {
    use prometheus_client::encoding::text::encode;

    use super::*;

    #[test]
    fn every_answer_has_a_counter_of_its_own() {
        let decisions = Decisions::default();
        for (place, (reason, name)) in Reason::ALL.into_iter().enumerate() {
            assert_eq!(reason as usize, place, "{name} stands where the enum has it");
        }
        let denied = Reason::ALL.into_iter().skip(1).map(|(reason, name)| {
            (Answer::denied(reason), [("outcome", "denied"), ("reason", name)])
        });
        let granted = |outcome| Answer { outcome, ..Answer::denied(Reason::Granted) };
        let granted = [
            (granted(Outcome::Allowed), [("outcome", "allowed"), ("reason", "granted")]),
            (granted(Outcome::Conditional), [("outcome", "conditional"), ("reason", "granted")]),
        ];
        let answers: Vec<_> = denied.chain(granted).collect();
        for (answer, labels) in &answers {
            decisions.count(answer);
            assert_eq!(decisions.family.get_or_create_owned(labels).get(), 1, "{labels:?}");
        }
        let (mut registry, mut text) = (Registry::default(), String::new());
        decisions.register(&mut registry);
        encode(&mut text, &registry).unwrap();
        assert_eq!(text.matches("decisions_total{").count(), answers.len(), "there are no others");
    }
}
