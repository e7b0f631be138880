//! Three processes on one database keep what is promised, whatever stands in between.

use std::time::Duration;

use super::fleet::{Fleet, database};
use super::history::Asked;
use super::reader::About;
use super::report::Report;
use super::support::{Cluster, Database, Version, connect};
use super::world::{Workload, World};
use super::writer::Pace;

const WAYS: &[Asked] = &[
    Asked::Anything,
    Asked::Anything,
    Asked::Anything,
    Asked::LastWrite,
    Asked::LastWrite,
    Asked::LastAnswer,
    Asked::Newest,
];

/// Several companies: of one whose name begins with `late`, each change commits late, where the database is told so.
const WORKLOAD: Workload = Workload {
    accounts: &["acme", "globex", "late"],
    people: 12,
    pace: Pace { ada: 50, new: 4, rest: 40, twice: false },
    readers: 2,
    ways: WAYS,
    about: About { ada: 2, strangers: 1 },
    bound: Duration::from_secs(5),
};

/// Lets some transactions take one to two and a half seconds between their row in the log and their commit.
pub const COMMIT_LATE: &str = "
    CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(1 + 1.5 * random()); RETURN NULL; END $$;
    CREATE TRIGGER linger AFTER INSERT ON rolecall.change_log
    FOR EACH ROW WHEN (NEW.account_id LIKE 'late%') EXECUTE FUNCTION linger()";

/// How long, where nobody says how long.
const SHORTLY: Duration = Duration::from_secs(6);

fn long() -> Duration {
    match std::env::var("ROLECALL_FRESHNESS_SECONDS") {
        Ok(seconds) => Duration::from_secs(seconds.parse().unwrap()),
        Err(_) => SHORTLY,
    }
}

/// For what is otherwise than usual: a minute at most, for which somebody may well leave a transaction open.
fn long_enough() -> Duration {
    long().min(Duration::from_secs(60))
}

async fn run(name: &str, fleet: &Fleet, database: &Database, most: Duration) -> Report {
    let world = World::new(fleet, WORKLOAD).await;
    connect(&database.url()).await.unwrap().batch_execute(COMMIT_LATE).await.unwrap();
    let report = world.run(most, None).await;
    eprintln!("{name}: {report}");
    report
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_answer_is_older_than_it_may_be_or_was_never_true() {
    let database = database().await;
    let fleet = Fleet::processes(&database, &database.url(), &[]).await;
    run("woken", &fleet, &database, long()).await.is_right(WAYS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nor_is_one_where_nobody_tells_of_commits() {
    let database = database().await;
    let fleet = Fleet::processes(&database, &database.url(), &["--wake-up=false"]).await;
    run("not woken", &fleet, &database, long_enough()).await.is_right(WAYS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nor_is_one_behind_a_pooler_that_lends_connections_by_the_transaction() {
    let database = database().await;
    let pooler = Cluster::shared(Version::Oldest).pgbouncer().address();
    let fleet = Fleet::processes(&database, &database.url_at(pooler), &[]).await;
    run("behind a pooler", &fleet, &database, long_enough()).await.is_right(WAYS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nor_is_one_while_another_transaction_stays_open() {
    let database = database().await;
    let open = connect(&database.url()).await.unwrap();
    // It has a number, which an older cursor than ours would wait for.
    open.batch_execute("BEGIN; SELECT pg_current_xact_id()").await.unwrap();
    let fleet = Fleet::processes(&database, &database.url(), &[]).await;
    let report = run("beside an open transaction", &fleet, &database, long_enough()).await;
    open.batch_execute("COMMIT").await.unwrap();
    report.is_right(WAYS);
}
