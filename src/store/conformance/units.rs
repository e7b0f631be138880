//! Units of one account follow one another, and facts are of one revision: INV-SERIAL.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::timeout;

use super::fixtures::*;
use crate::domain::account::Account;
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::{Changes, Facts, Reads};

/// Longer than anything that should happen takes.
const LONG: Duration = Duration::from_secs(20);
/// Long enough to see that something does not happen.
const SHORT: Duration = Duration::from_millis(50);

pub(crate) async fn units_of_one_account_follow_one_another(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let first = store.begin(&account_id, &Reads::default()).await.unwrap();
    let mut second = {
        let (store, account_id) = (store.clone(), account_id.clone());
        tokio::spawn(async move { store.begin(&account_id, &Reads::default()).await.unwrap() })
    };
    assert!(timeout(SHORT, &mut second).await.is_err(), "the second did not wait");
    assert_eq!(first.commit(&nothing()).await.unwrap(), Revision(2));
    let second = timeout(LONG, second).await.unwrap().unwrap();
    assert_eq!(second.facts().unwrap().revision, Revision(2));
    assert_eq!(second.commit(&nothing()).await.unwrap(), Revision(3));

    // An account that is not there yet is locked as well: it is made once.
    let first = store.begin(&id("new"), &Reads::default()).await.unwrap();
    let begun = {
        let store = store.clone();
        tokio::spawn(async move { store.begin(&id("new"), &Reads::default()).await.unwrap() })
    };
    let made = Changes { account: Some(account(&id("new"))), ..nothing() };
    tokio::time::sleep(SHORT).await;
    first.commit(&made).await.unwrap();
    assert!(timeout(LONG, begun).await.unwrap().unwrap().facts().is_some());
}

pub(crate) async fn no_update_is_lost(store: Tested) {
    let account_id = new_account(&store, "a").await;
    put_account(&store, numbered(&account_id, 0)).await;
    let mut tasks = JoinSet::new();
    for _ in 0..4 {
        let (store, account_id) = (store.clone(), account_id.clone());
        tasks.spawn(async move {
            for _ in 0..25 {
                let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
                let next = number(&unit.facts().unwrap().account) + 1;
                tokio::task::yield_now().await;
                let changes = Changes { account: Some(numbered(&account_id, next)), ..nothing() };
                unit.commit(&changes).await.unwrap();
            }
        });
    }
    tasks.join_all().await;
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!(number(&facts.account), 100);
    assert_eq!(facts.revision, Revision(102));
}

pub(crate) async fn facts_are_of_one_revision(store: Tested) {
    let account_id: AccountId = id("a");
    commit(&store, &account_id, everything_is(&account_id, 1)).await.unwrap();
    let writer = {
        let (store, account_id) = (store.clone(), account_id.clone());
        tokio::spawn(async move {
            for n in 2..=100 {
                commit(&store, &account_id, everything_is(&account_id, n)).await.unwrap();
            }
        })
    };
    let reads =
        Reads { people: vec![by_member("m")], workspaces: vec![id("w")], ..Reads::default() };
    let mut readers = JoinSet::new();
    for _ in 0..4 {
        let (store, account_id, reads) = (store.clone(), account_id.clone(), reads.clone());
        readers.spawn(async move {
            let mut last = 0;
            while last < 100 {
                let facts = read(&store, &account_id, &reads).await;
                assert_one_revision(&facts);
                // Nothing that was seen is taken back.
                assert!(facts.revision.0 >= last);
                last = facts.revision.0;
            }
        });
    }
    timeout(LONG, readers.join_all()).await.unwrap();
    writer.await.unwrap();
}

pub(crate) async fn reads_do_not_wait_for_units(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    let facts = timeout(LONG, read(&store, &account_id, &Reads::default())).await.unwrap();
    assert_eq!(facts.revision, Revision(1));
    unit.commit(&nothing()).await.unwrap();
    // A commit that was answered is seen at once.
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!(facts.revision, Revision(2));
}

pub(crate) async fn a_dropped_unit_changes_nothing(store: Tested) {
    let account_id = new_account(&store, "a").await;
    for _ in 0..20 {
        drop(store.begin(&account_id, &Reads::default()).await.unwrap());
        drop(store.begin(&id("unknown"), &Reads::default()).await.unwrap());
    }
    assert_eq!(next_revision(&store, &account_id).await, Revision(2));
    assert_eq!(store.read(&id("unknown"), &Reads::default()).await.unwrap(), None);
}

pub(crate) async fn a_cancelled_begin_keeps_nobody_out(store: Tested) {
    let account_id = new_account(&store, "a").await;
    // In the queue.
    let first = store.begin(&account_id, &Reads::default()).await.unwrap();
    for _ in 0..10 {
        let reads = Reads::default();
        assert!(timeout(Duration::from_millis(1), store.begin(&account_id, &reads)).await.is_err());
    }
    drop(first);
    assert_eq!(next_revision(&store, &account_id).await, Revision(2));
    // Anywhere on the way.
    for micros in 0..200 {
        let begun = {
            let (store, account_id) = (store.clone(), account_id.clone());
            tokio::spawn(async move { store.begin(&account_id, &Reads::default()).await.is_ok() })
        };
        tokio::time::sleep(Duration::from_micros(micros)).await;
        begun.abort();
    }
    assert_eq!(next_revision(&store, &account_id).await, Revision(3));
}

pub(crate) async fn a_cancelled_commit_is_whole_or_nothing(store: Tested) {
    let account_id: AccountId = id("a");
    commit(&store, &account_id, everything_is(&account_id, 1)).await.unwrap();
    let reads =
        Reads { people: vec![by_member("m")], workspaces: vec![id("w")], ..Reads::default() };
    for micros in (0..2_000).step_by(20) {
        let unit = timeout(LONG, store.begin(&account_id, &reads)).await.unwrap().unwrap();
        let next = unit.facts().unwrap().revision.0 + 1;
        let changes = everything_is(&account_id, next);
        let committing = tokio::spawn(async move { unit.commit(&changes).await });
        tokio::time::sleep(Duration::from_micros(micros)).await;
        committing.abort();
        assert_one_revision(&read(&store, &account_id, &reads).await);
    }
    let revision = next_revision(&store, &account_id).await;
    let log = store.changes(&account_id, Revision(0), u32::MAX).await.unwrap();
    assert_eq!(log.len(), usize::try_from(revision.0).unwrap());
}

/// Commits nothing, within a time that shows that nobody holds the account.
async fn next_revision(store: &Tested, account_id: &AccountId) -> Revision {
    timeout(LONG, commit(store, account_id, nothing())).await.unwrap().unwrap()
}

/// Writes one number everywhere.
fn everything_is(account_id: &AccountId, n: u64) -> Changes {
    let mut workspace = workspace("w");
    workspace.display_name = n.to_string();
    let mut member = member("m");
    member.display_name = n.to_string();
    member.assignments = vec![assignment(&format!("x{n}"), None)];
    let mut changes = seats(1);
    changes.account = Some(numbered(account_id, n));
    changes.workspaces = vec![workspace];
    changes.members = vec![member];
    changes
}

#[track_caller]
fn assert_one_revision(facts: &Facts) {
    let Revision(n) = facts.revision;
    assert_eq!(number(&facts.account), n);
    assert_eq!(facts.workspaces[0].display_name, n.to_string());
    assert_eq!(facts.people[0].display_name, n.to_string());
    assert_eq!(facts.people[0].assignments, [assignment(&format!("x{n}"), None)]);
    assert_eq!(used_of(facts), i64::try_from(n).unwrap());
}

fn numbered(account_id: &AccountId, n: u64) -> Account {
    Account { display_name: n.to_string(), ..account(account_id) }
}

fn number(account: &Account) -> u64 {
    account.display_name.parse().unwrap()
}
