//! Following changes: what is changed in an account, or in all that the caller may ask about, until they go away.
//!
//! Nothing waits in memory for a reader. Each stream reads the log itself when there is news, and reads on only when the page that it read before
//! was taken: so one that is slow, or was away, costs no more than one that keeps up.

mod place;
mod reader;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, mpsc, watch};
use tokio::task::JoinHandle;
use tracing::Instrument as _;

use crate::app::App;
use crate::app::access::{Access, Credentials};
use crate::domain::revision::Epoch;
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::ids::AccountId;
use crate::store::log::Cursor;

pub use crate::store::log::AccountChange;
pub use crate::store::{Change, Departure};

use reader::Reader;

/// How changes are told. No setting reaches this.
#[derive(Debug, Clone)]
pub struct Config {
    /// After how much silence a reader is told that nothing was changed.
    pub heartbeat: Duration,
    /// How long a reader may take for a message.
    pub patience: Duration,
    /// How many changes are read at once, and the most that a message holds.
    pub page: u32,
    /// How many streams may be open.
    pub streams: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            heartbeat: Duration::from_secs(15),
            patience: Duration::from_secs(30),
            page: 256,
            streams: 256,
        }
    }
}

/// All streams that are open.
pub(super) struct Watches {
    config: Config,
    room: Arc<Semaphore>,
    /// Had by the one stream that looks at the log.
    turn: Semaphore,
    stopping: watch::Sender<bool>,
}

impl Watches {
    pub(super) fn new(config: &Config) -> Self {
        let room = Arc::new(Semaphore::new(config.streams));
        let turn = Semaphore::new(1);
        Self { config: config.clone(), room, turn, stopping: watch::Sender::new(false) }
    }
}

/// What is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The account; `None`: all that the caller may ask about.
    account: Option<AccountId>,
    /// After which place; `None`: from now on.
    after: Option<Cursor>,
}

impl Wanted {
    /// Reads what a request says.
    ///
    /// # Errors
    /// The cursor is none of these changes.
    pub fn parse(account: Option<AccountId>, cursor: &str) -> Result<Self> {
        let after = match cursor {
            "" => None,
            text => Some(place::parse(account.as_ref(), text)?),
        };
        Ok(Self { account, after })
    }
}

/// A message to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it tells.
    pub news: News,
    /// The history in which that is so.
    pub epoch: Epoch,
    /// Where to go on after it.
    pub cursor: String,
}

/// What a message tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// This was changed.
    Changes(Vec<AccountChange>),
    /// Nothing was changed.
    Nothing,
    /// Nobody knows what was changed: whatever the reader knows may be wrong.
    StartOver,
}

/// A stream of changes. It ends when it is dropped.
pub struct Watch {
    messages: mpsc::Receiver<Told>,
    end: Option<JoinHandle<Error>>,
}

impl Watch {
    /// The next message, or why there is none; `None` after that.
    pub async fn next(&mut self) -> Option<Result<Told>> {
        if let Some(told) = self.messages.recv().await {
            return Some(Ok(told));
        }
        Some(Err(self.end.take()?.await.unwrap_or_else(Error::internal)))
    }
}

impl App {
    /// Tells what is changed. Credentials are looked at again before each message: who may no longer ask is told no more.
    ///
    /// An account that is not there is none that was changed. So a reader may come before it.
    ///
    /// # Errors
    /// The caller may not ask this, too many ask it already, or the store can't be read.
    pub async fn watch(
        self: &Arc<Self>,
        access: Access,
        credentials: Arc<dyn Credentials>,
        wanted: Wanted,
    ) -> Result<Watch> {
        access.allow_watch(wanted.account.as_ref())?;
        let room = Arc::clone(&self.watches.room).try_acquire_owned().map_err(|_| too_many())?;
        let (reader, first) = Reader::open(Arc::clone(self), access, credentials, wanted).await?;
        // One: a reader has one page, and the next is not read before it is taken.
        let (send, messages) = mpsc::channel(1);
        let app = Arc::clone(self);
        let told = async move {
            let _room = room;
            tokio::select! {
                end = tell(reader, first, &send, app.watches.config.patience) => end,
                end = app.stopped() => end,
                // Nobody is there to be told.
                () = send.closed() => slow_reader(),
            }
        };
        let end = Some(tokio::spawn(told.in_current_span()));
        Ok(Watch { messages, end })
    }

    /// Ends all streams of changes, those that are yet to come as well: the process stops, and they would hold it up.
    pub fn end_watches(&self) {
        self.watches.stopping.send_replace(true);
    }

    /// Waits until streams are to end.
    async fn stopped(&self) -> Error {
        // It is told as long as this is there, and so never gone.
        let _ = self.watches.stopping.subscribe().wait_for(|stopping| *stopping).await;
        Error::new(Reason::ShuttingDown, "the service stops; go on in another stream")
            .with_retry_after(RETRY_AFTER)
    }
}

/// Tells all that there is, until something ends it.
async fn tell(
    mut reader: Reader,
    first: Told,
    messages: &mpsc::Sender<Told>,
    patience: Duration,
) -> Error {
    let mut first = Some(first);
    loop {
        // Read only when there is room, so that there is never more than one page.
        let Ok(Ok(room)) = tokio::time::timeout(patience, messages.reserve()).await else {
            return slow_reader();
        };
        let told = match first.take() {
            Some(first) => Ok(first),
            None => reader.next().await,
        };
        match told {
            Ok(told) => room.send(told),
            Err(end) => return end,
        }
    }
}

fn slow_reader() -> Error {
    let message = "a message was not taken for too long; go on in another stream";
    Error::new(Reason::SlowReader, message)
}

fn too_many() -> Error {
    let message = "too many streams of changes are open";
    Error::new(Reason::Overloaded, message).with_retry_after(RETRY_AFTER)
}
