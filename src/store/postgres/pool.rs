//! Connections: how they are made, how many there are, and for whom.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use rustls::crypto::aws_lc_rs;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio::time::timeout;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::StoreError;
use crate::store::postgres::error;
use crate::store::postgres::hosts::Hosts;
use crate::store::postgres::url::Url;

/// How long anybody waits for a connection to become free: longer than a change takes, shorter than callers' patience.
const FREE: Duration = Duration::from_secs(2);
/// How long a database may take to hear that a question is not to be answered any more.
const CANCEL: Duration = Duration::from_secs(5);

/// How to reach a database.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it is, and as whom.
    pub url: Url,
    /// A file of certificates in PEM, by which its own is verified instead of by the system's.
    pub ca: Option<PathBuf>,
    /// How many connections this process makes at most.
    pub connections: u16,
}

/// The connections of one store.
pub(super) struct Pools {
    /// For changes, each of which keeps one for as long as it takes.
    writers: Pool,
    /// For questions, so that these never wait for changes.
    readers: Pool,
    url: Url,
    tls: MakeRustlsConnect,
}

impl Pools {
    /// Makes the pools; connections are made when they are needed.
    pub(super) fn new(config: &Config) -> Result<Self, StoreError> {
        let tls = tls(config.ca.as_deref())?;
        let most = usize::from(config.connections);
        let readers = (most / 2).max(1);
        let writers = most.saturating_sub(readers).max(1);
        tracing::info!(
            database = %config.url,
            "at most {} connections to the database: {writers} for changes, {readers} for questions",
            writers + readers
        );
        let hosts = Hosts::new(&config.url, tls.clone());
        let (writers, readers) = (pool(&hosts, writers)?, pool(&hosts, readers)?);
        Ok(Self { writers, readers, url: config.url.clone(), tls })
    }

    /// A connection for a change.
    pub(super) async fn writer(&self) -> Result<Object, StoreError> {
        self.writers.get().await.map_err(|failed| error::of_pool(&failed, &self.url))
    }

    /// A connection for a question.
    pub(super) async fn reader(&self) -> Result<Object, StoreError> {
        self.readers.get().await.map_err(|failed| error::of_pool(&failed, &self.url))
    }

    /// Gives up a question that has no answer. The connection is closed, since whoever had it next would wait behind that question; and its
    /// place is free once the database knows, since it would go on working for nobody.
    pub(super) fn abandon(&self, connection: Object) {
        let tls = self.tls.clone();
        tokio::spawn(async move {
            let _ = timeout(CANCEL, connection.cancel_token().cancel_query(tls)).await;
            drop(Object::take(connection));
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
fn tls(ca: Option<&Path>) -> Result<MakeRustlsConnect, StoreError> {
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

/// One connection outside any pool, for work that is done once.
pub(super) async fn connect(config: &Config) -> Result<Object, StoreError> {
    let hosts = Hosts::new(&config.url, tls(config.ca.as_deref())?);
    let connection = pool(&hosts, 1)?.get().await;
    connection.map_err(|failed| error::of_pool(&failed, &config.url))
}
