//! Finds, of several hosts, the one that lets in and can be written to.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use deadpool_postgres::Connect;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::{Client, Config, Error};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::postgres::url::Url;

/// How long a host that is the only one may take, with name resolution and TLS.
const ALONE: Duration = Duration::from_secs(5);
/// How long one of several may take: a host that vanished must not keep anybody from the one that took over.
const OF_SEVERAL: Duration = Duration::from_secs(2);

/// The hosts of a database.
#[derive(Clone)]
pub(super) struct Hosts {
    each: Arc<Vec<Config>>,
    /// Which one let in last: the next connection begins there.
    last: Arc<AtomicUsize>,
    patience: Duration,
    tls: MakeRustlsConnect,
}

impl Hosts {
    pub(super) fn new(url: &Url, tls: MakeRustlsConnect) -> Self {
        let each = url.hosts();
        let usual = if each.len() > 1 { OF_SEVERAL } else { ALONE };
        let patience = url.connect_timeout().unwrap_or(usual);
        Self { each: Arc::new(each), last: Arc::default(), patience, tls }
    }

    /// How long it takes to ask all of them, if none answers.
    pub(super) fn patience(&self) -> Duration {
        self.patience * u32::try_from(self.each.len()).unwrap_or(u32::MAX)
    }

    async fn find(&self) -> Result<(Client, JoinHandle<()>), Error> {
        let first = self.last.load(Ordering::Relaxed);
        let mut failed = None;
        let from_first = self.each.iter().enumerate().cycle().skip(first).take(self.each.len());
        for (at, host) in from_first {
            match timeout(self.patience, host.connect(self.tls.clone())).await {
                Ok(Ok((client, connection))) => {
                    self.last.store(at, Ordering::Relaxed);
                    let work = async {
                        if let Err(error) = connection.await {
                            tracing::debug!("a connection to the database ended: {error}");
                        }
                    };
                    return Ok((client, tokio::spawn(work)));
                }
                Ok(Err(error)) => failed = Some(error),
                Err(_) => {}
            }
        }
        match failed {
            Some(error) => Err(error),
            // None has answered: the pool, which waits for as long as all of them may take, says that.
            None => std::future::pending().await,
        }
    }
}

impl Connect for Hosts {
    fn connect(
        &self,
        _config: &Config,
    ) -> Pin<Box<dyn Future<Output = Result<(Client, JoinHandle<()>), Error>> + Send + '_>> {
        Box::pin(self.find())
    }
}
