//! What is told of the program's work while it works: spans to a collector of traces, lines of the log, decisions.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "callers/authority.rs"]
mod authority;
#[path = "traces/collector.rs"]
mod collector;
#[path = "traces/delivery.rs"]
mod delivery;
#[path = "traces/following.rs"]
mod following;
#[path = "traces/log.rs"]
mod log;
#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod postgres;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "mail/scripted_server.rs"]
mod scripted_server;
#[path = "traces/world.rs"]
mod world;
