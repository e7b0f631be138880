//! The store that needs nothing else: SQLite in a file, for one process.
//!
//! One connection writes. A [`Unit`] owns it from `begin` to `commit`, inside one transaction, so that units follow one another, those
//! of other accounts too: whoever holds a unit must not begin a second one. A few connections read, each question in one transaction,
//! without waiting for the writer. Everything that touches the file runs on threads that may block.

mod account_rows;
mod api_key_rows;
mod backup;
mod connection;
mod counter_rows;
mod erasure_rows;
mod error;
mod facts;
mod history_rows;
mod invitation_rows;
mod lapsed_rows;
mod lock;
mod log_rows;
mod mail_rows;
mod member_rows;
mod migrate;
mod model_rows;
mod people_rows;
mod reader_pool;
mod role_rows;
mod row;
mod team_rows;
#[cfg(test)]
mod tests;
mod unit;
mod user_account_rows;
mod workspace_rows;
mod write;

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::Connection;
use tokio::sync::{Mutex, Notify, OwnedMutexGuard};

use crate::domain::api_key::ApiKey;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::revision::{Epoch, Revision};
use crate::domain::team::CountedTeam;
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, InvitationId, KeyId, MailId, MemberId, TeamId, WorkspaceId};
use crate::store::log::{Cursor, Polled};
use crate::store::{
    AccountsOf, Active, AuditEvent, DeadMail, Facts, InvitationPage, LapsedPage, LeasedMail,
    LoggedChange, MailFate, MailLease, MembershipsOf, Mentions, OutboxMail, People, PeopleList,
    Published, Reads, Store, StoreError, StoredModel, Unit, UserAccount,
};

pub(crate) use backup::back_up;
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
    /// Told of every commit of this process.
    committed: Arc<Notify>,
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
            Some(_) => {
                migrate::migrate(&mut connection, &path)?;
                // Whoever had them is gone: nobody else has the directory.
                mail_rows::end_leases(&connection)?;
            }
            // The schema is the business of whoever has the directory.
            None => migrate::must_be_current(&connection, &path)?,
        }
        let readers = ReaderPool::open(&path, options.readers)?;
        let committed = Arc::<Notify>::default();
        let writer = Writer::new(connection, lock, Arc::clone(&committed));
        Ok(Self { readers, writer: Arc::new(Mutex::new(writer)), committed })
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

    async fn teams(
        &self,
        account: &AccountId,
        workspace: Option<&WorkspaceId>,
        after: Option<&TeamId>,
        limit: u32,
    ) -> Result<Vec<CountedTeam>, StoreError> {
        let (account, workspace, after) = (account.clone(), workspace.cloned(), after.cloned());
        let page = move |connection: &_| {
            team_rows::page(connection, &account, workspace.as_ref(), after.as_ref(), limit)
        };
        self.readers.read(page).await
    }

    async fn team_members(
        &self,
        account: &AccountId,
        team: &TeamId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        let (account, team, after) = (account.clone(), team.clone(), after.cloned());
        let page = move |connection: &_| {
            member_rows::of_team(connection, &account, &team, after.as_ref(), limit)
        };
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

    async fn people(
        &self,
        account: &AccountId,
        list: &PeopleList,
    ) -> Result<Option<People>, StoreError> {
        let (account, list) = (account.clone(), list.clone());
        self.readers.read(move |connection| people_rows::list(connection, &account, &list)).await
    }

    async fn note_active(&self, active: &[Active]) -> Result<(), StoreError> {
        let active = active.to_vec();
        self.write(move |connection| people_rows::note(connection, &active)).await
    }

    async fn memberships_of(
        &self,
        page: &MembershipsOf,
    ) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
        let page = page.clone();
        self.readers.read(move |connection| erasure_rows::memberships(connection, &page)).await
    }

    async fn mentions(
        &self,
        account: &AccountId,
        words: &[String],
    ) -> Result<Option<Mentions>, StoreError> {
        let (account, words) = (account.clone(), words.to_vec());
        let read = move |connection: &_| erasure_rows::mentions(connection, &account, &words);
        self.readers.read(read).await
    }

    async fn accounts_of(&self, page: &AccountsOf) -> Result<Vec<UserAccount>, StoreError> {
        let page = page.clone();
        self.readers.read(move |connection| user_account_rows::page(connection, &page)).await
    }

    async fn invitations(
        &self,
        account: &AccountId,
        page: &InvitationPage,
    ) -> Result<Vec<(Invitation, Member)>, StoreError> {
        let (account, page) = (account.clone(), page.clone());
        self.readers
            .read(move |connection| invitation_rows::page(connection, &account, &page))
            .await
    }

    async fn lapsed(&self, page: &LapsedPage) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
        let page = page.clone();
        self.readers.read(move |connection| lapsed_rows::page(connection, &page)).await
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

    async fn end_of_log(&self) -> Result<Cursor, StoreError> {
        self.readers.read(log_rows::end).await
    }

    async fn poll(
        &self,
        after: &Cursor,
        account: Option<&AccountId>,
        limit: u32,
    ) -> Result<Polled, StoreError> {
        let (after, account) = (after.clone(), account.cloned());
        let page =
            move |connection: &_| log_rows::poll(connection, &after, account.as_ref(), limit);
        self.readers.read(page).await
    }

    async fn woken(&self) {
        self.committed.notified().await;
    }

    async fn trim_log(&self, before: Timestamp) -> Result<u64, StoreError> {
        self.write(move |connection| log_rows::trim(connection, before)).await
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

    async fn lease_mails(
        &self,
        lease: &MailLease,
        limit: u32,
    ) -> Result<Vec<LeasedMail>, StoreError> {
        let (lease, now) = (lease.clone(), lease.now);
        // Most of the time nothing is due, and then nobody waits for the writer.
        if !self.readers.read(move |connection| mail_rows::is_due(connection, now)).await? {
            return Ok(Vec::new());
        }
        self.write(move |connection| mail_rows::lease(connection, &lease, limit)).await
    }

    async fn mail_done(&self, leased: &LeasedMail) -> Result<bool, StoreError> {
        let leased = leased.clone();
        self.write(move |connection| mail_rows::delete(connection, &leased)).await
    }

    async fn mail_failed(
        &self,
        leased: &LeasedMail,
        error: &str,
        fate: MailFate,
    ) -> Result<bool, StoreError> {
        let (leased, error) = (leased.clone(), error.to_owned());
        self.write(move |connection| mail_rows::fail(connection, &leased, &error, fate)).await
    }

    async fn dead_mails(
        &self,
        account: &AccountId,
        after: Option<&MailId>,
        limit: u32,
    ) -> Result<Vec<DeadMail>, StoreError> {
        let (account, after) = (account.clone(), after.cloned());
        let page =
            move |connection: &_| mail_rows::dead(connection, &account, after.as_ref(), limit);
        self.readers.read(page).await
    }

    async fn retry_mail(
        &self,
        account: &AccountId,
        mail_id: &MailId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (account, mail_id) = (account.clone(), mail_id.clone());
        self.write(move |connection| mail_rows::retry(connection, &account, &mail_id, now)).await
    }

    async fn invitation(
        &self,
        account: &AccountId,
        invitation_id: &InvitationId,
    ) -> Result<Option<Invitation>, StoreError> {
        let (account, id) = (account.clone(), invitation_id.clone());
        self.readers.read(move |connection| invitation_rows::get(connection, &account, &id)).await
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
