//! What only this store promises: its schema, its migrations, its connections, and what becomes of a commit when they break. The rest is the
//! suite for all stores, on the oldest and the newest Postgres, and behind a pooler that gives each transaction another connection.

#[allow(dead_code, unused_imports, reason = "not every test program uses all of it")]
#[path = "../../../tests/support/postgres.rs"]
mod support;

#[allow(dead_code, reason = "not every test program uses all of it")]
#[path = "../../../tests/support/proxy.rs"]
mod proxy;

mod connections;
mod failover;
mod faults;
mod locking;
mod migrations;
mod outages;
mod pages;
mod people;
mod plans;
mod schema;

use std::sync::Arc;
use std::time::Duration;

use tokio_postgres::Client;

use super::{Config, PostgresStore, migrate};
use crate::store::Store;
use support::{Cluster, Database, Version, connect};

/// Longer than anything that should happen takes.
const LONG: Duration = Duration::from_secs(30);

/// A database with the schema.
async fn database(version: Version) -> Database {
    let migrated = async |url: String| {
        migrate(&config(&url)).await.unwrap();
    };
    Cluster::shared(version).database_like("migrated", migrated).await
}

/// A server that a test may stop, kill or hang, and a database with the schema in it.
async fn own_server(version: Version, settings: &[(&str, &str)]) -> (Cluster, Database) {
    let cluster = Cluster::own(version, settings);
    let database = cluster.database().await;
    migrate(&config(&database.url())).await.unwrap();
    (cluster, database)
}

fn config(url: &str) -> Config {
    Config { url: url.parse().unwrap(), ca: None, connections: 8, wake_up: true }
}

async fn open(url: &str) -> Arc<dyn Store> {
    Arc::new(PostgresStore::open(&config(url)).await.unwrap())
}

/// A database with the schema, a store in it, and a way to look at both from outside.
async fn fixture(version: Version) -> (Arc<dyn Store>, Client, Database) {
    let database = database(version).await;
    let observer = connect(&database.url()).await.unwrap();
    (open(&database.url()).await, observer, database)
}

/// The first number that a query gives.
async fn number(client: &Client, sql: &str) -> i64 {
    client.query_one(sql, &[]).await.unwrap().get(0)
}

/// Waits until a query gives this number.
async fn until(client: &Client, sql: &str, expected: i64) {
    let begun = std::time::Instant::now();
    let mut found = number(client, sql).await;
    while found != expected {
        assert!(begun.elapsed() < LONG, "{found} instead of {expected}: {sql}");
        tokio::time::sleep(Duration::from_millis(2)).await;
        found = number(client, sql).await;
    }
}

/// Counts the connections of stores to this database that are in some state.
fn sessions(condition: &str) -> String {
    format!(
        "SELECT count(*) FROM pg_stat_activity \
         WHERE datname = current_database() AND application_name = 'rolecall' AND {condition}"
    )
}

/// What a store's error says; its kind stands in front.
#[track_caller]
fn sentence<T>(result: Result<T, crate::store::StoreError>) -> String {
    match result {
        Ok(_) => panic!("it worked"),
        Err(error) => error.to_string(),
    }
}

mod on_the_oldest_server {
    use super::*;
    use crate::store::conformance::conformance_suite;

    conformance_suite!(
        async || {
            let database = database(Version::Oldest).await;
            (open(&database.url()).await, database)
        },
        [5]
    );
}

mod on_the_newest_server {
    use super::*;
    use crate::store::conformance::conformance_suite;

    conformance_suite!(
        async || {
            let database = database(Version::Newest).await;
            (open(&database.url()).await, database)
        },
        [6]
    );
}

mod behind_a_pooler {
    use super::*;
    use crate::store::conformance::conformance_suite;

    conformance_suite!(
        async || {
            let database = database(Version::Oldest).await;
            let pooler = Cluster::shared(Version::Oldest).pgbouncer();
            (open(&database.url_at(pooler.address())).await, database)
        },
        [7]
    );
}
