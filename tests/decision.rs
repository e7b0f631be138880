//! What somebody may do: hand-written cases, laws of the oracle, and the fast function compared with it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy does not take what tests share for a part of them"
)]

#[path = "decision/chooser.rs"]
mod chooser;
#[path = "decision/compare.rs"]
mod compare;
#[path = "decision/explained.rs"]
mod explained;
#[path = "decision/generate.rs"]
mod generate;
#[path = "decision/laws.rs"]
mod laws;
#[path = "decision/reached.rs"]
mod reached;
#[path = "decision/rules.rs"]
mod rules;
#[path = "decision/run.rs"]
mod run;
#[path = "decision/shrink.rs"]
mod shrink;
#[path = "decision/world.rs"]
mod world;
