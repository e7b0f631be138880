//! The log of all changes: nothing that was committed is missed.

use super::fixtures::*;
use crate::domain::revision::{Epoch, Revision};
use crate::ids::AccountId;
use crate::store::log::{Cursor, News, Polled};
use crate::store::{Change, Changes};

async fn poll(
    store: &Tested,
    after: &Cursor,
    account: Option<&AccountId>,
    limit: u32,
) -> Option<News> {
    match store.poll(after, account, limit).await.unwrap() {
        Polled::News(news) => Some(news),
        Polled::StartOver => None,
    }
}

/// The accounts and revisions that are told, in order.
fn told(news: &News) -> Vec<(&str, u64)> {
    let told = |change: &'_ crate::store::log::AccountChange| change.logged.revision.0;
    news.changes.iter().map(|change| (change.account_id.as_str(), told(change))).collect()
}

pub(crate) async fn the_log_tells_what_came_after_a_cursor(store: Tested) {
    let before = new_account(&store, "before").await;
    let start = store.end_of_log().await.unwrap();
    assert_eq!(poll(&store, &start, None, 10).await.unwrap().changes, []);
    let account = new_account(&store, "a").await;
    let log = vec![Change::Member(id("m"), Some(id("u"))), Change::Roles];
    let changes = Changes { log: log.clone(), ..nothing() };
    commit(&store, &before, changes).await.unwrap();
    commit(&store, &account, nothing()).await.unwrap();

    let news = poll(&store, &start, None, 10).await.unwrap();
    assert_eq!(told(&news), [("a", 1), ("before", 2), ("a", 2)]);
    assert_eq!((&news.changes[1].logged.changes, news.more), (&log, false));
    assert_eq!(news.changes[1].logged.time, nothing().audit.time);
    // From there on there is nothing, until there is something.
    let after = news.cursor;
    assert_eq!(poll(&store, &after, None, 10).await.unwrap().changes, []);
    commit(&store, &account, nothing()).await.unwrap();
    assert_eq!(told(&poll(&store, &after, None, 10).await.unwrap()), [("a", 3)]);
    // Who asks about one account is told of no other.
    let of_one = poll(&store, &start, Some(&before), 10).await.unwrap();
    assert_eq!(told(&of_one), [("before", 2)]);
    let none = poll(&store, &of_one.cursor, Some(&before), 10).await.unwrap();
    assert_eq!(none.changes, []);
}

pub(crate) async fn the_log_comes_in_pages(store: Tested) {
    let start = store.end_of_log().await.unwrap();
    let account = new_account(&store, "a").await;
    for _ in 0..6 {
        commit(&store, &account, nothing()).await.unwrap();
    }
    let mut cursor = start;
    let mut all = Vec::new();
    for page in 0.. {
        let news = poll(&store, &cursor, None, 2).await.unwrap();
        assert!(news.changes.len() <= 2);
        all.extend(news.changes.iter().map(|change| change.logged.revision.0));
        cursor = news.cursor;
        // What is committed while pages are read comes with them or after them, and is not lost.
        if page < 3 {
            assert!(news.more);
            commit(&store, &account, nothing()).await.unwrap();
        } else if !news.more && news.changes.is_empty() {
            break;
        }
    }
    assert_eq!(all, (1..=10).collect::<Vec<_>>());
}

pub(crate) async fn the_log_tells_of_keys(store: Tested) {
    store.add_key(&key("old")).await.unwrap();
    let start = store.end_of_log().await.unwrap();
    assert_eq!(poll(&store, &start, None, 10).await.unwrap().keys, []);
    store.add_key(&key("new")).await.unwrap();
    let news = poll(&store, &start, None, 10).await.unwrap();
    assert_eq!(news.keys, [id("new")]);
    assert!(store.revoke_key(&id("old"), at(5)).await.unwrap());
    let news = poll(&store, &news.cursor, None, 10).await.unwrap();
    assert_eq!(news.keys, [id("old")]);
    assert_eq!(poll(&store, &news.cursor, None, 10).await.unwrap().keys, []);
}

pub(crate) async fn a_cursor_of_nowhere_starts_over(store: Tested) {
    let end = store.end_of_log().await.unwrap();
    let elsewhere = Cursor { epoch: Epoch(end.epoch.0 ^ 1), ..end.clone() };
    let strange = Cursor { position: "nowhere".to_owned(), ..end.clone() };
    assert!(poll(&store, &end, None, 10).await.is_some());
    assert_eq!(poll(&store, &elsewhere, None, 10).await, None);
    assert_eq!(poll(&store, &strange, None, 10).await, None);
}

pub(crate) async fn whoever_was_away_while_the_log_was_trimmed_starts_over(store: Tested) {
    let early = store.end_of_log().await.unwrap();
    let account = new_account(&store, "a").await;
    let dated = |second| {
        let mut changes = nothing();
        changes.audit.time = at(second);
        changes
    };
    commit(&store, &account, dated(100)).await.unwrap();
    assert_eq!(store.trim_log(at(0)).await.unwrap(), 0);
    assert!(poll(&store, &early, None, 10).await.is_some());
    assert_eq!(store.trim_log(at(150)).await.unwrap(), 2);
    assert_eq!(poll(&store, &early, None, 10).await, None);
    // Whoever has seen what is gone goes on.
    let late = store.end_of_log().await.unwrap();
    assert_eq!(poll(&store, &late, None, 10).await.unwrap().changes, []);
    commit(&store, &account, dated(200)).await.unwrap();
    assert_eq!(told(&poll(&store, &late, None, 10).await.unwrap()), [("a", 3)]);
    assert_eq!(store.changes(&account, Revision(0), 10).await.unwrap().len(), 1);
}

pub(crate) async fn whoever_was_away_between_two_pages_starts_over(store: Tested) {
    let start = store.end_of_log().await.unwrap();
    let account = new_account(&store, "a").await;
    for _ in 0..3 {
        commit(&store, &account, nothing()).await.unwrap();
    }
    let page = poll(&store, &start, None, 2).await.unwrap();
    assert!(page.more);
    // Gone are the rest of what the first page was of, and what came after it.
    commit(&store, &account, nothing()).await.unwrap();
    assert_eq!(store.trim_log(at(1_000_000)).await.unwrap(), 5);
    assert_eq!(poll(&store, &page.cursor, None, 2).await, None);
}

pub(crate) async fn whoever_waits_for_a_commit_is_woken(store: Tested) {
    let account = new_account(&store, "a").await;
    let woken = tokio::spawn({
        let store = store.clone();
        async move {
            // The first may be for what was committed before.
            for _ in 0..2 {
                store.woken().await;
            }
        }
    });
    while !woken.is_finished() {
        commit(&store, &account, nothing()).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}
