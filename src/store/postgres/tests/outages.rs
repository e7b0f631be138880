//! The database goes away and comes back, while changes are made.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tokio::time::{sleep, timeout};

use super::support::{Cluster, Stop, Version, connect};
use super::{LONG, open, own_server, sessions, until};
use crate::ids::AccountId;
use crate::store::conformance::fixtures::*;
use crate::store::{Reads, StoreError};

/// What became of changes that were made one after the other, each of which adds a member of its number.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) made: Vec<u64>,
    pub(super) unknown: Vec<u64>,
    pub(super) unmade: Vec<u64>,
}

/// Makes changes until it is told to stop.
pub(super) async fn change_until(
    store: Tested,
    account_id: AccountId,
    numbers: u64,
    stop: Arc<AtomicBool>,
) -> Told {
    let mut told = Told::default();
    for n in numbers.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        match commit(&store, &account_id, people([member(&format!("m{n}"))])).await {
            Ok(_) => told.made.push(n),
            Err(StoreError::Unknown(_)) => told.unknown.push(n),
            Err(StoreError::Unavailable(_) | StoreError::Busy(_)) => {
                told.unmade.push(n);
                sleep(Duration::from_millis(5)).await;
            }
            Err(error) => panic!("{error}"),
        }
    }
    told
}

/// Whether everything is as it was told.
pub(super) async fn assert_true(store: &Tested, account_id: &AccountId, told: &Told) {
    let members = store.members(account_id, None, u32::MAX).await.unwrap();
    let is_there = |n: &u64| members.iter().any(|member| member.member_id == id(format!("m{n}")));
    let lost: Vec<_> = told.made.iter().filter(|n| !is_there(n)).collect();
    assert!(lost.is_empty(), "{lost:?} were answered and are lost");
    let wrong: Vec<_> = told.unmade.iter().filter(|n| is_there(n)).collect();
    assert!(wrong.is_empty(), "{wrong:?} were said to have changed nothing, and are there");
    let found = told.unknown.iter().filter(|n| is_there(n)).count();
    assert_eq!(members.len(), told.made.len() + found);
    let revision = read(store, account_id, &Reads::default()).await.revision;
    assert_eq!(revision.0, u64::try_from(members.len()).unwrap() + 1);
}

/// Waits until changes are made again.
pub(super) async fn recovered(store: &Tested, account_id: &AccountId) {
    let begun = Instant::now();
    while let Err(error) = commit(store, account_id, nothing()).await {
        assert!(begun.elapsed() < LONG, "{error}");
        sleep(Duration::from_millis(5)).await;
    }
}

async fn assert_survives(version: Version, outages: &[fn(&Cluster)]) {
    let (cluster, database) = own_server(version, &[]).await;
    let store = open(&database.url()).await;
    for (n, outage) in outages.iter().enumerate() {
        let account_id = new_account(&store, &format!("a{n}")).await;
        let other = new_account(&store, &format!("b{n}")).await;
        let stop = Arc::new(AtomicBool::new(false));
        let writer = change_until(store.clone(), account_id.clone(), 0, Arc::clone(&stop));
        let writer = tokio::spawn(writer);
        while store.members(&account_id, None, 9).await.unwrap().len() < 9 {}
        outage(&cluster);
        assert!(commit(&store, &other, nothing()).await.is_err());
        cluster.start();
        recovered(&store, &other).await;
        stop.store(true, Ordering::Relaxed);
        let told = writer.await.unwrap();
        assert!(told.made.len() >= 9 && told.unmade.len() + told.unknown.len() > 0, "{told:?}");
        assert_true(&store, &account_id, &told).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_killed_server_loses_nothing_that_was_answered() {
    for version in Version::ALL {
        assert_survives(*version, &[|cluster| cluster.kill(), |cluster| cluster.kill()]).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_stopped_server_loses_nothing_that_was_answered() {
    let stops: [fn(&Cluster); 2] =
        [|cluster| cluster.stop(Stop::Fast), |cluster| cluster.stop(Stop::Immediate)];
    assert_survives(Version::Newest, &stops).await;
}

#[tokio::test]
async fn a_server_that_stops_refuses_the_unit_that_is_held() {
    let (cluster, database) = own_server(Version::Oldest, &[]).await;
    let store = open(&database.url()).await;
    let account_id = new_account(&store, "a").await;
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    cluster.stop(Stop::Fast);
    let result = unit.commit(&people([member("m")])).await;
    let told = matches!(result, Err(StoreError::Unavailable(_) | StoreError::Unknown(_)));
    assert!(told, "{result:?}");
    cluster.start();
    recovered(&store, &account_id).await;
    assert_eq!(store.members(&account_id, None, 9).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_commit_that_no_standby_has_confirmed_is_not_known() {
    let settings = [("synchronous_standby_names", "nobody"), ("synchronous_commit", "local")];
    let (cluster, database) = own_server(Version::Newest, &settings).await;
    let account_id = new_account(&open(&database.url()).await, "a").await;
    let wait = format!("ALTER DATABASE {} SET synchronous_commit = on", database.name());
    cluster.execute(&wait).await;
    let store = open(&database.url()).await;
    let committing = {
        let (store, account_id) = (store.clone(), account_id.clone());
        tokio::spawn(async move { commit(&store, &account_id, people([member("m")])).await })
    };
    // Everything but the commit is answered by now.
    let observer = connect(&database.url()).await.unwrap();
    until(&observer, &sessions("wait_event = 'SyncRep'"), 1).await;
    let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    observer.batch_execute(end).await.unwrap();
    let result = committing.await.unwrap();
    assert!(matches!(result, Err(StoreError::Unknown(_))), "{result:?}");
    assert_eq!(store.members(&account_id, None, 9).await.unwrap(), [member("m")]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_connects_while_the_server_hangs_is_let_in_when_it_goes_on() {
    let (cluster, database) = own_server(Version::Oldest, &[]).await;
    let writer = open(&database.url()).await;
    let account_id = new_account(&writer, "a").await;
    cluster.freeze();
    // Longer than a host may take, and shorter than whoever opens a store waits.
    let going_on = async {
        sleep(Duration::from_millis(1200)).await;
        cluster.thaw();
    };
    let url = format!("{}?connect_timeout=1", database.url());
    let store = tokio::join!(open(&url), going_on).0;
    // Who listens for commits has connected as well.
    let commits = async {
        loop {
            commit(&writer, &account_id, nothing()).await.unwrap();
            sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::select! {
        () = commits => {}
        told = timeout(LONG, store.woken()) => told.unwrap(),
    }
}
