//! What is counted of mails.

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

use crate::app::mails::Outcome;
use crate::store::MailFate;

/// Counters and gauges of mails.
#[derive(Debug, Clone, Default)]
pub struct MailMetrics {
    /// Mails that a mail server has taken.
    pub sent: Counter,
    /// Mails that had lost their sense, and were not sent.
    pub dropped: Counter,
    /// Attempts that failed.
    pub failed: Counter,
    /// Mails that were given up.
    pub dead: Counter,
    /// For how many seconds the mail that was due longest had been due, at the last look.
    pub overdue: Gauge,
}

impl MailMetrics {
    pub(super) fn count(&self, outcome: &Outcome, fate: Option<MailFate>) {
        match outcome {
            Outcome::Sent => self.sent.inc(),
            Outcome::NotWanted => self.dropped.inc(),
            Outcome::Failed(_) | Outcome::Refused(_) => self.failed.inc(),
        };
        if let Some(MailFate::Dead(_)) = fate {
            self.dead.inc();
        }
    }

    /// Makes them known by their names.
    pub fn register(&self, registry: &mut Registry) {
        registry.register("mails_sent", "Mails that a mail server has taken", self.sent.clone());
        let help = "Mails that had lost their sense before they were sent";
        registry.register("mails_dropped", help, self.dropped.clone());
        let help = "Attempts to send a mail that failed";
        registry.register("mails_failed", help, self.failed.clone());
        registry.register("mails_dead", "Mails that were given up", self.dead.clone());
        let help = "For how long the mail that was due longest had been due, at the last look";
        registry.register_with_unit("mails_overdue", help, Unit::Seconds, self.overdue.clone());
    }
}
