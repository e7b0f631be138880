//! Certificates and keys in PEM files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::RootCertStore;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::server::{ServerConfig, WebPkiClientVerifier};
use rustls::version::{TLS12, TLS13};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};

use crate::tls::{Config, TlsError};

/// What is in the files.
pub(super) struct Files<'a> {
    config: &'a Config,
    cert: Vec<u8>,
    key: Vec<u8>,
    client_ca: Option<(&'a PathBuf, Vec<u8>)>,
}

impl<'a> Files<'a> {
    /// Reads them.
    pub(super) fn read(config: &'a Config) -> Result<Self, TlsError> {
        let read =
            |path: &Path| fs::read(path).map_err(|error| TlsError::Read(path.to_owned(), error));
        let client_ca =
            config.client_ca.as_ref().map(|path| Ok((path, read(path)?))).transpose()?;
        Ok(Self { config, cert: read(&config.cert)?, key: read(&config.key)?, client_ca })
    }

    /// Changes whenever their content does.
    pub(super) fn fingerprint(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for content in [Some(&self.cert), Some(&self.key), self.client_ca.as_ref().map(|(_, c)| c)]
        {
            let content = content.map_or(&[][..], Vec::as_slice);
            hasher.update(blake3::hash(content).as_bytes());
        }
        hasher.finalize()
    }

    /// How connections are encrypted with them.
    pub(super) fn build(&self) -> Result<ServerConfig, TlsError> {
        let Config { cert, key, .. } = self.config;
        let provider = Arc::new(aws_lc_rs::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(&[&TLS13, &TLS12])
            .map_err(|error| TlsError::Use(cert.clone(), error))?;
        let builder = match &self.client_ca {
            None => builder.with_no_client_auth(),
            Some((path, pem)) => builder.with_client_cert_verifier(verifier(path, pem, provider)?),
        };
        let chain = certificates(cert, &self.cert)?;
        let secret = PrivateKeyDer::from_pem_slice(&self.key)
            .map_err(|_| TlsError::Holds(key.clone(), "private key"))?;
        let mut built = builder
            .with_single_cert(chain, secret)
            .map_err(|error| TlsError::Use(cert.clone(), error))?;
        // gRPC is HTTP/2 and nothing else.
        built.alpn_protocols = vec![b"h2".to_vec()];
        Ok(built)
    }
}

/// Believes clients whose certificates these authorities signed. A client may do without one, and show an API key or a token instead; one that is
/// shown must be good.
fn verifier(
    path: &Path,
    pem: &[u8],
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn rustls::server::danger::ClientCertVerifier>, TlsError> {
    let mut roots = RootCertStore::empty();
    for authority in certificates(path, pem)? {
        roots.add(authority).map_err(|error| TlsError::Use(path.to_owned(), error))?;
    }
    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
        .allow_unauthenticated()
        .build()
        .map_err(|error| TlsError::Authorities(path.to_owned(), error))
}

fn certificates(path: &Path, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let holds = || TlsError::Holds(path.to_owned(), "certificate");
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    found.ok().filter(|found| !found.is_empty()).ok_or_else(holds)
}
