//! Everything is told, and in order, whatever readers and writers do.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::future::{join, join_all};
use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::AccountChange;
use rolecall::grpc::proto::v1::watch_changes_response::Message;
use rolecall::ids::AccountId;
use tokio::time::timeout;

use super::reading::{Wanted, config, items};
use crate::harness::{Random, Service, on_every_backend_as};

const ACCOUNTS: [&str; 3] = ["acme", "elsewhere", "third"];
/// How many write in each account at the same time, and how often each of them.
const WRITERS: (usize, usize) = (3, 12);
/// The revision that their accounts have reached in the end.
const LAST: i64 = 1 + 3 * 12;

#[test]
fn every_change_is_told_in_the_order_of_its_account_to_readers_that_come_and_go() {
    on_every_backend_as(&config(), async |service| {
        let of_one = ACCOUNTS.map(|account| (Wanted::of(account), vec![account]));
        let mut readers = vec![
            (Wanted::all(), ACCOUNTS.to_vec()),
            (Wanted::all(), ACCOUNTS.to_vec()),
            (Wanted::all().by("limited"), vec!["elsewhere"]),
        ];
        readers.extend(of_one);
        for (wanted, _) in &mut readers {
            wanted.cursor = wanted.start(&service).await;
        }
        let reading = readers.iter().enumerate().map(|(seed, (wanted, of))| {
            read(&service, wanted.clone(), of, Random::seeded(seed as u64))
        });
        let writing = join_all(ACCOUNTS.map(|account| write(&service, account)));
        let all = timeout(Duration::from_secs(60), join(join_all(reading), writing)).await;
        let (told, _) = all.expect("a reader waits for what it is never told");

        for ((wanted, of), mut told) in readers.iter().zip(told) {
            for account in of {
                let told = told.remove(*account).unwrap_or_default();
                assert_eq!(told, logged(&service, account).await, "{wanted:?}");
            }
            assert!(told.is_empty(), "{wanted:?} was told of {:?}", told.keys());
        }
    });
}

/// Makes an account, and changes it from several sides at once.
async fn write(service: &Service, account: &str) {
    let company = service.founding("sitee").called(account).open().await;
    let writers = (0..WRITERS.0).map(async |writer| {
        for at in 0..WRITERS.1 {
            company.opens(&format!("place-{writer}-{at}"), "").await;
        }
    });
    join_all(writers).await;
}

/// Reads until everything of these accounts was told, in streams of a few messages each. What was told more than once is left out.
async fn read(
    service: &Service,
    mut wanted: Wanted,
    of: &[&str],
    mut random: Random,
) -> BTreeMap<String, Vec<String>> {
    let mut last: BTreeMap<String, i64> = BTreeMap::new();
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    while of.iter().any(|account| last.get(*account) != Some(&LAST)) {
        let mut reading = wanted.open(service).await.unwrap();
        for _ in 0..random.below(5) {
            let next = reading.next().await.unwrap();
            wanted.cursor = next.cursor;
            match next.message.unwrap() {
                Message::Changes(changes) => {
                    for change in changes.changes {
                        let last = last.entry(change.account_id.clone()).or_default();
                        if change.revision > *last {
                            *last = change.revision;
                            told.entry(change.account_id.clone()).or_default().push(row(&change));
                        }
                    }
                }
                Message::Heartbeat(_) => {}
                Message::StartOver(_) => panic!("nothing was forgotten"),
            }
        }
    }
    told
}

fn row(change: &AccountChange) -> String {
    let time = change.change_time.unwrap();
    let micros = time.seconds * 1_000_000 + i64::from(time.nanos) / 1_000;
    format!("{} at {micros}: {} items", change.revision, items(change).len())
}

/// What the store has of an account.
async fn logged(service: &Service, account: &str) -> Vec<String> {
    let id = AccountId::parse(account).unwrap();
    let changes = service.store().changes(&id, Revision(0), 1_000).await.unwrap();
    let row = |change: rolecall::store::LoggedChange| {
        let micros = change.time.as_microsecond();
        format!("{} at {micros}: {} items", change.revision, change.changes.len())
    };
    changes.into_iter().map(row).collect()
}
