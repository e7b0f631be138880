//! A standby takes over; and what a history is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio_postgres::NoTls;

use super::outages::{assert_true, change_until, recovered};
use super::support::{Cluster, Database, Stop, Version, connect};
use super::{LONG, config, fixture, open, own_server, until};
use crate::domain::revision::Revision;
use crate::store::conformance::fixtures::*;
use crate::store::log::Polled;
use crate::store::postgres::{PostgresStore, error, renew_epoch};
use crate::store::{Reads, StoreError};

/// A server with a standby, and a database with the schema, which both have.
async fn pair(version: Version) -> (Cluster, Cluster, Database) {
    let (primary, database) = own_server(version, &[]).await;
    let standby = primary.replica("standby");
    (primary, standby, database)
}

/// Where the database is on both servers.
fn on_both(database: &Database, primary: &Cluster, standby: &Cluster) -> String {
    let (first, second) = (primary.address(), standby.address());
    format!("postgres://postgres@{first},{second}/{}", database.name())
}

/// Lets the primary answer a commit when the standby has it.
async fn synchronize(primary: &Cluster) {
    primary.execute("ALTER SYSTEM SET synchronous_standby_names = 'standby'").await;
    primary.execute("SELECT pg_reload_conf()").await;
    let observer = connect(&primary.url("postgres")).await.unwrap();
    let sql = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
    until(&observer, sql, 1).await;
}

async fn caught_up(primary: &Cluster) {
    let observer = connect(&primary.url("postgres")).await.unwrap();
    let sql = "SELECT count(*) FROM pg_stat_replication WHERE replay_lsn = pg_current_wal_lsn()";
    until(&observer, sql, 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn with_a_synchronous_standby_nothing_that_was_answered_is_lost() {
    for version in Version::ALL {
        let (primary, standby, database) = pair(*version).await;
        synchronize(&primary).await;
        let store = open(&on_both(&database, &primary, &standby)).await;
        let account_id = new_account(&store, "a").await;
        let other = new_account(&store, "b").await;
        let before = store.epoch().await.unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let writer = change_until(store.clone(), account_id.clone(), 0, Arc::clone(&stop));
        let writer = tokio::spawn(writer);
        while store.members(&account_id, None, 50).await.unwrap().len() < 50 {}
        primary.kill();
        standby.promote().await;
        recovered(&store, &other).await;
        stop.store(true, Ordering::Relaxed);
        let told = writer.await.unwrap();
        assert!(told.made.len() >= 50, "{told:?}");
        assert_true(&store, &account_id, &told).await;
        assert_ne!(store.epoch().await.unwrap(), before);
    }
}

#[tokio::test]
async fn without_one_the_tokens_of_what_was_lost_are_told_apart() {
    let (primary, standby, database) = pair(Version::Oldest).await;
    let store = open(&on_both(&database, &primary, &standby)).await;
    let account_id = new_account(&store, "a").await;
    caught_up(&primary).await;
    standby.stop(Stop::Fast);
    commit(&store, &account_id, people([member("lost")])).await.unwrap();
    let token = read(&store, &account_id, &Reads::default()).await.token();
    primary.kill();
    standby.start();
    standby.promote().await;
    recovered(&store, &account_id).await;
    let facts = read(&store, &account_id, &Reads::default()).await;
    // The revision is the same, and what it stands for is not.
    assert_eq!(facts.revision, token.revision);
    assert_eq!(store.members(&account_id, None, 9).await.unwrap(), []);
    assert_ne!(facts.epoch, token.epoch);
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    assert_eq!(unit.epoch(), facts.epoch);
}

#[tokio::test]
async fn a_host_that_vanished_does_not_hide_the_one_that_took_over() {
    let (store, _observer, database) = fixture(Version::Oldest).await;
    let account_id = new_account(&store, "a").await;
    // It takes connections, as the network does for a while, and never answers.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let (silent, alive) =
        (silent.local_addr().unwrap(), Cluster::shared(Version::Oldest).address());
    let url = format!("postgres://postgres@{silent},{alive}/{}", database.name());
    let store = tokio::time::timeout(LONG, open(&url)).await.unwrap();
    assert_eq!(commit(&store, &account_id, nothing()).await.unwrap(), Revision(2));
}

#[tokio::test]
async fn a_standby_alone_is_refused() {
    let (primary, standby, database) = pair(Version::Oldest).await;
    caught_up(&primary).await;
    let at_standby = database.url_at(standby.address());
    let refused = PostgresStore::open(&config(&at_standby)).await.err().unwrap().to_string();
    assert!(refused.starts_with("the store is not available: can't connect to `127.0.0.1:"));
    assert!(refused.contains("does not allow writes"), "{refused}");
    // What it would say to somebody whom a pooler had brought to it.
    let (client, connection) = tokio_postgres::connect(&at_standby, NoTls).await.unwrap();
    tokio::spawn(connection);
    let mark = include_str!("../queries/history/mark.sql");
    let lock = include_str!("../queries/account/lock.sql").replace("$1", "'a'");
    for sql in [mark.to_owned(), lock] {
        let failed = client.batch_execute(&sql).await.unwrap_err();
        assert!(matches!(error::of_read(&failed), StoreError::Unavailable(_)), "{failed:?}");
    }
}

/// A crash may take back what was not yet on the disk: numbers of transactions, and with `synchronous_commit` off commits as well.
#[tokio::test]
async fn a_history_is_the_same_after_a_restart_and_another_after_a_crash() {
    for version in Version::ALL {
        let (cluster, database) = own_server(*version, &[]).await;
        let store = open(&database.url()).await;
        let account_id = new_account(&store, "a").await;
        let mut before = read(&store, &account_id, &Reads::default()).await;
        for how in [Some(Stop::Fast), None, Some(Stop::Immediate)] {
            let same = matches!(how, Some(Stop::Fast));
            let cursor = store.end_of_log().await.unwrap();
            match how {
                Some(how) => cluster.stop(how),
                None => cluster.kill(),
            }
            cluster.start();
            let store = open(&database.url()).await;
            let after = read(&store, &account_id, &Reads::default()).await;
            assert_eq!((after.epoch == before.epoch, after.revision), (same, before.revision));
            let polled = store.poll(&cursor, None, 10).await.unwrap();
            assert_eq!(matches!(polled, Polled::News(_)), same);
            before = after;
        }
    }
}

/// Whoever has seen all that is gone goes on, also while a transaction is open that began before.
#[tokio::test]
async fn a_transaction_that_stays_open_lets_nobody_start_over_again_and_again() {
    let (store, observer, _database) = fixture(Version::Newest).await;
    observer.batch_execute("BEGIN; SELECT pg_current_xact_id()").await.unwrap();
    let early = store.end_of_log().await.unwrap();
    new_account(&store, "a").await;
    assert_eq!(store.trim_log(at(60)).await.unwrap(), 1);
    assert_eq!(store.poll(&early, None, 10).await.unwrap(), Polled::StartOver);
    let late = store.end_of_log().await.unwrap();
    assert!(matches!(store.poll(&late, None, 10).await.unwrap(), Polled::News(_)));
    // What commits late and is gone at once was seen by nobody.
    let change = "INSERT INTO rolecall.change_log (account_id, revision, changes, time) \
        VALUES ('a', 0, '[]', 'epoch'); COMMIT";
    observer.batch_execute(change).await.unwrap();
    assert_eq!(store.trim_log(at(60)).await.unwrap(), 1);
    assert_eq!(store.poll(&late, None, 10).await.unwrap(), Polled::StartOver);
}

/// Numbers of transactions that come with a dump are of another server, and may be far above those that are given out here.
#[tokio::test]
async fn numbers_of_another_server_are_neither_waited_for_nor_told() {
    let (store, observer, _database) = fixture(Version::Newest).await;
    let account_id = new_account(&store, "a").await;
    let restored = "UPDATE rolecall.history SET trimmed = '8000000000'; \
        UPDATE rolecall.change_log SET xid = '9000000000', time = 'epoch'";
    observer.batch_execute(restored).await.unwrap();
    let told = async |cursor| match store.poll(cursor, None, 10).await.unwrap() {
        Polled::News(news) => news.changes.len(),
        Polled::StartOver => panic!("there is nothing to start over for"),
    };
    let end = store.end_of_log().await.unwrap();
    commit(&store, &account_id, nothing()).await.unwrap();
    assert_eq!(told(&end).await, 1);
    // Trimmed of what came with the dump, it has lost nothing that anybody could be told.
    assert_eq!(store.trim_log(at(1)).await.unwrap(), 1);
    assert_eq!(told(&end).await, 1);
    assert_eq!(store.trim_log(at(60)).await.unwrap(), 1);
    assert_eq!(store.poll(&end, None, 10).await.unwrap(), Polled::StartOver);
}

#[tokio::test]
async fn a_history_is_another_where_data_was_restored() {
    let (store, observer, database) = fixture(Version::Oldest).await;
    let account_id = new_account(&store, "a").await;
    let mut known = vec![store.epoch().await.unwrap()];
    // What a restore of a dump makes: the same rows in new tables.
    let restore = "ALTER TABLE rolecall.history RENAME TO old; \
        CREATE TABLE rolecall.history (LIKE rolecall.old INCLUDING ALL); \
        INSERT INTO rolecall.history SELECT * FROM rolecall.old; \
        DROP TABLE rolecall.old";
    observer.batch_execute(restore).await.unwrap();
    known.push(store.epoch().await.unwrap());
    renew_epoch(&config(&database.url())).await.unwrap();
    known.push(store.epoch().await.unwrap());
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!(facts.epoch, known[2]);
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    assert_eq!((unit.epoch(), unit.facts().unwrap().epoch), (known[2], known[2]));
    assert!(known[0] != known[1] && known[0] != known[2] && known[1] != known[2]);
}

/// The same dump in two new servers, in which everything has the same numbers.
#[tokio::test]
async fn two_servers_that_were_made_alike_have_different_histories() {
    let mut epochs = Vec::new();
    for _ in 0..2 {
        let (_cluster, database) = own_server(Version::Oldest, &[]).await;
        let client = connect(&database.url()).await.unwrap();
        client.batch_execute("UPDATE rolecall.history SET epoch = 7").await.unwrap();
        epochs.push(open(&database.url()).await.epoch().await.unwrap());
    }
    assert_ne!(epochs[0], epochs[1]);
}

#[tokio::test]
async fn a_store_without_its_history_is_not_opened() {
    let (_store, observer, database) = fixture(Version::Oldest).await;
    observer.batch_execute("DELETE FROM rolecall.history").await.unwrap();
    let refused = PostgresStore::open(&config(&database.url())).await.err().unwrap();
    assert!(refused.to_string().ends_with("the database has lost its history"), "{refused}");
}
