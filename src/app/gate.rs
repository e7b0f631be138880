//! A store at whose gate readers wait, so that a test can tell what happens meanwhile.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use tempfile::TempDir;
use tokio::sync::watch;

use crate::app::models::Models;
use crate::app::{App, Config};
use crate::clock::SystemClock;
use crate::domain::api_key::ApiKey;
use crate::ids::{AccountId, KeyId};
use crate::store::embedded::{EmbeddedStore, Options};
use crate::store::layer::{Layer, Layered};
use crate::store::{Facts, Reads, Store, StoreError, StoredModel};

/// Longer than anything that should happen takes.
pub(super) const LONG: Duration = Duration::from_secs(30);

/// See the module.
pub(super) struct Gate {
    store: EmbeddedStore,
    is_open: watch::Sender<bool>,
    /// What came to the gate.
    came: watch::Sender<usize>,
    /// What was read.
    asked: Mutex<Vec<Reads>>,
}

impl Gate {
    /// Use cases on such a store, which does not follow its changes; it is there as long as the folder.
    pub(super) fn app() -> (App, Arc<Layered<Self>>, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let store = EmbeddedStore::open(folder.path(), &Options::default()).unwrap();
        let (is_open, came) = (watch::Sender::new(false), watch::Sender::new(0));
        let gate = Arc::new(Layered(Self { store, is_open, came, asked: Mutex::default() }));
        let store = Arc::clone(&gate) as Arc<dyn Store>;
        let app = App::new(store, Models::default(), Arc::new(SystemClock), &Config::default());
        (app, gate, folder)
    }

    /// Lets everybody in.
    pub(super) fn open(&self) {
        self.is_open.send_replace(true);
    }

    /// Waits until so many came.
    pub(super) async fn until_came(&self, many: usize) {
        let mut came = self.came.subscribe();
        tokio::time::timeout(LONG, came.wait_for(|came| *came == many)).await.unwrap().unwrap();
    }

    /// What was read, in order.
    pub(super) fn asked(&self) -> Vec<Reads> {
        self.asked.lock().unwrap().clone()
    }

    async fn pass(&self) {
        self.came.send_modify(|came| *came += 1);
        self.is_open.subscribe().wait_for(|is_open| *is_open).await.unwrap();
    }
}

#[async_trait]
impl Layer for Gate {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        Ok(&self.store)
    }

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        self.asked.lock().unwrap().push(reads.clone());
        self.pass().await;
        self.store.read(account, reads).await
    }

    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
        self.pass().await;
        self.store.key(key_id).await
    }

    async fn models(&self) -> Result<Vec<StoredModel>, StoreError> {
        self.pass().await;
        self.store.models().await
    }
}
