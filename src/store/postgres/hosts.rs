//! Finds, of several hosts, the one that lets in and can be written to, and whether a pooler stands in between.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use deadpool_postgres::Connect;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::error::SqlState;
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::{Client, Config, Connection, Error, SimpleQueryMessage, Socket};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::postgres::url::Url;

/// How long a host that is the only one may take, with name resolution and TLS.
const ALONE: Duration = Duration::from_secs(5);
/// How long one of several may take: a host that vanished must not keep anybody from the one that took over.
const OF_SEVERAL: Duration = Duration::from_secs(2);
/// What a session is told when it begins. A pooler, whose sessions began before, refuses it or keeps it to itself.
const OWN: &str = "-c rolecall.session=own";

/// A connection to one of them.
pub(super) type HostConnection =
    Connection<Socket, <MakeRustlsConnect as MakeTlsConnect<Socket>>::Stream>;

/// The hosts of a database.
#[derive(Clone)]
pub(super) struct Hosts {
    each: Arc<Vec<Config>>,
    /// Which one let in last: the next connection begins there.
    last: Arc<AtomicUsize>,
    /// Whether each connection so far is a session of the database that nobody else is given.
    direct: Arc<AtomicBool>,
    patience: Duration,
    tls: MakeRustlsConnect,
}

impl Hosts {
    pub(super) fn new(url: &Url, tls: MakeRustlsConnect) -> Self {
        let each = url.hosts();
        let usual = if each.len() > 1 { OF_SEVERAL } else { ALONE };
        let patience = url.connect_timeout().unwrap_or(usual);
        let direct = Arc::new(AtomicBool::new(true));
        Self { each: Arc::new(each), last: Arc::default(), direct, patience, tls }
    }

    /// Whether a connection is one session of the database for as long as it lasts, for all that is known. Behind a pooler each
    /// transaction may be in another one, and what a statement is called in one is something else in the next.
    pub(super) fn are_direct(&self) -> bool {
        self.direct.load(Ordering::Acquire)
    }

    /// A pooler stands in between. It may have done so for a while, or come just now: it is believed from here on, whatever others seem to be.
    fn are_pooled(&self) {
        if self.direct.swap(false, Ordering::AcqRel) {
            tracing::info!("a pooler stands before the database: statements are given no names");
        }
    }

    /// How connections to them are encrypted.
    pub(super) fn tls(&self) -> &MakeRustlsConnect {
        &self.tls
    }

    /// How long it takes to ask all of them, if none answers.
    pub(super) fn patience(&self) -> Duration {
        self.patience * u32::try_from(self.each.len()).unwrap_or(u32::MAX)
    }

    /// Connects to one of them, and goes on asking for as long as none answers: whoever waits says for how long. Nothing happens on the connection
    /// unless it is polled.
    pub(super) async fn find(&self) -> Result<(Client, HostConnection), Error> {
        loop {
            if let Some(found) = self.ask_each().await {
                return found;
            }
        }
    }

    /// Asks each of them once; `None`: they were silent.
    async fn ask_each(&self) -> Option<Result<(Client, HostConnection), Error>> {
        let first = self.last.load(Ordering::Relaxed);
        let mut failed = None;
        let from_first = self.each.iter().enumerate().cycle().skip(first).take(self.each.len());
        for (at, host) in from_first {
            match timeout(self.patience, self.enter(host)).await {
                Ok(Ok(found)) => {
                    self.last.store(at, Ordering::Relaxed);
                    return Some(Ok(found));
                }
                Ok(Err(error)) => failed = Some(error),
                Err(_) => {}
            }
        }
        failed.map(Err)
    }

    /// Connects to one of them, and tells the session that it is our own.
    async fn enter(&self, host: &Config) -> Result<(Client, HostConnection), Error> {
        if !self.are_direct() {
            return host.connect(self.tls.clone()).await;
        }
        let mut own = host.clone();
        own.options(format!("{} {OWN}", host.get_options().unwrap_or_default()).trim_start());
        match own.connect(self.tls.clone()).await {
            Err(error) if error.code().is_some_and(refuses_options) => {
                let entered = host.connect(self.tls.clone()).await?;
                self.are_pooled();
                Ok(entered)
            }
            found => found,
        }
    }

    /// Looks whether a connection has led to a session of its own.
    async fn look(&self, client: &Client) -> Result<(), Error> {
        let told = client.simple_query(include_str!("queries/session/own.sql")).await?;
        let own = told.iter().any(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0) == Some("t"),
            _ => false,
        });
        if !own {
            self.are_pooled();
        }
        Ok(())
    }
}

/// How poolers say that they tell sessions nothing: PgBouncer and RDS Proxy.
fn refuses_options(code: &SqlState) -> bool {
    [SqlState::PROTOCOL_VIOLATION, SqlState::FEATURE_NOT_SUPPORTED].contains(code)
}

impl Connect for Hosts {
    fn connect(
        &self,
        _config: &Config,
    ) -> Pin<Box<dyn Future<Output = Result<(Client, JoinHandle<()>), Error>> + Send + '_>> {
        Box::pin(async {
            let (client, connection) = self.find().await?;
            let work = async {
                if let Err(error) = connection.await {
                    tracing::debug!("a connection to the database ended: {error}");
                }
            };
            let work = tokio::spawn(work);
            if self.are_direct() {
                self.look(&client).await?;
            }
            Ok((client, work))
        })
    }
}
