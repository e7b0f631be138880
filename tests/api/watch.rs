//! `WatchService`.

#[path = "watch/complete.rs"]
mod complete;
#[path = "watch/outage.rs"]
mod outage;
#[path = "watch/reading.rs"]
mod reading;
#[path = "watch/slow_readers.rs"]
mod slow_readers;
#[path = "watch/watch_changes.rs"]
mod watch_changes;
