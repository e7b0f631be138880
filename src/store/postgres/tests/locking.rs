//! Two processes on one database are as good as one; and why the lock is a statement of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::support::{Version, connect};
use super::{database, fixture, open, sessions, until};
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::conformance::conformance_suite;
use crate::store::conformance::fixtures::*;
use crate::store::layer::{Layer, Layered};
use crate::store::{Changes, Reads, Store, StoreError};

/// Sends every call to the next of several stores, as a load balancer does.
struct Alternating {
    stores: Vec<Arc<dyn Store>>,
    calls: AtomicUsize,
}

impl Layer for Alternating {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        let call = self.calls.fetch_add(1, Ordering::Relaxed);
        Ok(&*self.stores[call % self.stores.len()])
    }
}

mod on_two_processes {
    use super::*;

    conformance_suite!(
        async || {
            let database = database(Version::Newest).await;
            let stores = vec![open(&database.url()).await, open(&database.url()).await];
            let store: Tested =
                Arc::new(Layered(Alternating { stores, calls: AtomicUsize::new(0) }));
            (store, database)
        },
        [8]
    );
}

/// Locks and reads in one statement, as one would like to.
const AT_ONCE: &str = "SELECT revision, \
    (SELECT count(*) FROM rolecall.workspace WHERE workspace.account_id = account.account_id) AS workspaces \
    FROM rolecall.account WHERE account_id = 'a' FOR NO KEY UPDATE";

#[tokio::test]
async fn what_is_read_with_the_lock_is_what_was_there_before_it() {
    for version in Version::ALL {
        let (store, observer, database) = fixture(*version).await;
        let account_id = new_account(&store, "a").await;
        let first = store.begin(&account_id, &Reads::default()).await.unwrap();

        let at_once = connect(&format!("{}?application_name=rolecall", database.url())).await;
        let at_once = at_once.unwrap();
        let at_once = tokio::spawn(async move { at_once.query_one(AT_ONCE, &[]).await.unwrap() });
        let ours = {
            let (other, account_id) = (open(&database.url()).await, account_id.clone());
            let reads = Reads { workspaces: vec![id("w")], ..Reads::default() };
            tokio::spawn(async move { other.begin(&account_id, &reads).await.unwrap() })
        };
        until(&observer, &sessions("wait_event_type = 'Lock'"), 2).await;
        first.commit(&workspaces(&["w"])).await.unwrap();

        // Stale: the account is of the revision that made the workspace, and the workspace isn't there.
        let row = at_once.await.unwrap();
        assert_eq!((row.get::<_, i64>(0), row.get::<_, i64>(1)), (2, 0));
        let ours = ours.await.unwrap();
        let facts = ours.facts().unwrap();
        assert_eq!((facts.revision, facts.workspaces.len()), (Revision(2), 1));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_account_that_two_processes_make_at_once_is_made_once() {
    let (store, _observer, database) = fixture(Version::Oldest).await;
    let stores = [store, open(&database.url()).await];
    for round in 0..30 {
        let account_id: AccountId = id(format!("a{round}"));
        let making = stores.clone().map(|store| {
            let account_id = account_id.clone();
            tokio::spawn(async move {
                let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
                let is_new = unit.facts().is_none();
                if is_new {
                    let made = Changes { account: Some(account(&account_id)), ..nothing() };
                    assert_eq!(unit.commit(&made).await.unwrap(), Revision(1));
                }
                is_new
            })
        });
        let mut made = 0;
        for making in making {
            made += u32::from(making.await.unwrap());
        }
        assert_eq!(made, 1);
        let facts = read(&stores[0], &account_id, &Reads::default()).await;
        assert_eq!(facts.revision, Revision(1));
    }
}
