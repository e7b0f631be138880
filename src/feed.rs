//! Follows the log of all changes, and knows how fresh that makes what is kept of them (INV-STALENESS).
//!
//! The log is polled, and sooner when somebody tells of a commit. Staleness is counted from the start of the last poll whose news were all
//! applied: what is kept was true then, or later.

mod metrics;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep, timeout};

use crate::clock::Clock;
use crate::domain::revision::Epoch;
use crate::store::log::{Cursor, News, Polled};
use crate::store::{Store, StoreError};

pub use metrics::Metrics;

/// How fresh answers are.
#[derive(Debug, Clone)]
pub struct Config {
    /// How long to wait between two polls.
    pub poll_interval: Duration,
    /// How old an answer may be while the store can be reached.
    pub max_staleness: Duration,
    /// How old it may be while it can't.
    pub outage_limit: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            poll_interval: Duration::from_millis(200),
            max_staleness: Duration::from_secs(5),
            outage_limit: Duration::from_secs(5 * 60),
        }
    }
}

/// How long a poll may take before the store counts as out of reach.
pub const PATIENCE: Duration = Duration::from_secs(2);
/// The shortest time between two polls, however often somebody tells of commits.
const REST: Duration = Duration::from_millis(5);
/// How many changes are told at once.
const PAGE: u32 = 1_000;
/// How many pages are applied one by one. What is kept is read again sooner than more of them are applied.
const PAGES: usize = 50;
/// For how long the log is kept: whoever was away for longer starts over.
const KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How often it is trimmed.
const TRIM: Duration = Duration::from_secs(60 * 60);

/// Whoever keeps what changes.
pub trait Follower: Send + Sync + 'static {
    /// Forgets what was changed.
    fn apply(&self, news: &News);

    /// Forgets everything: nobody knows what was changed.
    fn start_over(&self, epoch: Epoch);

    /// All that a poll told was applied.
    fn applied(&self, poll: u64);
}

/// How far what is kept can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is as fresh as is promised.
    Fresh,
    /// It is older, though nothing says that the store can't be reached: it must be asked.
    Late,
    /// It is older, because the store can't be reached: answers go on for a while, and say so.
    Outage,
    /// It is too old for any answer.
    Lost,
}

impl Standing {
    /// Whether what is in memory is answered as it is.
    #[must_use]
    pub fn answers_from_memory(self) -> bool {
        matches!(self, Self::Fresh | Self::Outage)
    }

    /// Whether the store is not asked for what memory lacks, since it can't be reached.
    #[must_use]
    pub fn is_cut_off(self) -> bool {
        matches!(self, Self::Outage | Self::Lost)
    }
}

/// See the module.
pub struct Feed {
    config: Config,
    clock: Arc<dyn Clock>,
    /// How many polls have begun.
    begun: AtomicU64,
    /// When the last good one began, in microseconds since `start`; 0: there was none.
    good: AtomicU64,
    start: Instant,
    failing: AtomicBool,
    /// Told whenever a poll has failed.
    failed: Notify,
    /// How many were applied, for those who wait for news.
    applied: watch::Sender<u64>,
    /// How often something was told.
    told: watch::Sender<u64>,
    metrics: Metrics,
}

impl Feed {
    /// One that has not begun.
    #[must_use]
    pub fn new(config: Config, clock: Arc<dyn Clock>) -> Self {
        Self {
            config,
            clock,
            begun: AtomicU64::new(0),
            good: AtomicU64::new(0),
            start: Instant::now(),
            failing: AtomicBool::new(false),
            failed: Notify::new(),
            applied: watch::Sender::new(0),
            told: watch::Sender::new(0),
            metrics: Metrics::default(),
        }
    }

    /// What it counts.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// How many polls have begun: what was read before is shown to any that begins later.
    #[must_use]
    pub fn begun(&self) -> u64 {
        self.begun.load(Ordering::Acquire)
    }

    /// Tells whenever a poll was applied.
    #[must_use]
    pub fn news(&self) -> watch::Receiver<u64> {
        self.applied.subscribe()
    }

    /// Tells whenever a poll told of something, or that nobody knows: for those who look for themselves then.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.told.subscribe()
    }

    /// How old what is kept may be; `None`: nothing was ever followed.
    #[must_use]
    pub fn age(&self) -> Option<Duration> {
        match self.good.load(Ordering::Acquire) {
            0 => None,
            good => Some(self.start.elapsed().saturating_sub(Duration::from_micros(good))),
        }
    }

    /// How far what is kept can be trusted now.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing_at(self.age(), self.is_failing())
    }

    fn standing_at(&self, age: Option<Duration>, failing: bool) -> Standing {
        let within = |limit| age.is_some_and(|age| age <= limit);
        if within(self.config.max_staleness) {
            Standing::Fresh
        } else if !failing {
            Standing::Late
        } else if within(self.config.outage_limit) {
            Standing::Outage
        } else {
            Standing::Lost
        }
    }

    /// How old an answer may be while the store can be reached.
    #[must_use]
    pub fn max_staleness(&self) -> Duration {
        self.config.max_staleness
    }

    /// Whether it is too old for any answer, whatever the reason.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.age().is_none_or(|age| age > self.config.outage_limit)
    }

    /// Whether the store can't be reached, for all that the last poll tells.
    #[must_use]
    pub fn is_failing(&self) -> bool {
        self.failing.load(Ordering::Acquire)
    }

    /// Waits until the store can't be reached, for all that polls tell.
    pub async fn fails(&self) {
        // In this order: what fails between the two is told.
        let failed = self.failed.notified();
        if !self.is_failing() {
            failed.await;
        }
    }

    /// Follows a store's log, for as long as this is polled.
    pub async fn follow(&self, store: &dyn Store, follower: &dyn Follower) {
        let trim = async {
            loop {
                self.trim(store).await;
                sleep(TRIM).await;
            }
        };
        let poll = async {
            let mut cursor = None;
            loop {
                self.poll(store, follower, &mut cursor).await;
                sleep(REST.min(self.config.poll_interval)).await;
                let _ = timeout(self.config.poll_interval, store.woken()).await;
            }
        };
        tokio::join!(trim, poll);
    }

    /// One poll. What was told of it so far is not told again if it fails in the middle.
    async fn poll(&self, store: &dyn Store, follower: &dyn Follower, cursor: &mut Option<Cursor>) {
        let began = self.start.elapsed();
        let poll = self.begun.fetch_add(1, Ordering::AcqRel) + 1;
        let failed = match timeout(PATIENCE, self.advance(store, follower, cursor)).await {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error),
            Err(_) => Some(StoreError::Unavailable(format!("no answer within {PATIENCE:?}"))),
        };
        let failing = self.failing.swap(failed.is_some(), Ordering::AcqRel);
        match failed {
            None => {
                follower.applied(poll);
                let began = u64::try_from(began.as_micros()).unwrap_or(u64::MAX);
                self.good.store(began.max(1), Ordering::Release);
                self.applied.send_replace(poll);
                self.metrics.good(self.start + Duration::from_micros(began), cursor.as_ref());
                if failing {
                    tracing::info!("the store can be reached again");
                }
            }
            Some(error) => {
                self.failed.notify_waiters();
                self.metrics.failed.inc();
                if !failing {
                    tracing::warn!(%error, "the store can't be reached, and what is in memory ages");
                }
            }
        }
    }

    /// Applies all that is new.
    async fn advance(
        &self,
        store: &dyn Store,
        follower: &dyn Follower,
        cursor: &mut Option<Cursor>,
    ) -> Result<(), StoreError> {
        for _ in 0..PAGES {
            let Some(after) = cursor else { break };
            let Polled::News(news) = store.poll(after, None, PAGE).await? else { break };
            follower.apply(&news);
            if !(news.changes.is_empty() && news.keys.is_empty()) {
                self.told.send_modify(|times| *times += 1);
            }
            self.metrics.changes.inc_by(news.changes.len() as u64);
            *after = news.cursor;
            if !news.more {
                return Ok(());
            }
        }
        // The end first: what changes from here on is told.
        let end = store.end_of_log().await?;
        follower.start_over(end.epoch);
        self.told.send_modify(|times| *times += 1);
        self.metrics.restarts.inc();
        *cursor = Some(end);
        Ok(())
    }

    async fn trim(&self, store: &dyn Store) {
        let before = self.clock.now() - KEPT;
        loop {
            match store.trim_log(before).await {
                Ok(0) => return,
                Ok(gone) => tracing::debug!(gone, "the log was trimmed"),
                Err(error) => {
                    tracing::debug!(%error, "the log could not be trimmed");
                    return;
                }
            }
        }
    }
}
