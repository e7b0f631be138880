//! A store that fails when it is told to.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use jiff::Timestamp;
use rolecall::domain::api_key::ApiKey;
use rolecall::domain::member::Member;
use rolecall::domain::revision::{Epoch, Revision};
use rolecall::domain::workspace::Workspace;
use rolecall::ids::{AccountId, KeyId, MemberId, WorkspaceId};
use rolecall::store::{
    Answered, AuditEvent, Changes, Facts, LoggedChange, OutboxMail, Published, Reads, RequestKey,
    Store, StoreError, StoredModel, Unit,
};

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The store does not answer.
    Unavailable,
    /// A commit is made, and its answer is lost.
    AnswerLost,
    /// The store holds nonsense.
    Corrupt,
}

/// Another store, with faults.
pub struct Faulty {
    store: Arc<dyn Store>,
    fault: Arc<AtomicU8>,
}

impl Faulty {
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, fault: Arc::default() }
    }

    pub fn set(&self, fault: Fault) {
        self.fault.store(fault as u8, Ordering::SeqCst);
    }

    fn fail(&self) -> Result<(), StoreError> {
        let secret = || "password `hunter2`".to_owned();
        match self.fault.load(Ordering::SeqCst) {
            fault if fault == Fault::Unavailable as u8 => Err(StoreError::Unavailable(secret())),
            fault if fault == Fault::Corrupt as u8 => Err(StoreError::Corrupt(secret())),
            _ => Ok(()),
        }
    }
}

#[async_trait::async_trait]
impl Store for Faulty {
    async fn epoch(&self) -> Result<Epoch, StoreError> {
        self.store.epoch().await
    }

    async fn publish_model(&self, model: &StoredModel) -> Result<Published, StoreError> {
        self.store.publish_model(model).await
    }

    async fn models(&self) -> Result<Vec<StoredModel>, StoreError> {
        self.store.models().await
    }

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        self.fail()?;
        self.store.read(account, reads).await
    }

    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError> {
        self.fail()?;
        let unit = self.store.begin(account, reads).await?;
        Ok(Box::new(FaultyUnit { unit, fault: Arc::clone(&self.fault) }))
    }

    async fn workspaces(
        &self,
        account: &AccountId,
        after: Option<&WorkspaceId>,
        limit: u32,
    ) -> Result<Vec<Workspace>, StoreError> {
        self.fail()?;
        self.store.workspaces(account, after, limit).await
    }

    async fn members(
        &self,
        account: &AccountId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        self.store.members(account, after, limit).await
    }

    async fn changes(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<LoggedChange>, StoreError> {
        self.store.changes(account, after, limit).await
    }

    async fn audit(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<(Revision, AuditEvent)>, StoreError> {
        self.store.audit(account, after, limit).await
    }

    async fn outbox(&self, account: &AccountId, limit: u32) -> Result<Vec<OutboxMail>, StoreError> {
        self.store.outbox(account, limit).await
    }

    async fn add_key(&self, key: &ApiKey) -> Result<(), StoreError> {
        self.store.add_key(key).await
    }

    async fn keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        self.store.keys().await
    }

    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
        self.store.key(key_id).await
    }

    async fn revoke_key(&self, key_id: &KeyId, time: Timestamp) -> Result<bool, StoreError> {
        self.store.revoke_key(key_id, time).await
    }
}

struct FaultyUnit {
    unit: Box<dyn Unit>,
    fault: Arc<AtomicU8>,
}

#[async_trait::async_trait]
impl Unit for FaultyUnit {
    fn facts(&self) -> Option<&Facts> {
        self.unit.facts()
    }

    fn epoch(&self) -> Epoch {
        self.unit.epoch()
    }

    async fn remember(
        self: Box<Self>,
        key: &RequestKey,
        answered: &Answered,
    ) -> Result<(), StoreError> {
        self.unit.remember(key, answered).await
    }

    async fn commit(self: Box<Self>, changes: &Changes) -> Result<Revision, StoreError> {
        let revision = self.unit.commit(changes).await?;
        if self.fault.load(Ordering::SeqCst) == Fault::AnswerLost as u8 {
            return Err(StoreError::Unknown("password `hunter2`".to_owned()));
        }
        Ok(revision)
    }
}
