//! Servers, databases, poolers and replicas.

use std::time::{Duration, Instant};

use tokio_postgres::error::SqlState;

use crate::postgres::{Cluster, Database, PASSWORD, Stop, Version, connect};

async fn numbers_in(url: &str) -> Vec<i32> {
    let client = connect(url).await.unwrap();
    let rows = client.query("SELECT number FROM numbers ORDER BY number", &[]).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// What a question answers, asked without a statement that would have to be prepared.
async fn answer(client: &tokio_postgres::Client, question: &str) -> String {
    let answer = client.simple_query(question).await.unwrap();
    let value = answer.iter().find_map(|message| match message {
        tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    });
    value.unwrap()
}

async fn run(url: &str, sql: &str) {
    connect(url).await.unwrap().batch_execute(sql).await.unwrap();
}

async fn with_a_number(cluster: &Cluster) -> Database {
    let database = cluster.database().await;
    run(&database.url(), "CREATE TABLE numbers (number int); INSERT INTO numbers VALUES (1)").await;
    database
}

#[tokio::test]
async fn each_version_is_the_one_it_says() {
    for (version, least, most) in [(Version::Oldest, 15, 17), (Version::Newest, 18, 18)] {
        let begun = Instant::now();
        let cluster = Cluster::shared(version);
        println!("{version:?} runs after {:?}", begun.elapsed());
        let client = connect(&cluster.url("postgres")).await.unwrap();
        let row = client.query_one("SHOW server_version_num", &[]).await.unwrap();
        let number = row.get::<_, &str>(0).parse::<u32>().unwrap() / 10_000;
        assert!((least..=most).contains(&number), "{number}");
        let row = client.query_one("SHOW server_encoding", &[]).await.unwrap();
        assert_eq!(row.get::<_, &str>(0), "UTF8");
    }
}

#[tokio::test]
async fn a_database_is_empty_and_a_tests_own() {
    for version in Version::ALL {
        let cluster = Cluster::shared(*version);
        let first = with_a_number(cluster).await;
        let begun = Instant::now();
        let second = cluster.database().await;
        println!("{version:?} makes a database in {:?}", begun.elapsed());
        assert_ne!(first.name(), second.name());
        let client = connect(&second.url()).await.unwrap();
        let error = client.query("SELECT * FROM numbers", &[]).await.unwrap_err();
        assert_eq!(error.code(), Some(&SqlState::UNDEFINED_TABLE));
    }
}

#[tokio::test]
async fn a_database_that_is_done_with_goes() {
    let cluster = Cluster::shared(Version::Oldest);
    let database = cluster.database().await;
    let name = database.name().to_owned();
    let client = connect(&cluster.url("postgres")).await.unwrap();
    let found = async || {
        let sql = "SELECT FROM pg_database WHERE datname = $1";
        client.query_opt(sql, &[&name]).await.unwrap().is_some()
    };
    assert!(found().await);
    let _still_there = connect(&database.url()).await.unwrap();
    drop(database);
    let begun = Instant::now();
    while found().await {
        assert!(begun.elapsed() < Duration::from_secs(20));
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_database_begins_as_its_template() {
    for version in Version::ALL {
        let cluster = Cluster::shared(*version);
        let make = || {
            tokio::spawn(cluster.database_like("numbered", async |url| {
                run(&url, "CREATE TABLE numbers (number int); INSERT INTO numbers VALUES (7)")
                    .await;
            }))
        };
        for made in [make(), make(), make(), make()] {
            let database = made.await.unwrap();
            run(&database.url(), "INSERT INTO numbers VALUES (8)").await;
            assert_eq!(numbers_in(&database.url()).await, [7, 8]);
        }
    }
}

#[tokio::test]
async fn a_database_is_reached_by_socket_and_by_password() {
    let database = with_a_number(Cluster::shared(Version::Oldest)).await;
    assert_eq!(numbers_in(&database.url_by_socket()).await, [1]);
    assert_eq!(numbers_in(&database.url_with_password(PASSWORD)).await, [1]);
    let error = connect(&database.url_with_password("wrong")).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::INVALID_PASSWORD));
}

#[tokio::test]
async fn a_pooler_lends_a_connection_for_a_transaction() {
    for version in Version::ALL {
        let cluster = Cluster::shared(*version);
        let database = with_a_number(cluster).await;
        let url = database.url_at(cluster.pgbouncer().address());
        let (one, other) = (connect(&url).await.unwrap(), connect(&url).await.unwrap());
        assert_eq!(answer(&one, "SELECT number FROM numbers").await, "1");
        // Both stay, and still are lent the same connection; at first it may have made one for each.
        let mut lent = false;
        for _ in 0..100 {
            let process = answer(&one, "SELECT pg_backend_pid()").await;
            lent = lent || answer(&other, "SELECT pg_backend_pid()").await == process;
        }
        assert!(lent);
        // What it does not know of the start of a connection, it refuses.
        assert!(connect(&format!("{url}?options=-c%20work_mem=1MB")).await.is_err());
    }
}

#[tokio::test]
async fn a_server_of_ones_own_stops_dies_and_starts_again() {
    for version in Version::ALL {
        let cluster = Cluster::own(*version, &[("work_mem", "3MB")]);
        let database = with_a_number(&cluster).await;
        let client = connect(&database.url()).await.unwrap();
        assert_eq!(client.query_one("SHOW work_mem", &[]).await.unwrap().get::<_, &str>(0), "3MB");
        cluster.stop(Stop::Immediate);
        assert!(connect(&database.url()).await.is_err());
        cluster.start();
        run(&database.url(), "INSERT INTO numbers VALUES (2)").await;
        cluster.kill();
        assert!(connect(&database.url()).await.is_err());
        cluster.start();
        assert!(cluster.log().contains("automatic recovery in progress"));
        run(&database.url(), "INSERT INTO numbers VALUES (3)").await;
        cluster.stop(Stop::Fast);
        cluster.start();
        assert_eq!(numbers_in(&database.url()).await, [1, 2, 3]);
    }
}

#[tokio::test]
async fn a_replica_follows_and_takes_over() {
    for version in Version::ALL {
        let cluster = Cluster::own(*version, &[]);
        let database = with_a_number(&cluster).await;
        let replica = cluster.replica("second");
        let at_replica = database.url_at(replica.address());
        // From here on, what the first has answered the second has.
        cluster.execute("ALTER SYSTEM SET synchronous_standby_names = 'second'").await;
        cluster.execute("ALTER SYSTEM SET synchronous_commit = 'remote_apply'").await;
        cluster.execute("SELECT pg_reload_conf()").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        run(&database.url(), "INSERT INTO numbers VALUES (2)").await;
        assert_eq!(numbers_in(&at_replica).await, [1, 2]);
        let client = connect(&at_replica).await.unwrap();
        let error = client.batch_execute("DELETE FROM numbers").await.unwrap_err();
        assert_eq!(error.code(), Some(&SqlState::READ_ONLY_SQL_TRANSACTION));
        cluster.kill();
        replica.promote().await;
        run(&at_replica, "INSERT INTO numbers VALUES (3)").await;
        assert_eq!(numbers_in(&at_replica).await, [1, 2, 3]);
    }
}

#[tokio::test]
async fn a_server_is_recovered_to_a_point_in_time() {
    for version in Version::ALL {
        let cluster = Cluster::own(*version, &[]);
        let database = with_a_number(&cluster).await;
        let backup = cluster.base_backup();
        run(&database.url(), "INSERT INTO numbers VALUES (2)").await;
        cluster.execute("SELECT pg_create_restore_point('here')").await;
        run(&database.url(), "INSERT INTO numbers VALUES (3)").await;
        let recovered = cluster.recovered(backup, "here");
        assert_eq!(numbers_in(&database.url_at(recovered.address())).await, [1, 2]);
    }
}

#[tokio::test]
async fn a_frozen_server_says_nothing_until_it_is_thawed() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let client = connect(&cluster.url("postgres")).await.unwrap();
    cluster.freeze();
    let answer = client.query_one("SELECT 1", &[]);
    tokio::pin!(answer);
    let silence = tokio::time::timeout(Duration::from_millis(300), &mut answer).await;
    assert!(silence.is_err(), "{silence:?}");
    cluster.thaw();
    answer.await.unwrap();
}
