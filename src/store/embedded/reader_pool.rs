//! Connections that read, lent to one question at a time.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use crate::store::StoreError;
use crate::store::embedded::{blocking, connection};

/// A fixed number of connections. Whoever finds none free waits, in order.
pub(super) struct ReaderPool {
    free: Arc<Mutex<Vec<Connection>>>,
    turns: Arc<Semaphore>,
}

impl ReaderPool {
    /// Opens all connections; at least one.
    pub(super) fn open(path: &Path, size: usize) -> Result<Self, StoreError> {
        let size = size.max(1);
        let free: Vec<_> =
            (0..size).map(|_| connection::open_reader(path)).collect::<Result<_, _>>()?;
        Ok(Self { free: Arc::new(Mutex::new(free)), turns: Arc::new(Semaphore::new(size)) })
    }

    /// Reads inside one transaction: everything that is read is of one moment.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let turn = Arc::clone(&self.turns)
            .acquire_owned()
            .await
            .map_err(|closed| StoreError::Unavailable(closed.to_string()))?;
        let free = Arc::clone(&self.free);
        blocking(move || {
            let lent = Lent::take(free);
            let answer = lent.in_transaction(question);
            // The connection is back before somebody else gets the turn.
            drop(lent);
            drop(turn);
            answer
        })
        .await
    }
}

/// A connection that goes back when it is dropped, even if the question panicked.
struct Lent {
    connection: Option<Connection>,
    home: Arc<Mutex<Vec<Connection>>>,
}

impl Lent {
    fn take(home: Arc<Mutex<Vec<Connection>>>) -> Self {
        let connection = home.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Self { connection, home }
    }

    fn in_transaction<T>(
        &self,
        question: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let connection = self
            .connection
            .as_ref()
            .ok_or_else(|| StoreError::Unavailable("no connection is free".to_owned()))?;
        // Dropped at the end, which rolls back: nothing was written.
        let transaction = connection.unchecked_transaction()?;
        question(&transaction)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.home.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}
