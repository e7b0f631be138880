//! Real database servers for tests: PostgreSQL, PgBouncer, databases in them.
//!
//! - [`Cluster::shared`] is the server that all tests of a process share; [`Cluster::database`] is an empty database in it.
//! - [`Cluster::own`] is a server of a test's own, to be stopped, killed, started again and replicated.
//! - [`Cluster::pgbouncer`] pools connections to a server by transaction.
//!
//! Nothing listens anywhere but on loopback. The servers end with the test process, however that ends: see `guardian.sh`.
//!
//! Whoever includes this by `#[path]` may use a part of it, and allows `dead_code` and `unused_imports` there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "postgres/cluster.rs"]
mod cluster;
#[path = "postgres/database.rs"]
mod database;
#[path = "postgres/guardian.rs"]
mod guardian;
#[path = "postgres/pgbouncer.rs"]
mod pgbouncer;
#[path = "postgres/replica.rs"]
mod replica;
#[path = "postgres/version.rs"]
mod version;

pub use cluster::{Cluster, PASSWORD, PASSWORD_ROLE, Stop};
pub use database::{Database, connect};
pub use pgbouncer::PgBouncer;
pub use version::Version;
