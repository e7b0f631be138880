//! A change in the making: a transaction, and what was read in it after the account was locked.

use async_trait::async_trait;

use crate::domain::counter::CounterKey;
use crate::domain::revision::{Epoch, Revision};
use crate::ids::AccountId;
use crate::store::postgres::pipeline::Statement;
use crate::store::postgres::pool::Pools;
use crate::store::postgres::queue::Queues;
use crate::store::postgres::transaction::Transaction;
use crate::store::postgres::wake::Committed;
use crate::store::postgres::{facts, only, write};
use crate::store::{Answered, Changes, Facts, Reads, RequestKey, StoreError, Unit};

/// A unit of this store.
pub(super) struct PostgresUnit {
    account: AccountId,
    epoch: Epoch,
    facts: Option<Facts>,
    transaction: Transaction,
    committed: Committed,
}

impl PostgresUnit {
    /// Locks, then reads, in one round trip; in two where there is no account to lock.
    pub(super) async fn begin(
        queues: &Queues,
        pools: &Pools,
        account: AccountId,
        reads: &Reads,
        committed: Committed,
    ) -> Result<Self, StoreError> {
        let lock_and_read = || lock_and_read(&account, reads);
        let (transaction, answers) =
            Transaction::begin(queues, pools, &account, lock_and_read()).await?;
        let (mut epoch, mut facts) = understand(&answers)?;
        if facts.is_none() {
            // Whoever else makes it meanwhile has this lock as well: with it, what is there stays as it is, or is locked like any other.
            let lock = Statement::of(include_str!("queries/account/lock_new.sql"), &account);
            let statements: Vec<Statement> = std::iter::once(lock).chain(lock_and_read()).collect();
            let mut answers = transaction.run(&statements).await?;
            (epoch, facts) = understand(&answers.split_off(1))?;
        }
        Ok(Self { account, epoch, facts, transaction, committed })
    }

    fn seats_before(&self) -> i64 {
        let counters = self.facts.iter().flat_map(|facts| &facts.counters);
        let seats = counters.filter(|(key, _)| matches!(key, CounterKey::Seats(..)));
        seats.map(|(_, value)| value).sum()
    }
}

/// The lock is a statement of its own: one that locked and read would read what was there before it waited.
fn lock_and_read(account: &AccountId, reads: &Reads) -> [Statement; 3] {
    [
        Statement::of(include_str!("queries/account/lock.sql"), account),
        Statement::new(include_str!("queries/history/mark.sql")),
        facts::statement(account, reads),
    ]
}

fn understand(answers: &[Vec<tokio_postgres::Row>]) -> Result<(Epoch, Option<Facts>), StoreError> {
    let [_, mark, read] = answers else {
        return Err(StoreError::Corrupt("an answer of the database is missing".to_owned()));
    };
    Ok((facts::epoch(only(mark)?)?, facts::read(read)?))
}

#[async_trait]
impl Unit for PostgresUnit {
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
        let statement = write::answer(&self.account, key, answered)?;
        // Nobody follows what was answered.
        self.transaction.commit(vec![statement], || {}).await
    }

    async fn commit(self: Box<Self>, changes: &Changes) -> Result<Revision, StoreError> {
        let before = self.facts.as_ref().map_or(0, |facts| facts.revision.0);
        let revision = Revision(before + 1);
        let seats = self.seats_before();
        let statements = write::statements(&self.account, revision, seats, changes)?;
        let committed = self.committed;
        self.transaction.commit(statements, move || committed.tell()).await?;
        Ok(revision)
    }
}
