//! Reads the log for one stream.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::app::access::{Access, Credentials};
use crate::app::snapshot::OutOfReach;
use crate::app::watch::{News, Told, Wanted, place};
use crate::app::{App, store_error};
use crate::error::{Error, Kind, Result};
use crate::feed::PATIENCE;
use crate::ids::AccountId;
use crate::store::StoreError;
use crate::store::log::{Cursor, Polled};

/// How long to wait for more once something was changed: where much is, many streams together must not take the store's time.
const REST: Duration = Duration::from_millis(50);

/// See the module.
pub(super) struct Reader {
    app: Arc<App>,
    access: Access,
    credentials: Arc<dyn Credentials>,
    /// `None`: all accounts that the caller may ask about.
    account: Option<AccountId>,
    /// Tells that something was changed somewhere.
    changes: watch::Receiver<u64>,
    cursor: Cursor,
    /// Whether there was more than was read.
    more: bool,
}

impl Reader {
    /// Begins to read; says where that is, or what was changed since.
    pub(super) async fn open(
        app: Arc<App>,
        access: Access,
        credentials: Arc<dyn Credentials>,
        wanted: Wanted,
    ) -> Result<(Self, Told)> {
        // Before the first look: whatever is changed after that is told of.
        let changes = app.feed.changes();
        let Wanted { account, after } = wanted;
        let (cursor, is_new) = match after {
            Some(cursor) => (cursor, false),
            None => (app.store.end_of_log().await.map_err(store_error)?, true),
        };
        let mut reader = Self { app, access, credentials, account, changes, cursor, more: false };
        let news = if is_new { None } else { reader.look().await? };
        let first = reader.told(news.unwrap_or(News::Nothing));
        Ok((reader, first))
    }

    /// Waits for something to tell.
    pub(super) async fn next(&mut self) -> Result<Told> {
        let silent = Instant::now() + self.app.watches.config.heartbeat;
        loop {
            if !self.more {
                self.wait(silent).await;
            }
            self.identify().await?;
            let is_due = Instant::now() >= silent;
            match self.look().await {
                Ok(Some(news)) => return Ok(self.told(news)),
                Ok(None) if is_due && !self.more => return Ok(self.told(News::Nothing)),
                Ok(None) => {}
                // No heartbeat: nobody can say that nothing was changed.
                Err(error) if error.kind() == Kind::Unavailable && !self.app.feed.is_lost() => {
                    self.more = false;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Waits until something was changed, or until it is time to look at the credentials again, which may have expired.
    async fn wait(&mut self, silent: Instant) {
        let now = Instant::now();
        let again = now + self.app.feed.max_staleness();
        let until = if silent > now { again.min(silent) } else { again };
        tokio::select! {
            // The feed is there as long as this is, and so never gone.
            _ = self.changes.changed() => sleep(REST).await,
            () = sleep_until(until) => {}
        }
    }

    /// Refuses whoever would be refused if they called now (INV-CALLER).
    async fn identify(&mut self) -> Result<()> {
        self.access.caller = self.credentials.caller().await?;
        self.access.allow_watch(self.account.as_ref())
    }

    /// What is new, as far as one page goes.
    async fn look(&mut self) -> Result<Option<News>> {
        if self.app.feed.standing().is_cut_off() {
            return Err(Error::store_unavailable(OutOfReach));
        }
        // One stream after the other: how fresh answers are hangs on the same connections.
        let app = Arc::clone(&self.app);
        let _turn = app.watches.turn.acquire().await.map_err(Error::internal)?;
        let late = |_| Err(StoreError::Unavailable(format!("no answer within {PATIENCE:?}")));
        timeout(PATIENCE, self.read()).await.unwrap_or_else(late).map_err(store_error)
    }

    async fn read(&mut self) -> Result<Option<News>, StoreError> {
        let (store, page) = (&self.app.store, self.app.watches.config.page);
        let Polled::News(news) = store.poll(&self.cursor, self.account.as_ref(), page).await?
        else {
            // The end first: what changes from here on is told.
            (self.cursor, self.more) = (store.end_of_log().await?, false);
            return Ok(Some(News::StartOver));
        };
        (self.cursor, self.more) = (news.cursor, news.more);
        let mut changes = news.changes;
        // INV-ISOLATE: of all accounts, those that the caller may ask about.
        changes.retain(|change| self.access.caller.reaches(&change.account_id).is_ok());
        Ok((!changes.is_empty()).then_some(News::Changes(changes)))
    }

    fn told(&self, news: News) -> Told {
        let cursor = place::write(self.account.as_ref(), &self.cursor);
        Told { news, epoch: self.cursor.epoch, cursor }
    }
}
