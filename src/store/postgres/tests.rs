//! What only this store promises: its schema, its migrations, its connections, and what becomes of a commit when they break. The rest is the
//! suite for all stores, on the oldest and the newest Postgres, and behind a pooler that gives each transaction another connection.

#[allow(dead_code, unused_imports, reason = "not every test program uses all of it")]
#[path = "../../../tests/support/postgres.rs"]
mod support;

use std::sync::Arc;

use super::{Config, PostgresStore, migrate};
use crate::store::Store;
use support::{Cluster, Database, Version};

/// A database with the schema.
async fn database(version: Version) -> Database {
    let migrated = async |url: String| {
        migrate(&config(&url)).await.unwrap();
    };
    Cluster::shared(version).database_like("migrated", migrated).await
}

fn config(url: &str) -> Config {
    Config { url: url.parse().unwrap(), ca: None, connections: 8 }
}

async fn open(url: &str) -> Arc<dyn Store> {
    Arc::new(PostgresStore::open(&config(url)).await.unwrap())
}

mod on_the_oldest_server {
    use super::*;
    use crate::store::conformance::conformance_suite;

    conformance_suite!(async || {
        let database = database(Version::Oldest).await;
        (open(&database.url()).await, database)
    });
}

mod on_the_newest_server {
    use super::*;
    use crate::store::conformance::conformance_suite;

    conformance_suite!(async || {
        let database = database(Version::Newest).await;
        (open(&database.url()).await, database)
    });
}

mod behind_a_pooler {
    use super::*;
    use crate::store::conformance::conformance_suite;

    conformance_suite!(async || {
        let database = database(Version::Oldest).await;
        let pooler = Cluster::shared(Version::Oldest).pgbouncer();
        (open(&database.url_at(pooler.address())).await, database)
    });
}
