//! A store that fails when it is told to.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

use async_trait::async_trait;
use rolecall::domain::revision::{Epoch, Revision};
use rolecall::ids::AccountId;
use rolecall::store::log::{Cursor, Polled};
use rolecall::store::{
    Answered, Changes, Facts, People, PeopleList, Reads, RequestKey, Store, StoreError, Unit,
};

use super::layer::{Layer, Layered};

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The store does not answer.
    Unavailable,
    /// A commit is made, and its answer is lost; nor does the log tell of it.
    AnswerLost,
    /// The store holds nonsense.
    Corrupt,
}

/// Another store, with faults.
pub type Faulty = Layered<Faults>;

/// What goes wrong with a store now.
pub struct Faults {
    store: Arc<dyn Store>,
    fault: Arc<AtomicU8>,
    lists: AtomicUsize,
}

impl Faults {
    pub fn on(store: Arc<dyn Store>) -> Faulty {
        Layered(Self { store, fault: Arc::default(), lists: AtomicUsize::new(0) })
    }

    /// How often a list of people was read.
    pub fn lists_read(&self) -> usize {
        self.lists.load(Ordering::SeqCst)
    }

    pub fn set(&self, fault: Fault) {
        self.fault.store(fault as u8, Ordering::SeqCst);
    }

    fn is(&self, fault: Fault) -> bool {
        self.fault.load(Ordering::SeqCst) == fault as u8
    }

    /// The store below, for who asks it for the log.
    fn log(&self) -> Result<&dyn Store, StoreError> {
        if self.is(Fault::AnswerLost) {
            Err(StoreError::Unavailable(secret()))
        } else {
            self.below()
        }
    }
}

/// What no answer repeats.
fn secret() -> String {
    "password `hunter2`".to_owned()
}

#[async_trait]
impl Layer for Faults {
    fn below(&self) -> Result<&dyn Store, StoreError> {
        if self.is(Fault::Unavailable) {
            return Err(StoreError::Unavailable(secret()));
        }
        if self.is(Fault::Corrupt) {
            return Err(StoreError::Corrupt(secret()));
        }
        Ok(&*self.store)
    }

    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError> {
        let unit = self.below()?.begin(account, reads).await?;
        Ok(Box::new(FaultyUnit { unit, fault: Arc::clone(&self.fault) }))
    }

    async fn end_of_log(&self) -> Result<Cursor, StoreError> {
        self.log()?.end_of_log().await
    }

    async fn poll(
        &self,
        after: &Cursor,
        account: Option<&AccountId>,
        limit: u32,
    ) -> Result<Polled, StoreError> {
        self.log()?.poll(after, account, limit).await
    }

    async fn people(
        &self,
        account: &AccountId,
        list: &PeopleList,
    ) -> Result<Option<People>, StoreError> {
        self.lists.fetch_add(1, Ordering::SeqCst);
        self.below()?.people(account, list).await
    }
}

struct FaultyUnit {
    unit: Box<dyn Unit>,
    fault: Arc<AtomicU8>,
}

#[async_trait]
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
            return Err(StoreError::Unknown(secret()));
        }
        Ok(revision)
    }
}
