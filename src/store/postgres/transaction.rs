//! A transaction that writes, and what it holds meanwhile: a connection, and the account's turn.

use std::time::Duration;

use tokio::time::timeout;
use tokio_postgres::Row;

use crate::ids::AccountId;
use crate::store::StoreError;
use crate::store::postgres::error;
use crate::store::postgres::pipeline::{self, Failed, Statement};
use crate::store::postgres::pool::{Connection, Pools};
use crate::store::postgres::queue::{Queues, Turn};
use crate::trace;

/// How long the database may take to answer what begins a change or undoes it; twice the time that it waits for a lock.
const ANSWER: Duration = Duration::from_secs(10);
/// How long a commit may take. A synchronous standby that does not answer holds it up for as long as the database says, but not for ever here.
const COMMIT: Duration = Duration::from_secs(30);

/// Dropped before it is committed, it has changed nothing; the next change of the account begins once it is rolled back.
pub(super) struct Transaction {
    /// `None`: it is over.
    held: Option<Held>,
}

/// Dropped, it closes the connection: nobody knows what that is in the middle of.
struct Held {
    /// `None`: it was given back.
    connection: Option<Connection>,
    // The last to be dropped: the next change begins when this one holds nothing.
    _turn: Turn,
}

impl Held {
    fn connection(&self) -> Result<&Connection, StoreError> {
        self.connection.as_ref().ok_or_else(over)
    }

    /// Lets others have the connection, in which no transaction is open.
    fn give_back(mut self) {
        drop(self.connection.take());
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            connection.close();
        }
    }
}

impl Transaction {
    /// Waits for the account's turn and a connection, begins, and sends the statements in the same round trip.
    pub(super) async fn begin(
        queues: &Queues,
        pools: &Pools,
        account: &AccountId,
        statements: impl IntoIterator<Item = Statement>,
    ) -> Result<(Self, Vec<Vec<Row>>), StoreError> {
        let turn = queues.wait(account).await?;
        let connection = pools.writer().await?;
        // From here on whoever goes away leaves a transaction behind, which is rolled back when this is dropped.
        let transaction = Self { held: Some(Held { connection: Some(connection), _turn: turn }) };
        let begin = [
            Statement::new("BEGIN ISOLATION LEVEL READ COMMITTED").sent_whole(),
            Statement::new(include_str!("queries/transaction/limits.sql")),
        ];
        let statements: Vec<Statement> = begin.into_iter().chain(statements).collect();
        let mut answers = transaction.run(&statements).await?;
        Ok((transaction, answers.split_off(2)))
    }

    /// Runs statements that change nothing yet.
    pub(super) async fn run(&self, statements: &[Statement]) -> Result<Vec<Vec<Row>>, StoreError> {
        let Some(held) = &self.held else { return Err(over()) };
        match timeout(ANSWER, pipeline::run(held.connection()?, statements)).await {
            Ok(Ok(answers)) => Ok(answers),
            Ok(Err(Failed { error, .. })) => Err(error::of_read(&error)),
            Err(_) => Err(StoreError::Unavailable(format!(
                "the database did not answer within {ANSWER:?}"
            ))),
        }
    }

    /// Writes and commits in one round trip. Goes on to its end when the caller goes away; says then that it is done.
    pub(super) async fn commit(
        mut self,
        mut statements: Vec<Statement>,
        committed: impl FnOnce() + Send + 'static,
    ) -> Result<(), StoreError> {
        let Some(held) = self.held.take() else { return Err(over()) };
        statements.push(Statement::new("COMMIT").sent_whole());
        let committing = tokio::spawn(trace::carried(async move {
            let commit = statements.len() - 1;
            match timeout(COMMIT, pipeline::run(held.connection()?, &statements)).await {
                Ok(Ok(_)) => {
                    committed();
                    held.give_back();
                    Ok(())
                }
                Ok(Err(Failed { error, all_sent: false, .. })) => {
                    settle(held).await;
                    Err(error::of_unsent(&error))
                }
                Ok(Err(Failed { at, error, .. })) if at == commit => Err(error::of_commit(&error)),
                Ok(Err(Failed { error, .. })) => {
                    // The `COMMIT` that follows ends the transaction, as a rollback: wait for it before anybody else takes the connection.
                    settle(held).await;
                    Err(error::of_write(&error))
                }
                Err(_) => Err(StoreError::Unknown(format!(
                    "the database did not answer within {COMMIT:?}"
                ))),
            }
        }));
        committing.await.unwrap_or_else(|error| Err(StoreError::Unknown(error.to_string())))
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        let Some(held) = self.held.take() else { return };
        // Outside a runtime the connection is closed, which rolls back as well.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            drop(runtime.spawn(settle(held)));
        }
    }
}

/// Makes sure that no transaction is open before the connection and the turn are somebody else's.
async fn settle(held: Held) {
    let Ok(connection) = held.connection() else { return };
    if let Ok(Ok(())) = timeout(ANSWER, connection.batch_execute("ROLLBACK")).await {
        held.give_back();
    }
}

fn over() -> StoreError {
    StoreError::Corrupt("a transaction was used after its end".to_owned())
}
