//! Connections: how they are made, how many there are, and for whom.

use std::fmt;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{
    ClientWrapper, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime,
};
use rustls::crypto::aws_lc_rs;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio::time::timeout;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::postgres::error;
use crate::store::postgres::hosts::Hosts;
use crate::store::postgres::url::Url;
use crate::store::{self, StoreError};

/// How long anybody waits for a connection to become free: longer than a change takes, shorter than callers' patience.
const FREE: Duration = Duration::from_secs(2);
/// How long a database may take to hear that a question is not to be answered any more.
const CANCEL: Duration = Duration::from_secs(5);

/// How many connections poll the log, and tell of commits: neither must wait for the other.
const FOLLOWERS: usize = 2;

/// How to reach a database.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it is, and as whom.
    pub url: Url,
    /// A file of certificates in PEM, by which its own is verified instead of by the system's.
    pub ca: Option<PathBuf>,
    /// How many connections this process makes at most for changes and questions. Two more follow the log.
    pub connections: u16,
    /// Whether processes tell each other of commits, so that nobody waits for the next poll.
    pub wake_up: bool,
}

/// The connections of one store.
pub(super) struct Pools {
    /// For changes, each of which keeps one for as long as it takes.
    writers: Pool,
    /// For questions, so that these never wait for changes.
    readers: Pool,
    /// For following the log, which must not wait for either: how fresh all answers are hangs on it.
    followers: Pool,
    url: Url,
    hosts: Hosts,
}

/// A connection that is somebody's for a while.
pub(super) struct Connection {
    lent: Object,
    keeps_statements: bool,
}

impl Connection {
    /// Whether it gives statements names, by which the database has them parsed and planned the next time.
    pub(super) fn keeps_statements(&self) -> bool {
        self.keeps_statements
    }

    /// Heeds an error which says that a name stands for nothing, or for what tables of another version no longer give: the names are forgotten.
    pub(super) fn heed(&self, error: &tokio_postgres::Error) {
        if error.code().is_some_and(error::is_of_name) {
            self.lent.statement_cache.clear();
        }
    }

    /// Closes it: nobody is to have it again.
    pub(super) fn close(self) {
        drop(Object::take(self.lent));
    }
}

impl Deref for Connection {
    type Target = ClientWrapper;

    fn deref(&self) -> &ClientWrapper {
        &self.lent
    }
}

impl Pools {
    /// Makes the pools; connections are made when they are needed.
    pub(super) fn new(config: &Config, hosts: &Hosts) -> Result<Self, StoreError> {
        let most = usize::from(config.connections);
        let readers = (most / 2).max(1);
        let writers = most.saturating_sub(readers).max(1);
        tracing::info!(
            database = %config.url,
            "at most {} connections to the database: {writers} for changes, {readers} for questions, {} to follow the log",
            writers + readers + FOLLOWERS + usize::from(config.wake_up),
            FOLLOWERS + usize::from(config.wake_up),
        );
        let (writers, readers) = (pool(hosts, writers)?, pool(hosts, readers)?);
        let followers = pool(hosts, FOLLOWERS)?;
        Ok(Self { writers, readers, followers, url: config.url.clone(), hosts: hosts.clone() })
    }

    /// A connection for a change.
    pub(super) async fn writer(&self) -> Result<Connection, StoreError> {
        self.lend(&self.writers).await
    }

    /// A connection for a question.
    pub(super) async fn reader(&self) -> Result<Connection, StoreError> {
        self.lend(&self.readers).await
    }

    /// A connection for following the log.
    pub(super) async fn follower(&self) -> Result<Connection, StoreError> {
        self.lend(&self.followers).await
    }

    async fn lend(&self, pool: &Pool) -> Result<Connection, StoreError> {
        let lent = pool.get().await.map_err(|failed| error::of_pool(&failed, &self.url))?;
        Ok(Connection { lent, keeps_statements: self.hosts.are_direct() })
    }

    /// How they are shared out.
    pub(super) fn status(&self) -> Vec<store::Pool> {
        let pools =
            [("changes", &self.writers), ("questions", &self.readers), ("log", &self.followers)];
        let status = pools.iter().map(|(name, pool)| {
            let status = pool.status();
            store::Pool {
                name,
                limit: status.max_size,
                in_use: status.size.saturating_sub(status.available),
                idle: status.available,
                waiting: status.waiting,
            }
        });
        status.collect()
    }

    /// Gives up a question that has no answer. The connection is closed, since whoever had it next would wait behind that question; and its
    /// place is free once the database knows, since it would go on working for nobody.
    pub(super) fn abandon(&self, connection: Connection) {
        let tls = self.hosts.tls().clone();
        tokio::spawn(async move {
            let _ = timeout(CANCEL, connection.cancel_token().cancel_query(tls)).await;
            connection.close();
        });
    }
}

fn pool(hosts: &Hosts, size: usize) -> Result<Pool, StoreError> {
    // A connection that is given back is clean: whoever left a transaction open has ended it before.
    let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_connect(tokio_postgres::Config::new(), hosts.clone(), manager);
    let pool = Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(FREE))
        .create_timeout(Some(hosts.patience() + FREE))
        .runtime(Runtime::Tokio1);
    pool.build().map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Verifies the server's certificate and its name, always: encryption without that protects from nobody who matters.
fn tls(url: &Url, ca: Option<&Path>) -> Result<MakeRustlsConnect, StoreError> {
    let mut roots = RootCertStore::empty();
    match ca {
        Some(path) => {
            let unreadable = |error: &dyn fmt::Display| {
                StoreError::Unavailable(format!(
                    "can't read certificates from `{}`: {error}",
                    path.display()
                ))
            };
            let found = CertificateDer::pem_file_iter(path).map_err(|error| unreadable(&error))?;
            for certificate in found {
                let certificate = certificate.map_err(|error| unreadable(&error))?;
                roots.add(certificate).map_err(|error| unreadable(&error))?;
            }
            if roots.is_empty() {
                return Err(unreadable(&"there is none in it"));
            }
        }
        // The system's are many, and take longer to read than all else that opening a store takes.
        None if !url.is_encrypted() => {}
        None => {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    let client = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Unavailable(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(client))
}

/// Where the database is.
pub(super) fn hosts(config: &Config) -> Result<Hosts, StoreError> {
    Ok(Hosts::new(&config.url, tls(&config.url, config.ca.as_deref())?))
}

/// One connection outside any pool, for work that is done once.
pub(super) async fn connect(config: &Config) -> Result<Connection, StoreError> {
    let connection = pool(&hosts(config)?, 1)?.get().await;
    let lent = connection.map_err(|failed| error::of_pool(&failed, &config.url))?;
    Ok(Connection { lent, keeps_statements: false })
}
