//! What keeps answers right is needed: without any one of it, the fault is found that it is there against, and with all of it none is.

use std::time::Duration;

use rolecall::cache::Guard;

use super::fleet::{Fleet, Local, On, database};
use super::history::{Asked, Fault};
use super::layers::NUMBER_THE_LOG;
use super::promises::COMMIT_LATE;
use super::reader::About;
use super::report::Report;
use super::support::connect;
use super::world::{Workload, World};
use super::writer::Pace;

/// How long a run goes on that must find nothing.
const CONTROL: Duration = Duration::from_secs(4);
/// How long one may go on that must find something: it takes a second or two.
const PATIENCE: Duration = Duration::from_secs(60);

/// With everything that keeps answers right.
const WHOLE: Local = Local {
    without: None,
    poll_interval: Duration::from_millis(50),
    max_staleness: Duration::from_secs(1),
    wake_up: true,
    layer: On::Nothing,
};

const WORKLOAD: Workload = Workload {
    accounts: &["acme"],
    people: 12,
    pace: Pace { ada: 40, new: 4, rest: 20, twice: false },
    readers: 2,
    ways: &[Asked::Anything],
    about: About { ada: 2, strangers: 1 },
    bound: Duration::from_secs(1),
};

async fn run(local: Local, workload: Workload, wanted: Option<Fault>) -> Report {
    let database = database().await;
    let fleet = Fleet::local(&database, local).await;
    let world = World::new(&fleet, workload).await;
    let report = world.run(if wanted.is_some() { PATIENCE } else { CONTROL }, wanted).await;
    eprintln!("{local:?}: {report}");
    report
}

/// Holds that the whole finds nothing wrong, and that the broken shows the fault.
async fn finds(fault: Fault, whole: Local, broken: Local, workload: Workload) {
    run(broken, workload, Some(fault)).await.shows(fault);
    run(whole, workload, None).await.is_right(workload.ways);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_changed_has_to_be_dropped() {
    let broken = Local { without: Some(Guard::Invalidation), ..WHOLE };
    finds(Fault::Stale, WHOLE, broken, WORKLOAD).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_others_changed_has_to_be_told() {
    // Polls that tell nothing. Where none is made at all this shows less often: what was read after the last one is only used together with
    // what was read at the same revision.
    let whole = Local { wake_up: false, ..WHOLE };
    let broken = Local { layer: On::Mute, ..whole };
    finds(Fault::Stale, whole, broken, WORKLOAD).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_have_to_be_looked_at() {
    // Long enough for a change not to be known yet when its token is shown.
    let poll_interval = Duration::from_millis(400);
    let whole = Local { wake_up: false, poll_interval, ..WHOLE };
    let broken = Local { without: Some(Guard::Token), ..whole };
    let workload = Workload { ways: &[Asked::LastWrite], ..WORKLOAD };
    finds(Fault::OlderThanToken, whole, broken, workload).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_changed_while_it_was_read_must_not_be_kept() {
    let bound = Duration::from_millis(500);
    let whole = Local { layer: On::Delayed, max_staleness: bound, ..WHOLE };
    let broken = Local { without: Some(Guard::Fences), ..whole };
    // Everybody changes twice while they are read, and then rests for longer than an answer may be old.
    let workload = Workload {
        accounts: &["acme", "globex"],
        people: 14,
        pace: Pace { ada: 2, new: 0, rest: 300, twice: true },
        readers: 6,
        about: About { ada: 0, strangers: 0 },
        bound,
        ..WORKLOAD
    };
    finds(Fault::Stale, whole, broken, workload).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_and_people_of_different_revisions_must_not_be_mixed() {
    let poll_interval = Duration::from_millis(400);
    let whole = Local { wake_up: false, poll_interval, ..WHOLE };
    let broken = Local { without: Some(Guard::OneRevision), ..whole };
    let pace = Pace { ada: 90, new: 2, rest: 20, twice: false };
    finds(Fault::NeverTrue, whole, broken, Workload { pace, ..WORKLOAD }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_serial_number_is_no_cursor_where_a_transaction_commits_late() {
    let workload = Workload { accounts: &["acme", "late"], ..WORKLOAD };
    let late = async |layer, wanted: Option<Fault>| {
        let database = database().await;
        let client = connect(&database.url()).await.unwrap();
        client.batch_execute(NUMBER_THE_LOG).await.unwrap();
        let fleet = Fleet::local(&database, Local { layer, ..WHOLE }).await;
        let world = World::new(&fleet, workload).await;
        client.batch_execute(COMMIT_LATE).await.unwrap();
        let report = world.run(if wanted.is_some() { PATIENCE } else { 2 * CONTROL }, wanted).await;
        eprintln!("{layer:?}: {report}");
        report
    };
    late(On::Serial, Some(Fault::Stale)).await.shows(Fault::Stale);
    late(On::Nothing, None).await.is_right(workload.ways);
}
