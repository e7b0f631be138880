//! INV-SEAT: no path uses more seats than there are.

use tokio::task::JoinSet;

use super::fixtures::*;
use crate::domain::account::Account;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::standing::Standing;
use crate::ids::AccountId;
use crate::store::{Changes, Reads, StoreError};

pub(crate) async fn the_last_seat_is_taken_once(store: Tested) {
    let account_id: AccountId = id("a");
    put_account(&store, limited(&account_id, 2)).await;
    commit(&store, &account_id, seats(1)).await.unwrap();
    assert_refused(commit(&store, &account_id, seats(2)).await, 3, 2);
    commit(&store, &account_id, seats(1)).await.unwrap();
    assert_refused(commit(&store, &account_id, seats(1)).await, 3, 2);
    assert_eq!(seats_used(&store, &account_id).await, 2);
}

pub(crate) async fn of_two_hundred_who_want_ten_seats_ten_get_one(store: Tested) {
    let account_id: AccountId = id("a");
    put_account(&store, limited(&account_id, 10)).await;
    let mut tasks = JoinSet::new();
    for n in 0..200 {
        let (store, account_id) = (store.clone(), account_id.clone());
        tasks.spawn(async move {
            let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
            if used_of(unit.facts().unwrap()) >= 10 {
                return false;
            }
            tokio::task::yield_now().await;
            let mut changes = seats(1);
            changes.members = vec![member(&format!("m{n}"))];
            // Whoever saw a free seat gets it.
            unit.commit(&changes).await.unwrap();
            true
        });
    }
    let got = tasks.join_all().await.into_iter().filter(|got| *got).count();
    assert_eq!(got, 10);
    assert_eq!(store.members(&account_id, None, 200).await.unwrap().len(), 10);
    assert_eq!(seats_used(&store, &account_id).await, 10);
}

pub(crate) async fn of_two_hundred_who_do_not_look_ten_get_one(store: Tested) {
    let account_id: AccountId = id("a");
    put_account(&store, limited(&account_id, 10)).await;
    let mut tasks = JoinSet::new();
    for _ in 0..200 {
        let (store, account_id) = (store.clone(), account_id.clone());
        tasks.spawn(async move { commit(&store, &account_id, seats(1)).await });
    }
    let results = tasks.join_all().await;
    let got = results.iter().filter(|result| result.is_ok()).count();
    let refused =
        results.iter().filter(|result| matches!(result, Err(StoreError::Seats { .. }))).count();
    assert_eq!((got, refused), (10, 190));
    assert_eq!(seats_used(&store, &account_id).await, 10);
}

pub(crate) async fn a_lowered_limit_keeps_everyone_and_refuses_the_next(store: Tested) {
    let account_id: AccountId = id("a");
    put_account(&store, limited(&account_id, 5)).await;
    commit(&store, &account_id, seats(5)).await.unwrap();
    put_account(&store, limited(&account_id, 2)).await;
    assert_eq!(seats_used(&store, &account_id).await, 5);
    assert_refused(commit(&store, &account_id, seats(1)).await, 6, 2);
    // What uses no more seats than before goes on: other changes, a seat for a seat, a seat that is given back.
    commit(&store, &account_id, people([member("m")])).await.unwrap();
    let other = CounterKey::Seats(id("seat"), Standing::Suspended);
    let swap = Counters::from([(seat_counter(), -1), (other, 1)]);
    commit(&store, &account_id, Changes { counters: swap, ..nothing() }).await.unwrap();
    commit(&store, &account_id, seats(-1)).await.unwrap();
    // Four are in use now: the fifth is gone for good.
    assert_refused(commit(&store, &account_id, seats(1)).await, 5, 2);
    // The limit counts that holds after the change.
    assert_refused(commit(&store, &account_id, with_limit(&account_id, 1, 4)).await, 5, 4);
    commit(&store, &account_id, with_limit(&account_id, 1, 5)).await.unwrap();
    let free = Changes { account: Some(account(&account_id)), ..seats(100) };
    commit(&store, &account_id, free).await.unwrap();
}

pub(crate) async fn all_classes_and_standings_count(store: Tested) {
    let account_id: AccountId = id("a");
    put_account(&store, limited(&account_id, 3)).await;
    let counters = Counters::from([
        (CounterKey::Seats(id("light"), Standing::Active), 1),
        (CounterKey::Seats(id("full"), Standing::Invited), 1),
        (CounterKey::Seats(id("full"), Standing::Suspended), 1),
        // Not seats.
        (CounterKey::People(id("full"), Standing::Active), 50),
        (CounterKey::Holders(id("full"), None), 50),
    ]);
    commit(&store, &account_id, Changes { counters, ..nothing() }).await.unwrap();
    for class in ["light", "full", "new"] {
        let one = Counters::from([(CounterKey::Seats(id(class), Standing::Invited), 1)]);
        let result = commit(&store, &account_id, Changes { counters: one, ..nothing() }).await;
        assert_refused(result, 4, 3);
    }
}

pub(crate) async fn an_account_may_begin_above_no_limit(store: Tested) {
    let account_id: AccountId = id("a");
    assert_refused(commit(&store, &account_id, with_limit(&account_id, 2, 1)).await, 2, 1);
    assert_eq!(store.read(&account_id, &Reads::default()).await.unwrap(), None);
    commit(&store, &account_id, with_limit(&account_id, 2, 2)).await.unwrap();
}

fn with_limit(account_id: &AccountId, delta: i64, limit: u32) -> Changes {
    let account: Account = limited(account_id, limit);
    Changes { account: Some(account), ..seats(delta) }
}

#[track_caller]
fn assert_refused<T: std::fmt::Debug>(result: Result<T, StoreError>, seats: i64, most: u32) {
    match result {
        Err(StoreError::Seats { used, limit }) => assert_eq!((used, limit), (seats, most)),
        other => panic!("{other:?}"),
    }
}
