//! TLS for those who call, with certificates that change while the service runs.
//!
//! tonic can't change certificates, so connections are accepted here and given to it: [`accept`] takes them, encrypted or not, and [`Current`]
//! holds what they are encrypted with.

mod accept;
mod certificate;
mod connection;
mod files;
mod reload;

pub use accept::accept;
pub use certificate::ClientCertificate;
pub use connection::{Connection, Peer};
pub use reload::Current;

use std::io;
use std::path::PathBuf;

/// Where certificates are.
#[derive(Debug, Clone)]
pub struct Config {
    /// The chain of certificates that clients are shown, in PEM, the service's own first.
    pub cert: PathBuf,
    /// Its private key, in PEM.
    pub key: PathBuf,
    /// The authorities whose client certificates are believed, in PEM; `None`: none is asked for.
    pub client_ca: Option<PathBuf>,
}

/// Why there can be no TLS. No message repeats what is in a file.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file can't be read.
    #[error("can't read `{0}`: {1}")]
    Read(PathBuf, io::Error),
    /// A file does not hold what it should.
    #[error("`{0}` holds no {1} in PEM")]
    Holds(PathBuf, &'static str),
    /// What is in a file is no good.
    #[error("can't use `{0}`: {1}")]
    Use(PathBuf, rustls::Error),
    /// The authorities are no good.
    #[error("can't use the authorities in `{0}`: {1}")]
    Authorities(PathBuf, rustls::server::VerifierBuilderError),
}
