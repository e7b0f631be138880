//! How fresh answers are: three servers on one database answer at random while accounts change at random, and every answer is held against what
//! was true, and from when on (INV-FRESH, INV-STALENESS, INV-SNAPSHOT).
//!
//! - `company` says naively what anybody may do, `history` keeps what was committed and when, and finds what is wrong with an answer;
//! - `writer`, `reader` and `world` make and ask, and `report` says what came of it;
//! - `promises` holds that nothing is wrong, and `guards` that something is as soon as anything is left out that keeps answers right;
//! - `cold` is about many first questions at once, `outage` about a database that hangs or comes back older.
//!
//! `ROLECALL_FRESHNESS_SECONDS` is how long the longest of these runs takes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "freshness/cold.rs"]
mod cold;
#[path = "freshness/company.rs"]
mod company;
#[path = "freshness/fleet.rs"]
mod fleet;
#[path = "freshness/guards.rs"]
mod guards;
#[path = "freshness/history.rs"]
mod history;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/layer.rs"]
mod layer;
#[path = "freshness/layers.rs"]
mod layers;
#[path = "freshness/outage.rs"]
mod outage;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;
#[path = "freshness/promises.rs"]
mod promises;
#[path = "api/harness/random.rs"]
mod random;
#[path = "freshness/reader.rs"]
mod reader;
#[path = "freshness/report.rs"]
mod report;
#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod support;
#[path = "freshness/world.rs"]
mod world;
#[path = "freshness/writer.rs"]
mod writer;
