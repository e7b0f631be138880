//! How a client is set up.

use std::sync::Arc;
use std::time::Duration;

use tonic::transport::{Certificate, Channel, ClientTlsConfig, Endpoint, Identity, Uri};

use crate::client::identify::{BoxError, Identify};
use crate::client::seen::Seen;
use crate::client::{Client, addresses};

/// Why there can be no such client. No message repeats what is in a certificate or a key.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// An endpoint is not one.
    #[error("`{0}` is not an endpoint such as `https://rolecall.example:50051`")]
    Endpoint(String),
    /// Certificates were given, and nothing would be encrypted.
    #[error("`{0}` would not be encrypted: with certificates it must begin with `https://`")]
    NotEncrypted(String),
    /// The certificates are no good.
    #[error("can't use the certificates: {0}")]
    Certificates(String),
}

/// Sets up a [`Client`].
#[derive(Clone)]
pub struct Builder {
    endpoints: Vec<String>,
    every_address: bool,
    roots: Vec<Certificate>,
    identity: Option<Identity>,
    identify: Identify,
    deadline: Duration,
    read_your_writes: bool,
}

impl Builder {
    pub(super) fn new(endpoint: String) -> Self {
        Self {
            endpoints: vec![endpoint],
            every_address: false,
            roots: Vec::new(),
            identity: None,
            identify: Identify::default(),
            deadline: Duration::from_secs(2),
            read_your_writes: false,
        }
    }

    /// Another endpoint of the same service: calls are spread over all of them.
    #[must_use]
    pub fn also(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoints.push(endpoint.into());
        self
    }

    /// Spreads calls over all addresses that the name has, and looks again every ten seconds which they are: for a name that stands for every
    /// process, such as that of a headless Service of Kubernetes. Otherwise one connection is made, to one of them.
    #[must_use]
    pub fn every_address(mut self) -> Self {
        self.every_address = true;
        self
    }

    /// Shows an API key with each call.
    #[must_use]
    pub fn api_key(self, key: impl Into<String>) -> Self {
        let key = key.into();
        self.bearer_from(move || Ok(key.clone()))
    }

    /// Asks before each call for what it shows: an API key that may be replaced, or a token that expires. Must not block: whoever fetches tokens
    /// does so elsewhere. Where there is none, the call is tried again, and fails as unavailable.
    #[must_use]
    pub fn bearer_from(
        mut self,
        bearer: impl Fn() -> Result<String, BoxError> + Send + Sync + 'static,
    ) -> Self {
        self.identify.bearer = Some(Arc::new(bearer));
        self
    }

    /// Asks before each call for the W3C `traceparent` of whatever makes it.
    #[must_use]
    pub fn trace_parent_from(
        mut self,
        trace_parent: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.identify.trace_parent = Some(Arc::new(trace_parent));
        self
    }

    /// Believes this authority, in PEM, and those given before, instead of those of the system.
    #[must_use]
    pub fn ca_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
        self.roots.push(Certificate::from_pem(pem));
        self
    }

    /// Shows a client certificate: its chain and its private key, in PEM.
    #[must_use]
    pub fn certificate(mut self, chain: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Self {
        self.identity = Some(Identity::from_pem(chain, key));
        self
    }

    /// How long a call may take, all its tries together; 2 s if nothing is said.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Remembers what this client and its clones change, so that what they ask about the same account afterwards is never answered from a state
    /// before. (What others change, in other processes, is seen within the freshness that the service promises, or by showing their token.)
    #[must_use]
    pub fn read_your_writes(mut self) -> Self {
        self.read_your_writes = true;
        self
    }

    /// The client. It connects when it is first asked, and again whenever a connection is lost: it does not matter who is started first.
    ///
    /// # Errors
    /// An endpoint or a certificate is no good.
    ///
    /// # Panics
    /// Outside of a Tokio runtime.
    pub fn connect(self) -> Result<Client, SetupError> {
        let endpoints =
            self.endpoints.iter().map(|text| self.endpoint(text)).collect::<Result<Vec<_>, _>>()?;
        let channel = match endpoints.as_slice() {
            _ if self.every_address => addresses::follow(self.clone(), endpoints),
            [endpoint] => endpoint.connect_lazy(),
            _ => Channel::balance_list(endpoints.into_iter()),
        };
        Ok(Client {
            transport: channel,
            identify: self.identify,
            deadline: self.deadline,
            seen: Seen::new(self.read_your_writes),
        })
    }

    fn endpoint(&self, text: &str) -> Result<Endpoint, SetupError> {
        let malformed = || SetupError::Endpoint(text.to_owned());
        let uri: Uri = text.parse().map_err(|_| malformed())?;
        let name = uri.host().ok_or_else(malformed)?.to_owned();
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err(malformed());
        }
        self.endpoint_at(uri, &name)
    }

    /// The endpoint at an address, which is to show that it is of this name.
    pub(super) fn endpoint_at(&self, uri: Uri, name: &str) -> Result<Endpoint, SetupError> {
        let encrypted = uri.scheme_str() == Some("https");
        let endpoint = Endpoint::from(uri)
            .connect_timeout(Duration::from_secs(2))
            .tcp_nodelay(true)
            // A peer that went away without a word is noticed within seconds, also by who is idle just then.
            .http2_keep_alive_interval(Duration::from_secs(5))
            .keep_alive_timeout(Duration::from_secs(3))
            .keep_alive_while_idle(true);
        if !encrypted {
            let certificates = !self.roots.is_empty() || self.identity.is_some();
            let refused = || SetupError::NotEncrypted(endpoint.uri().to_string());
            return if certificates { Err(refused()) } else { Ok(endpoint) };
        }
        // Of an address of IPv6, a certificate has no brackets.
        let name = name.trim_start_matches('[').trim_end_matches(']');
        let tls = ClientTlsConfig::new().domain_name(name);
        let tls = match self.roots.as_slice() {
            [] => tls.with_native_roots(),
            roots => tls.ca_certificates(roots.iter().cloned()),
        };
        let tls = match &self.identity {
            Some(identity) => tls.identity(identity.clone()),
            None => tls,
        };
        let refused = |error: tonic::transport::Error| {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            SetupError::Certificates(cause.unwrap_or_else(|| error.to_string()))
        };
        endpoint.tls_config(tls).map_err(refused)
    }
}
