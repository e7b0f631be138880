//! A newer version takes the place of an older one, while everybody goes on to ask and to change.
//!
//! `tests/upgrade/<schema>` holds what an older version left: `commit`, which version that was; `dump.sql`, a database that it worked on;
//! `answers.json`, what it answered. A new one is made before the schema moves on:
//!
//! ```sh
//! mkdir tests/upgrade/0014 && git rev-parse HEAD > tests/upgrade/0014/commit
//! ROLECALL_FIXTURE=0014 cargo test --test upgrade make
//! ```
//!
//! That plays `story.life` of the folder, or else the lives of `tests/lives`, and then `more.life`, and asks again at the end what was asked in them. `scripts/older.sh`
//! builds the program of an older commit: of one at most, that of the newest schema before this one, unless it was built before.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "upgrade/asking.rs"]
mod asking;
#[path = "support/bytes_codec.rs"]
mod bytes_codec;
#[path = "upgrade/client.rs"]
mod client;
#[path = "upgrade/fixture.rs"]
mod fixture;
#[path = "upgrade/making.rs"]
mod making;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "lives/play.rs"]
mod play;
#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod postgres;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;
#[path = "upgrade/rolling.rs"]
mod rolling;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "lives/script.rs"]
mod script;
#[path = "upgrade/unknown.rs"]
mod unknown;
#[path = "upgrade/writing.rs"]
mod writing;
