//! How fast it is, when somebody asks: nothing is asserted.

use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::task::JoinSet;

use super::open;
use crate::ids::AccountId;
use crate::store::Reads;
use crate::store::conformance::fixtures::{
    account, assignment, by_user, commit, id, member, people, put_account, read, seats,
};

const LONG: Duration = Duration::from_secs(2);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures; run it with --nocapture"]
async fn commits_and_reads_per_second() {
    let directory = TempDir::new().unwrap();
    let store = open(&directory);
    let account_id: AccountId = id("a");
    put_account(&store, account(&account_id)).await;

    let (start, mut commits) = (Instant::now(), 0);
    while start.elapsed() < LONG {
        let mut somebody = member(&format!("m{commits}"));
        somebody.user_id = Some(id(format!("u{commits}")));
        somebody.assignments = vec![assignment(&format!("x{commits}"), None)];
        let mut changes = people([somebody]);
        changes.counters = seats(1).counters;
        commit(&store, &account_id, changes).await.unwrap();
        commits += 1;
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{:.0} commits/s", f64::from(commits) / seconds);

    let mut readers = JoinSet::new();
    let start = Instant::now();
    for _ in 0..4 {
        let (store, account_id) = (store.clone(), account_id.clone());
        readers.spawn(async move {
            let mut reads = 0;
            while start.elapsed() < LONG {
                let person = by_user(&format!("u{}", reads % commits));
                let question = Reads { people: vec![person], ..Reads::default() };
                assert_eq!(read(&store, &account_id, &question).await.people.len(), 1);
                reads += 1;
            }
            reads
        });
    }
    let reads: i32 = readers.join_all().await.into_iter().sum();
    println!("{:.0} reads/s", f64::from(reads) / start.elapsed().as_secs_f64());
}
