//! The machine's clock, which a test can put forward.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use rolecall::clock::{Clock, SystemClock};

/// Runs as the machine's clock does, some hours ahead.
#[derive(Default)]
pub struct TestClock {
    hours: AtomicI64,
}

impl TestClock {
    /// Lets hours go by.
    pub fn put_forward(&self, hours: i64) {
        self.hours.fetch_add(hours, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        SystemClock.now() + SignedDuration::from_hours(self.hours.load(Ordering::SeqCst))
    }
}
