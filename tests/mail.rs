//! Mails on their way: to servers that take them, refuse them, hang or die, and of a program that is killed.

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
#[path = "api/harness/clock.rs"]
mod clock;
#[path = "mail/killed.rs"]
mod killed;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;
#[path = "mail/scripted_server.rs"]
mod scripted_server;
#[path = "mail/sending.rs"]
mod sending;
#[path = "mail/world.rs"]
mod world;
