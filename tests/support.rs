//! The servers and networks that tests of a store use do what they say, and leave nothing behind.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy does not take what tests share for a part of them"
)]

#[path = "support/clusters.rs"]
mod clusters;
#[path = "support/ends.rs"]
mod ends;
#[path = "support/networks.rs"]
mod networks;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod postgres;
#[path = "support/proxy.rs"]
mod proxy;
