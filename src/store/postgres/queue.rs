//! Where the changes of one account wait for each other before they take a connection: an account on which many work at once takes one
//! connection of this process, and leaves the others to other accounts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex as Turns, OwnedMutexGuard};
use tokio::time::timeout;

use crate::ids::AccountId;
use crate::store::StoreError;

/// How many may wait for one account. A change takes a few milliseconds: whoever finds so many before them would wait for seconds.
const LONGEST: usize = 512;

/// How long anybody waits for their turn. While the database can't be reached, each in turn finds that out for themselves.
const PATIENCE: Duration = Duration::from_secs(30);

/// The queues of all accounts that anybody waits for.
pub(super) struct Queues {
    patience: Duration,
    queues: Arc<Mutex<HashMap<AccountId, Queue>>>,
}

#[derive(Default)]
struct Queue {
    turns: Arc<Turns<()>>,
    /// Who waits, and who has their turn.
    places: usize,
}

/// The turn of one change. The next one's begins when it is dropped.
pub(super) struct Turn {
    // Before the place: the queue is there until nobody has a turn.
    _turn: OwnedMutexGuard<()>,
    _place: Place,
}

struct Place {
    queues: Arc<Mutex<HashMap<AccountId, Queue>>>,
    account: AccountId,
}

impl Default for Queues {
    fn default() -> Self {
        Self { patience: PATIENCE, queues: Arc::default() }
    }
}

impl Queues {
    /// Waits for one's turn, first come, first served.
    pub(super) async fn wait(&self, account: &AccountId) -> Result<Turn, StoreError> {
        let (turns, place) = self.enter(account)?;
        match timeout(self.patience, turns.lock_owned()).await {
            Ok(turn) => Ok(Turn { _turn: turn, _place: place }),
            Err(_) => Err(StoreError::Busy(format!(
                "changes of the account that came first did not finish within {:?}",
                self.patience
            ))),
        }
    }

    fn enter(&self, account: &AccountId) -> Result<(Arc<Turns<()>>, Place), StoreError> {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        let queue = queues.entry(account.clone()).or_default();
        if queue.places >= LONGEST {
            return Err(StoreError::Busy(format!(
                "{LONGEST} changes of the account wait for their turn"
            )));
        }
        queue.places += 1;
        let place = Place { queues: Arc::clone(&self.queues), account: account.clone() };
        Ok((Arc::clone(&queue.turns), place))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(queue) = queues.get_mut(&self.account) {
            queue.places -= 1;
            if queue.places == 0 {
                queues.remove(&self.account);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> AccountId {
        AccountId::parse(text).unwrap()
    }

    #[tokio::test]
    async fn a_queue_has_an_end_and_other_accounts_have_their_own() {
        let queues = Arc::new(Queues::default());
        let turn = queues.wait(&id("a")).await.unwrap();
        let waiting: Vec<_> = (1..LONGEST)
            .map(|_| {
                let queues = Arc::clone(&queues);
                tokio::spawn(async move { queues.wait(&id("a")).await.map(drop) })
            })
            .collect();
        while queues.queues.lock().unwrap()[&id("a")].places < LONGEST {
            tokio::task::yield_now().await;
        }
        assert!(matches!(queues.wait(&id("a")).await, Err(StoreError::Busy(_))));
        drop(queues.wait(&id("b")).await.unwrap());
        drop(turn);
        for waited in waiting {
            waited.await.unwrap().unwrap();
        }
        assert!(queues.queues.lock().unwrap().is_empty(), "a queue that nobody is in is forgotten");
    }

    #[tokio::test]
    async fn nobody_waits_for_ever() {
        let queues = Queues { patience: Duration::from_millis(1), ..Queues::default() };
        let turn = queues.wait(&id("a")).await.unwrap();
        let error = queues.wait(&id("a")).await.err().unwrap();
        assert!(matches!(error, StoreError::Busy(_)), "{error}");
        drop(turn);
        drop(queues.wait(&id("a")).await.unwrap());
        assert!(queues.queues.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn whoever_goes_away_leaves_their_place() {
        let queues = Arc::new(Queues::default());
        let turn = queues.wait(&id("a")).await.unwrap();
        let waiting = {
            let queues = Arc::clone(&queues);
            tokio::spawn(async move { queues.wait(&id("a")).await.map(drop) })
        };
        tokio::task::yield_now().await;
        waiting.abort();
        assert!(waiting.await.is_err());
        assert_eq!(queues.queues.lock().unwrap()[&id("a")].places, 1);
        drop(turn);
        assert!(queues.queues.lock().unwrap().is_empty());
    }
}
