//! The client in Rust, asking the real service; what a service in good health never says is said by what stands between.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "client/answers.rs"]
mod answers;
#[path = "callers/authority.rs"]
#[allow(dead_code, reason = "these tests use a part of it")]
mod authority;
#[path = "client/front.rs"]
mod front;
#[path = "client/places.rs"]
mod places;
#[path = "support/program.rs"]
#[allow(dead_code, reason = "these tests use a part of it")]
mod program;
#[path = "client/retries.rs"]
mod retries;
#[path = "client/shown.rs"]
mod shown;
#[path = "client/world.rs"]
mod world;
