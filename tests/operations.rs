//! What `docs/operations.md` says how to do, done as it says: its blocks of shell are played on a service at work.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "operations/firm.rs"]
mod firm;
#[path = "operations/page.rs"]
mod page;
#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod postgres;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;
#[path = "api/harness/random.rs"]
mod random;
#[path = "operations/restoring.rs"]
mod restoring;

/// A block that nobody plays would be one that nobody has tried.
#[test]
fn every_block_is_played() {
    let page = page::Page::read();
    let names: Vec<_> = page.blocks().into_iter().map(|(name, _)| name).collect();
    let played = "forget-answers dump restore-dump renew-epoch backup restore-backup";
    assert_eq!(names.join(" "), played);
}
