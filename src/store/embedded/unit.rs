//! The writer, and the transaction that owns it for a while.

use std::sync::Arc;

use async_trait::async_trait;
use rusqlite::Connection;
use tokio::sync::{Notify, OwnedMutexGuard};

use crate::domain::revision::{Epoch, Revision};
use crate::ids::AccountId;
use crate::store::embedded::lock::DirectoryLock;
use crate::store::embedded::{error, facts, history_rows, model_rows, write};
use crate::store::{Answered, Changes, Facts, Reads, RequestKey, StoreError, Unit};

/// The one connection that writes, and the directory that it keeps for this process, if it does.
pub(super) struct Writer {
    connection: Connection,
    // After the connection: nobody else may come in before it is closed.
    lock: Option<DirectoryLock>,
    /// Told of every commit.
    committed: Arc<Notify>,
}

impl Writer {
    /// Joins the two.
    pub(super) fn new(
        connection: Connection,
        lock: Option<DirectoryLock>,
        committed: Arc<Notify>,
    ) -> Self {
        Self { connection, lock, committed }
    }

    /// The connection, outside any transaction.
    #[cfg(test)]
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// A transaction that writes. Dropped before it is committed, it has changed nothing, and the writer is free again.
pub(super) struct Transaction {
    writer: OwnedMutexGuard<Writer>,
}

impl Transaction {
    /// Starts it.
    pub(super) fn begin(writer: OwnedMutexGuard<Writer>) -> Result<Self, StoreError> {
        writer.connection.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Self { writer })
    }

    /// Where it reads and writes.
    pub(super) fn connection(&self) -> &Connection {
        &self.writer.connection
    }

    /// Makes it last.
    pub(super) fn commit(self) -> Result<(), StoreError> {
        self.connection().execute_batch("COMMIT").map_err(error::of_commit)?;
        self.writer.committed.notify_one();
        Ok(())
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        // After a commit, and after some failures, there is nothing left to roll back.
        if !self.connection().is_autocommit()
            && let Err(error) = self.connection().execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }
}

/// A unit: a transaction, and what was read in it.
pub(super) struct EmbeddedUnit {
    account: AccountId,
    epoch: Epoch,
    facts: Option<Facts>,
    transaction: Transaction,
}

impl EmbeddedUnit {
    /// Starts the transaction, then reads the facts: nothing of it was read before the lock was held.
    pub(super) fn begin(
        writer: OwnedMutexGuard<Writer>,
        account: AccountId,
        reads: &Reads,
    ) -> Result<Self, StoreError> {
        if writer.lock.is_none() {
            let message =
                "accounts are changed by the process that has the directory, and not beside it";
            return Err(StoreError::Unavailable(message.to_owned()));
        }
        let transaction = Transaction::begin(writer)?;
        let epoch = model_rows::epoch(transaction.connection())?;
        let facts = facts::read(transaction.connection(), &account, reads)?;
        Ok(Self { account, epoch, facts, transaction })
    }
}

#[async_trait]
impl Unit for EmbeddedUnit {
    fn facts(&self) -> Option<&Facts> {
        self.facts.as_ref()
    }

    fn epoch(&self) -> Epoch {
        self.epoch
    }

    async fn remember(
        self: Box<Self>,
        key: &RequestKey,
        answered: &Answered,
    ) -> Result<(), StoreError> {
        let (key, answered) = (key.clone(), answered.clone());
        blocking_commit(move || {
            let Self { account, transaction, .. } = *self;
            history_rows::put_answer(transaction.connection(), &account, &key, &answered)?;
            transaction.commit()
        })
        .await
    }

    async fn commit(self: Box<Self>, changes: &Changes) -> Result<Revision, StoreError> {
        let changes = changes.clone();
        // Goes on to its end when the caller goes away.
        blocking_commit(move || {
            let Self { account, transaction, .. } = *self;
            let revision = write::write(transaction.connection(), &account, &changes)?;
            transaction.commit()?;
            Ok(revision)
        })
        .await
    }
}

/// Runs what commits on a thread that may block. If that thread breaks, nobody knows how far it came.
pub(super) async fn blocking_commit<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(StoreError::Unknown(error.to_string())),
    }
}
