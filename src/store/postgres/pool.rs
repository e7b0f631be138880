//! Connections: how they are made, how many there are, and for whom.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, net};

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use rustls::crypto::aws_lc_rs;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::StoreError;
use crate::store::postgres::error;

/// How long anybody waits for a connection to become free: longer than a change takes, shorter than callers' patience.
const FREE: Duration = Duration::from_secs(2);
/// How long the making of a connection may take, with name resolution and TLS.
const CONNECT: Duration = Duration::from_secs(5);
/// After how long a server that does not acknowledge what it is sent is given up. A server that vanished sends no end of connection.
const SILENCE: Duration = Duration::from_secs(10);

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

/// A connection string: a URL (`postgres://user@host/database`), or keys and values. It may hold a password, which is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Url(Box<tokio_postgres::Config>);

/// Why a text is no connection string. It does not say which part is wrong, which may be a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a connection string, such as `postgres://user:password@host:5432/database`")]
pub struct InvalidUrl;

impl FromStr for Url {
    type Err = InvalidUrl;

    fn from_str(text: &str) -> Result<Self, InvalidUrl> {
        let mut config = tokio_postgres::Config::from_str(text).map_err(|_| InvalidUrl)?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err(InvalidUrl);
        }
        // Of several hosts the one that can be written to, whichever was promoted last.
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        config.application_name(config.get_application_name().unwrap_or("rolecall").to_owned());
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT);
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(SILENCE);
        }
        // To try TLS and do without it if there is none would do without it whenever somebody in between wants that.
        if config.get_ssl_mode() == SslMode::Prefer && !is_local(&config) {
            config.ssl_mode(SslMode::Require);
        }
        Ok(Self(Box::new(config)))
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Only where it is: the hosts and the database.
impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hosts: Vec<String> = self.0.get_hosts().iter().map(host).collect();
        write!(f, "{}/{}", hosts.join(","), self.0.get_dbname().unwrap_or_default())
    }
}

fn host(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(path) => path.display().to_string(),
    }
}

/// Whether every host is this machine, which nobody comes in between.
fn is_local(config: &tokio_postgres::Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
    })
}

/// The connections of one store.
pub(super) struct Pools {
    /// For changes, each of which keeps one for as long as it takes.
    writers: Pool,
    /// For questions, so that these never wait for changes.
    readers: Pool,
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
        Ok(Self { writers: pool(config, &tls, writers)?, readers: pool(config, &tls, readers)? })
    }

    /// A connection for a change.
    pub(super) async fn writer(&self) -> Result<Object, StoreError> {
        self.writers.get().await.map_err(|failed| error::of_pool(&failed))
    }

    /// A connection for a question.
    pub(super) async fn reader(&self) -> Result<Object, StoreError> {
        self.readers.get().await.map_err(|failed| error::of_pool(&failed))
    }
}

fn pool(config: &Config, tls: &MakeRustlsConnect, size: usize) -> Result<Pool, StoreError> {
    // A connection that is given back is clean: whoever left a transaction open has ended it before.
    let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config((*config.url.0).clone(), tls.clone(), manager);
    let pool = Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(FREE))
        .create_timeout(Some(CONNECT))
        .recycle_timeout(Some(CONNECT))
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
    pool(config, &tls(config.ca.as_deref())?, 1)?
        .get()
        .await
        .map_err(|failed| error::of_pool(&failed))
}
