//! Stores that make mistakes likely, or make one.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use rolecall::domain::revision::Revision;
use rolecall::ids::AccountId;
use rolecall::store::log::{AccountChange, Cursor, News, Polled};
use rolecall::store::postgres::PostgresStore;
use rolecall::store::{Facts, LoggedChange, Reads, Store, StoreError};
use tokio_postgres::Client;

use super::layer::Layer;
use super::random::Random;
use super::support::connect;

/// The longest that an answer is on its way, in milliseconds.
const DELAY: usize = 200;

/// What was read arrives late, by a time at random: it is old then.
pub struct Delayed {
    store: PostgresStore,
    random: Mutex<Random>,
}

impl Delayed {
    pub fn new(store: PostgresStore) -> Self {
        Self { store, random: Mutex::new(Random::seeded(1)) }
    }
}

#[async_trait]
impl Layer for Delayed {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        Ok(&self.store)
    }

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        let facts = self.store.read(account, reads).await;
        let delay = self.random.lock().unwrap().below(DELAY);
        tokio::time::sleep(Duration::from_millis(delay as u64)).await;
        facts
    }
}

/// Counts what is read, which takes its time.
pub struct Counting {
    pub store: Arc<dyn Store>,
    pub reads: Arc<AtomicUsize>,
}

#[async_trait]
impl Layer for Counting {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        Ok(&*self.store)
    }

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        self.reads.fetch_add(1, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(DELAY as u64)).await;
        self.store.read(account, reads).await
    }
}

/// Says that nothing was changed, whenever it is asked for what was.
pub struct Mute(pub PostgresStore);

#[async_trait]
impl Layer for Mute {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        Ok(&self.0)
    }

    async fn poll(
        &self,
        after: &Cursor,
        _account: Option<&AccountId>,
        _limit: u32,
    ) -> Result<Polled, StoreError> {
        let (cursor, changes, keys) = (after.clone(), Vec::new(), Vec::new());
        Ok(Polled::News(News { cursor, changes, keys, more: false }))
    }
}

/// Follows the log by a serial number, as one would like to.
pub struct Serial {
    store: PostgresStore,
    client: Client,
}

impl Serial {
    /// On a database whose log has the numbers: see [`NUMBER_THE_LOG`].
    pub async fn new(store: PostgresStore, url: &str) -> Self {
        Self { store, client: connect(url).await.unwrap() }
    }
}

/// Gives the rows of the log numbers, in the order in which they are inserted.
pub const NUMBER_THE_LOG: &str = "ALTER TABLE rolecall.change_log ADD COLUMN serial bigserial";

#[async_trait]
impl Layer for Serial {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        Ok(&self.store)
    }

    async fn end_of_log(&self) -> Result<Cursor, StoreError> {
        let last = "SELECT coalesce(max(serial), 0) FROM rolecall.change_log";
        let last: i64 = self.client.query_one(last, &[]).await.unwrap().get(0);
        Ok(Cursor { epoch: self.store.epoch().await?, position: last.to_string() })
    }

    async fn poll(
        &self,
        after: &Cursor,
        _account: Option<&AccountId>,
        _limit: u32,
    ) -> Result<Polled, StoreError> {
        let next = "SELECT serial, account_id, revision, changes, time FROM rolecall.change_log \
            WHERE serial > $1 ORDER BY serial";
        let last: i64 = after.position.parse().unwrap();
        let rows = self.client.query(next, &[&last]).await.unwrap();
        let position = rows.last().map_or(last, |row| row.get("serial")).to_string();
        let changes = rows.iter().map(|row| AccountChange {
            account_id: AccountId::parse(row.get("account_id")).unwrap(),
            logged: LoggedChange {
                revision: Revision(row.get::<_, i64>("revision").cast_unsigned()),
                changes: serde_json::from_value(row.get("changes")).unwrap(),
                time: row.get("time"),
            },
        });
        let cursor = Cursor { position, ..after.clone() };
        let changes = changes.collect();
        Ok(Polled::News(News { cursor, changes, keys: Vec::new(), more: false }))
    }
}
