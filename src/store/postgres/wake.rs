//! Tells other processes that something was committed, and is told by them.
//!
//! A hint that shortens a wait, and nothing more: the log is the truth, and is polled. It is sent outside the transaction that it is
//! about, since a `NOTIFY` inside one makes every commit of the database wait for every other. Behind a pooler that lends connections by the transaction
//! nobody is told anything, and everything works.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::poll_fn;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tokio_postgres::AsyncMessage;

use crate::store::postgres::hosts::Hosts;
use crate::store::postgres::pool::Pools;

/// How long the sender rests after each time: many commits are told of together.
const TOGETHER: Duration = Duration::from_millis(5);
/// How long the database may take to pass it on.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long the listener waits before it tries to listen again.
const AGAIN: Duration = Duration::from_secs(1);

/// The two ends, in this process.
pub(super) struct Wake {
    committed: Arc<Notify>,
    told: Arc<Notify>,
    tasks: Vec<JoinHandle<()>>,
}

impl Wake {
    /// Begins to listen and to tell. `None`: nobody tells or is told but this process itself.
    pub(super) fn start(others: Option<(&Arc<Pools>, Hosts)>) -> Self {
        let (committed, told) = (Arc::<Notify>::default(), Arc::<Notify>::default());
        let tasks = match others {
            Some((pools, hosts)) => vec![
                tokio::spawn(tell(Arc::clone(pools), Arc::clone(&committed))),
                tokio::spawn(listen(hosts, Arc::clone(&told))),
            ],
            None => Vec::new(),
        };
        Self { committed, told, tasks }
    }

    /// Something was committed.
    pub(super) fn committed(&self) -> Committed {
        Committed { others: Arc::clone(&self.committed), own: Arc::clone(&self.told) }
    }

    /// Waits until something may have been committed.
    pub(super) async fn told(&self) {
        self.told.notified().await;
    }
}

impl Drop for Wake {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// Told of a commit.
#[derive(Clone)]
pub(super) struct Committed {
    others: Arc<Notify>,
    own: Arc<Notify>,
}

impl Committed {
    /// It is done.
    pub(super) fn tell(&self) {
        self.own.notify_one();
        self.others.notify_one();
    }
}

async fn tell(pools: Arc<Pools>, committed: Arc<Notify>) {
    loop {
        committed.notified().await;
        // Whoever is not told finds out by polling.
        if let Ok(connection) = pools.follower().await {
            match timeout(PATIENCE, connection.batch_execute("NOTIFY rolecall")).await {
                Ok(_) => {}
                Err(_) => pools.abandon(connection),
            }
        }
        sleep(TOGETHER).await;
    }
}

async fn listen(hosts: Hosts, told: Arc<Notify>) {
    loop {
        if let Ok((client, mut connection)) = hosts.find().await {
            let mut messages = poll_fn(move |context| connection.poll_message(context));
            let asked = client.batch_execute("LISTEN rolecall");
            tokio::pin!(asked);
            let mut listening = false;
            loop {
                tokio::select! {
                    answer = &mut asked, if !listening => match answer {
                        Ok(()) => listening = true,
                        Err(_) => break,
                    },
                    message = messages.next() => match message {
                        Some(Ok(AsyncMessage::Notification(_))) => told.notify_one(),
                        Some(Ok(_)) => {}
                        Some(Err(_)) | None => break,
                    },
                }
            }
            tracing::debug!("nobody tells of commits any more; they are found by polling");
        }
        sleep(AGAIN).await;
    }
}
