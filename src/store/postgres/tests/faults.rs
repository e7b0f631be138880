//! What a caller is told when the connection or the database fails is true, and nobody else has to suffer for it.

use std::sync::Arc;
use std::task::Poll;

use futures_util::poll;
use tokio_postgres::Client;

use super::proxy::{Cut, Proxy};
use super::support::{Cluster, Database, Version, connect};
use super::{LONG, config, database, fixture, number, open, sentence, sessions, until};
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::conformance::fixtures::*;
use crate::store::postgres::pipeline::Statement;
use crate::store::postgres::pool::{self, Pools};
use crate::store::postgres::queue::Queues;
use crate::store::postgres::transaction::Transaction;
use crate::store::postgres::{error, renew_epoch};
use crate::store::{Changes, Published, Reads, Store, StoreError, StoredModel};

/// The end of a change, as it is on the wire. What begins one has the word in it as well.
const COMMIT: &[u8] = b"\0COMMIT\0";

/// The account, which every statement about it is told after its text, which is sent the first time alone.
const CUT_OFF: &str = "cut-off";

/// A store with an account, behind a network that fails.
async fn behind_a_proxy() -> (Tested, AccountId, Proxy, Database) {
    let database = database(Version::Oldest).await;
    let proxy = Proxy::start(Cluster::shared(Version::Oldest).address());
    let store = open(&database.url_at(proxy.address())).await;
    let account_id = new_account(&store, CUT_OFF).await;
    (store, account_id, proxy, database)
}

async fn lock_out(client: &Client, sql: &str) {
    client.batch_execute("BEGIN").await.unwrap();
    client.batch_execute(sql).await.unwrap();
}

#[tokio::test]
async fn a_commit_that_was_lost_on_its_way_is_not_known_and_not_made() {
    let (store, account_id, proxy, _database) = behind_a_proxy().await;
    // With much before it, which has arrived when the connection breaks.
    for padding in [0, 1_000_000] {
        let mut changes = people([member("m")]);
        changes.audit.after = "x".repeat(padding).into();
        proxy.cut_at(COMMIT, Cut::BeforeTheServer);
        let result = commit(&store, &account_id, changes).await;
        assert!(matches!(result, Err(StoreError::Unknown(_))), "{result:?}");
        assert_eq!(find(&store, &account_id, by_member("m")).await, None);
    }
    assert_eq!(proxy.times_cut(), 2);
    let again = commit(&store, &account_id, people([member("m")])).await;
    assert_eq!(again.unwrap(), Revision(2));
}

#[tokio::test]
async fn a_commit_whose_answer_was_lost_is_not_known_and_made_once() {
    let (store, account_id, proxy, _database) = behind_a_proxy().await;
    for n in 1..4 {
        proxy.cut_at(COMMIT, Cut::BeforeTheAnswer);
        let mut changes = seats(1);
        changes.members = vec![member(&format!("m{n}"))];
        let result = commit(&store, &account_id, changes).await;
        assert!(matches!(result, Err(StoreError::Unknown(_))), "{result:?}");
        let facts = read(&store, &account_id, &Reads::default()).await;
        assert_eq!((facts.revision.0, used_of(&facts)), (n + 1, i64::try_from(n).unwrap()));
        assert_eq!(store.audit(&account_id, Revision(n), 9).await.unwrap().len(), 1);
    }
    assert_eq!(proxy.times_cut(), 3);
    assert_eq!(commit(&store, &account_id, nothing()).await.unwrap(), Revision(5));
}

#[tokio::test]
async fn a_begin_or_a_read_that_was_cut_has_changed_nothing() {
    let (store, account_id, proxy, _database) = behind_a_proxy().await;
    let reads = Reads::default();
    for cut in [Cut::BeforeTheServer, Cut::BeforeTheAnswer] {
        proxy.cut_at(CUT_OFF.as_bytes(), cut);
        let begun = store.begin(&account_id, &reads).await.err();
        assert!(matches!(begun, Some(StoreError::Unavailable(_))), "{begun:?}");
        proxy.cut_at(CUT_OFF.as_bytes(), cut);
        let answer = store.read(&account_id, &reads).await;
        assert!(matches!(answer, Err(StoreError::Unavailable(_))), "{answer:?}");
    }
    assert_eq!(proxy.times_cut(), 4);
    assert_eq!(commit(&store, &account_id, nothing()).await.unwrap(), Revision(2));
}

#[tokio::test]
async fn a_model_or_an_epoch_whose_answer_was_lost_is_not_known() {
    let (store, _, proxy, database) = behind_a_proxy().await;
    let model = StoredModel {
        model_id: id("model"),
        version: id("1"),
        fingerprint: "its fingerprint".to_owned(),
        text: "t".to_owned(),
    };
    proxy.cut_at(b"its fingerprint", Cut::BeforeTheAnswer);
    let result = store.publish_model(&model).await;
    assert!(matches!(result, Err(StoreError::Unknown(_))), "{result:?}");
    assert_eq!(store.publish_model(&model).await.unwrap(), Published::Unchanged);
    let before = store.epoch().await.unwrap();
    proxy.cut_at(b"INSERT INTO rolecall.history", Cut::BeforeTheAnswer);
    let result = renew_epoch(&config(&database.url_at(proxy.address()))).await;
    assert!(matches!(result, Err(StoreError::Unknown(_))), "{result:?}");
    assert_ne!(store.epoch().await.unwrap(), before);
}

#[tokio::test]
async fn a_statement_that_cannot_be_sent_keeps_its_commit_from_being_sent() {
    let (store, observer, database) = fixture(Version::Oldest).await;
    let account_id = new_account(&store, "a").await;
    let config = config(&database.url());
    let hosts = pool::hosts(&config).unwrap();
    let (queues, pools) = (Queues::default(), Pools::new(&config, &hosts).unwrap());
    let write = || Statement::new("UPDATE rolecall.account SET revision = revision + 1");
    let (transaction, _) = Transaction::begin(&queues, &pools, &account_id, []).await.unwrap();
    // No text of a statement can hold this character.
    let result = transaction.commit(vec![write(), Statement::new("\0"), write()], || {}).await;
    assert!(matches!(result, Err(StoreError::Unavailable(_))), "{result:?}");
    assert_eq!(number(&observer, "SELECT revision FROM rolecall.account").await, 1);
    // The connection is clean again.
    let (transaction, _) = Transaction::begin(&queues, &pools, &account_id, []).await.unwrap();
    transaction.commit(vec![write()], || {}).await.unwrap();
    assert_eq!(number(&observer, "SELECT revision FROM rolecall.account").await, 2);
}

#[tokio::test]
async fn what_an_error_means_is_what_it_says_of_the_transaction() {
    let (_, observer, _database) = fixture(Version::Oldest).await;
    let raised = async |code: &str| {
        let sql = format!("DO $$ BEGIN RAISE EXCEPTION 'why' USING ERRCODE = '{code}'; END $$");
        observer.batch_execute(&sql).await.unwrap_err()
    };
    let unknown = |error: StoreError| matches!(error, StoreError::Unknown(_));
    // Code, not known after a write, not known after a commit.
    for (code, after_write, after_commit) in [
        ("23505", false, false),
        ("40001", false, false),
        ("40003", true, true),
        ("08006", true, true),
        ("57014", false, true),
        ("53100", false, true),
    ] {
        let error = raised(code).await;
        assert_eq!(unknown(error::of_write(&error)), after_write, "{code}");
        assert_eq!(unknown(error::of_commit(&error)), after_commit, "{code}");
    }
    let read = error::of_read(&raised("42501").await);
    assert_eq!(read.to_string(), "the store is not available: why (SQLSTATE 42501)");
    // Who says that the connection ends may be a pooler, in the middle of everything.
    let ended = observer.batch_execute("SELECT pg_terminate_backend(pg_backend_pid())").await;
    let ended = ended.unwrap_err();
    assert_eq!(ended.code().unwrap().code(), "57P01");
    assert!(unknown(error::of_write(&ended)));
}

#[tokio::test]
async fn a_unit_that_is_held_for_too_long_is_refused() {
    let (store, observer, _database) = fixture(Version::Newest).await;
    let account_id = new_account(&store, "a").await;
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    until(&observer, &sessions("state = 'idle in transaction'"), 0).await;
    // The store's end of the connection can't be asked whether it has heard.
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(
        sentence(unit.commit(&people([member("m")])).await),
        "the store is not available: the transaction was held for too long, or its connection broke, before it was to be committed"
    );
    assert_eq!(commit(&store, &account_id, nothing()).await.unwrap(), Revision(2));
    assert_eq!(store.members(&account_id, None, 9).await.unwrap(), []);
}

#[tokio::test]
async fn a_full_pool_refuses_changes_and_answers_questions() {
    let (store, _observer, _database) = fixture(Version::Oldest).await;
    let accounts: Vec<AccountId> = (0..5).map(|n| id(format!("a{n}"))).collect();
    for account_id in &accounts {
        put_account(&store, account(account_id)).await;
    }
    let reads = Reads::default();
    let mut units = Vec::new();
    for account_id in &accounts[..4] {
        units.push(store.begin(account_id, &reads).await.unwrap());
    }
    for _ in 0..2 {
        assert_eq!(
            sentence(store.begin(&accounts[4], &reads).await),
            "the store is not available: no connection to the database became free in time"
        );
        assert_eq!(read(&store, &accounts[4], &reads).await.revision, Revision(1));
    }
    drop(units);
    for account_id in &accounts {
        assert_eq!(commit(&store, account_id, nothing()).await.unwrap(), Revision(2));
    }
}

#[tokio::test]
async fn a_dropped_unit_lets_another_process_in() {
    let (store, observer, database) = fixture(Version::Oldest).await;
    let other = open(&database.url()).await;
    let account_id = new_account(&store, "a").await;
    for n in 0..20 {
        let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
        drop(unit);
        assert_eq!(commit(&other, &account_id, nothing()).await.unwrap(), Revision(n + 2));
    }
    until(&observer, &sessions("state LIKE 'idle in transaction%'"), 0).await;
    // It is the same connection that is used again: one that changes, one that asks, one that tells of commits and one that is told, of each.
    until(&observer, &sessions("true"), 8).await;
}

#[tokio::test]
async fn a_hot_account_takes_one_connection_and_has_an_end() {
    let (store, observer, _database) = fixture(Version::Oldest).await;
    let hot = new_account(&store, "hot").await;
    let reads = Reads::default();
    let unit = store.begin(&hot, &reads).await.unwrap();
    let mut waiting = Vec::new();
    let refused = loop {
        let mut next = store.begin(&hot, &reads);
        match poll!(&mut next) {
            Poll::Pending => waiting.push(next),
            Poll::Ready(begun) => break sentence(begun),
        }
    };
    assert_eq!(refused, "the store is busy: 512 changes of the account wait for their turn");
    assert_eq!(waiting.len(), 511);
    // Whoever tells the others of a commit may still be at it.
    until(&observer, &sessions("xact_start IS NOT NULL"), 1).await;
    // Others are not kept waiting.
    for n in 0..10 {
        new_account(&store, &format!("other{n}")).await;
    }
    drop(unit);
    waiting.truncate(200);
    for begun in waiting {
        begun.await.unwrap().commit(&nothing()).await.unwrap();
    }
    assert_eq!(read(&store, &hot, &reads).await.revision, Revision(201));
}

#[tokio::test]
async fn a_lock_that_somebody_else_holds_is_not_waited_for_for_ever() {
    let (store, observer, _database) = fixture(Version::Oldest).await;
    let account_id = new_account(&store, "a").await;
    lock_out(&observer, "SELECT FROM rolecall.account FOR UPDATE").await;
    assert_eq!(
        sentence(store.begin(&account_id, &Reads::default()).await),
        "the store is not available: somebody else has locked it, and did not finish in time"
    );
    observer.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(commit(&store, &account_id, nothing()).await.unwrap(), Revision(2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn questions_that_were_given_up_do_not_go_on_in_the_database() {
    let (store, observer, database) = fixture(Version::Oldest).await;
    let account_id = new_account(&store, "a").await;
    // Who is in a transaction sees others as they were when they first looked.
    let locker = connect(&database.url()).await.unwrap();
    lock_out(&locker, "LOCK TABLE rolecall.account IN ACCESS EXCLUSIVE MODE").await;
    let asked: Vec<_> = (0..4)
        .map(|_| {
            let (store, account_id): (Arc<dyn Store>, _) = (store.clone(), account_id.clone());
            tokio::spawn(async move { store.read(&account_id, &Reads::default()).await })
        })
        .collect();
    for answer in asked {
        let answer = tokio::time::timeout(LONG, answer).await.unwrap().unwrap();
        assert_eq!(
            sentence(answer),
            "the store is not available: the database did not answer within 5s"
        );
    }
    until(&observer, &sessions("wait_event_type = 'Lock'"), 0).await;
    locker.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(read(&store, &account_id, &Reads::default()).await.revision, Revision(1));
}

#[tokio::test]
async fn facts_that_somebody_went_around_the_lock_to_change_are_not_built_upon() {
    let (store, observer, _database) = fixture(Version::Oldest).await;
    let account_id: AccountId = id("a");
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    // By hand, say: there is no row yet that could be locked.
    let row = "('a', 'model', '1', NULL, 'Kept', NULL, 'active', now(), now(), 7)";
    let insert = format!("INSERT INTO rolecall.account VALUES {row}");
    observer.batch_execute(&insert).await.unwrap();
    let made = Changes { account: Some(account(&account_id)), ..nothing() };
    let refused = sentence(unit.commit(&made).await);
    let why =
        "the account is not there, or not at the revision at which it was read (SQLSTATE RC002)";
    assert!(refused.ends_with(why), "{refused}");
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!((facts.account.display_name.as_str(), facts.revision), ("Kept", Revision(7)));
}
