//! The store that needs nothing else: SQLite in a file, for one process.
//!
//! One connection writes. A [`Unit`] owns it from `begin` to `commit`, inside one transaction, so that units follow one another, those
//! of other accounts too: whoever holds a unit must not begin a second one. A few connections read, each question in one transaction,
//! without waiting for the writer. Everything that touches the file runs on threads that may block.

mod account_rows;
mod api_key_rows;
mod connection;
mod counter_rows;
mod error;
mod facts;
mod history_rows;
mod invitation_rows;
mod lock;
mod member_rows;
mod migrate;
mod model_rows;
mod reader_pool;
mod role_rows;
mod row;
#[cfg(test)]
mod tests;
mod unit;
mod workspace_rows;
mod write;

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::Connection;
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::domain::api_key::ApiKey;
use crate::domain::member::Member;
use crate::domain::revision::{Epoch, Revision};
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, KeyId, MemberId, WorkspaceId};
use crate::store::{
    AuditEvent, Facts, LoggedChange, OutboxMail, Published, Reads, Store, StoreError, StoredModel,
    Unit,
};

use lock::DirectoryLock;
use reader_pool::ReaderPool;
use unit::{EmbeddedUnit, Transaction, Writer};

/// What the database file is called in its directory.
const FILE_NAME: &str = "rolecall.db";

/// How an embedded store works.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many questions are read at the same time; more of them wait.
    pub readers: usize,
}

impl Default for Options {
    fn default() -> Self {
        // Reads come from the page cache: more of them than there are cores would only wait for each other.
        Self { readers: 4 }
    }
}

/// Accounts in a SQLite file.
pub struct EmbeddedStore {
    // Readers are closed first: the last connection that is closed folds the log into the file, and only the writer may do that.
    readers: ReaderPool,
    writer: Arc<Mutex<Writer>>,
}

impl EmbeddedStore {
    /// Opens the store in a directory, which is made if it is not there. It belongs to this process until the store is dropped and
    /// its last unit is done.
    ///
    /// # Errors
    /// Another process uses the directory, or what is there is not a store that this version knows.
    pub fn open(directory: &Path, options: &Options) -> Result<Self, StoreError> {
        Self::open_with(Some(DirectoryLock::acquire(directory)?), directory, options)
    }

    /// Whether there is one in a directory.
    #[must_use]
    pub fn is_in(directory: &Path) -> bool {
        directory.join(FILE_NAME).exists()
    }

    /// Opens the store although another process may have the directory: for what belongs to no account, which one short transaction reads or
    /// writes. SQLite lets processes take turns at that. A unit can't be begun then: those of one process follow one another, and nobody else
    /// is to come in between.
    ///
    /// # Errors
    /// What is there is not a store of this version, while another process has it.
    pub fn open_beside(directory: &Path, options: &Options) -> Result<Self, StoreError> {
        Self::open_with(DirectoryLock::try_acquire(directory)?, directory, options)
    }

    fn open_with(
        lock: Option<DirectoryLock>,
        directory: &Path,
        options: &Options,
    ) -> Result<Self, StoreError> {
        let path = directory.join(FILE_NAME);
        let mut connection = connection::open_writer(&path)?;
        match lock {
            Some(_) => migrate::migrate(&mut connection, &path)?,
            // The schema is the business of whoever has the directory.
            None => migrate::must_be_current(&connection, &path)?,
        }
        let readers = ReaderPool::open(&path, options.readers)?;
        let writer = Arc::new(Mutex::new(Writer::new(connection, lock)));
        Ok(Self { readers, writer })
    }

    /// Begins a new history.
    ///
    /// # Errors
    /// The file can't be changed.
    pub async fn renew_epoch(&self) -> Result<(), StoreError> {
        self.write(model_rows::renew_history).await
    }

    /// Writes what belongs to no account, in one transaction.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let writer = self.writer().await;
        unit::blocking_commit(move || {
            let transaction = Transaction::begin(writer)?;
            let written = work(transaction.connection())?;
            transaction.commit()?;
            Ok(written)
        })
        .await
    }

    /// Waits for the writer, in order.
    async fn writer(&self) -> OwnedMutexGuard<Writer> {
        Arc::clone(&self.writer).lock_owned().await
    }
}

#[async_trait]
impl Store for EmbeddedStore {
    async fn epoch(&self) -> Result<Epoch, StoreError> {
        self.readers.read(model_rows::epoch).await
    }

    async fn publish_model(&self, model: &StoredModel) -> Result<Published, StoreError> {
        let model = model.clone();
        self.write(move |connection| model_rows::publish(connection, &model)).await
    }

    async fn models(&self) -> Result<Vec<StoredModel>, StoreError> {
        self.readers.read(model_rows::list).await
    }

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        let (account, reads) = (account.clone(), reads.clone());
        self.readers.read(move |connection| facts::read(connection, &account, &reads)).await
    }

    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError> {
        let writer = self.writer().await;
        let (account, reads) = (account.clone(), reads.clone());
        // When the caller goes away meanwhile, the unit is made and dropped at once.
        let unit = blocking(move || EmbeddedUnit::begin(writer, account, &reads)).await?;
        Ok(Box::new(unit))
    }

    async fn workspaces(
        &self,
        account: &AccountId,
        after: Option<&WorkspaceId>,
        limit: u32,
    ) -> Result<Vec<Workspace>, StoreError> {
        let (account, after) = (account.clone(), after.cloned());
        let page =
            move |connection: &_| workspace_rows::page(connection, &account, after.as_ref(), limit);
        self.readers.read(page).await
    }

    async fn members(
        &self,
        account: &AccountId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        let (account, after) = (account.clone(), after.cloned());
        let page =
            move |connection: &_| member_rows::page(connection, &account, after.as_ref(), limit);
        self.readers.read(page).await
    }

    async fn changes(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<LoggedChange>, StoreError> {
        let account = account.clone();
        let page = move |connection: &_| history_rows::changes(connection, &account, after, limit);
        self.readers.read(page).await
    }

    async fn audit(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<(Revision, AuditEvent)>, StoreError> {
        let account = account.clone();
        let page = move |connection: &_| history_rows::audit(connection, &account, after, limit);
        self.readers.read(page).await
    }

    async fn outbox(&self, account: &AccountId, limit: u32) -> Result<Vec<OutboxMail>, StoreError> {
        let account = account.clone();
        self.readers.read(move |connection| history_rows::outbox(connection, &account, limit)).await
    }

    async fn add_key(&self, key: &ApiKey) -> Result<(), StoreError> {
        let key = key.clone();
        self.write(move |connection| api_key_rows::add(connection, &key)).await
    }

    async fn keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        self.readers.read(api_key_rows::list).await
    }

    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
        let key_id = key_id.clone();
        self.readers.read(move |connection| api_key_rows::get(connection, &key_id)).await
    }

    async fn revoke_key(&self, key_id: &KeyId, time: Timestamp) -> Result<bool, StoreError> {
        let key_id = key_id.clone();
        self.write(move |connection| api_key_rows::revoke(connection, &key_id, time)).await
    }
}

/// Runs what may block, and changes nothing, on a thread for that.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(StoreError::Unavailable(format!("the work was not done: {error}"))),
    }
}
