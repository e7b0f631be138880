//! Who is let in: by an API key, a token or a certificate, or whoever there is, on this machine alone.

mod refusals;

use std::sync::Arc;

use async_trait::async_trait;
use http::header::AUTHORIZATION;
use http::{Extensions, HeaderMap, Request};

use crate::app::App;
use crate::app::access::Credentials;
use crate::clock::Clock;
use crate::domain::api_key;
use crate::domain::caller::{Caller, CallerName};
use crate::error::{Error, Reason, Result};
use crate::grpc::door::refusals::Refusals;
use crate::identity::{Rules, Tokens};
use crate::tls::{ClientCertificate, Peer};

/// Health is told to everybody: those who watch over a service have no credentials.
const ALWAYS: &str = "/grpc.health.v1.Health/";

/// How callers are told apart.
#[derive(Clone)]
pub enum Door {
    /// They are not: whoever reaches the service may do everything.
    Open(Arc<Caller>),
    /// Everybody says who they are.
    Guarded(Arc<Guard>),
}

/// Finds out who somebody is.
pub struct Guard {
    /// Knows API keys.
    app: Arc<App>,
    /// Knows certificates.
    rules: Rules,
    /// Knows tokens.
    tokens: Tokens,
    /// Knows what has expired.
    clock: Arc<dyn Clock>,
    refusals: Refusals,
}

impl Door {
    /// Open: for a service that this machine alone can reach.
    #[must_use]
    pub fn open() -> Self {
        Self::Open(Arc::new(Caller::trusted(CallerName::Loopback)))
    }

    /// Whether everybody may call a path.
    pub(super) fn is_always_open(path: &str) -> bool {
        path.starts_with(ALWAYS)
    }

    /// Who makes a call.
    pub(super) async fn identify(
        &self,
        headers: &HeaderMap,
        extensions: &Extensions,
    ) -> Result<Arc<Caller>> {
        match self {
            Self::Open(caller) => Ok(Arc::clone(caller)),
            Self::Guarded(guard) => {
                let identified = guard.identify(headers, extensions).await;
                identified.inspect_err(|error| guard.refusals.tell(error, headers, extensions))
            }
        }
    }
}

/// What a call has shown at a door, and nothing else of it, to be shown again while the call stays open.
#[derive(Clone)]
pub struct Shown {
    door: Door,
    headers: HeaderMap,
    connection: Extensions,
}

impl Shown {
    /// Keeps what a call shows.
    #[must_use]
    pub fn by<B>(door: &Door, request: &Request<B>) -> Self {
        let shown = request.headers().get_all(AUTHORIZATION).iter();
        let headers = shown.map(|value| (AUTHORIZATION, value.clone())).collect();
        let mut connection = Extensions::new();
        if let Some(peer) = request.extensions().get::<Peer>() {
            connection.insert(peer.clone());
        }
        Self { door: door.clone(), headers, connection }
    }
}

#[async_trait]
impl Credentials for Shown {
    async fn caller(&self) -> Result<Arc<Caller>> {
        self.door.identify(&self.headers, &self.connection).await
    }
}

impl Guard {
    /// One with all that it knows.
    #[must_use]
    pub fn new(app: Arc<App>, rules: Rules, tokens: Tokens, clock: Arc<dyn Clock>) -> Self {
        Self { app, rules, tokens, clock, refusals: Refusals::default() }
    }

    /// What a call says itself counts more than its connection, which may be that of a proxy that many share.
    async fn identify(&self, headers: &HeaderMap, extensions: &Extensions) -> Result<Arc<Caller>> {
        if let Some(bearer) = bearer(headers)? {
            return if bearer.starts_with(api_key::PREFIX) {
                self.app.caller_of_key(bearer).await
            } else {
                self.tokens.caller(bearer).await
            };
        }
        let peer = extensions.get::<Peer>();
        match peer.and_then(|peer| peer.certificate.as_ref()) {
            Some(certificate) => self.bearer_of(certificate).map(Arc::new),
            None => Err(Error::new(
                Reason::CredentialsMissing,
                "the call has no `authorization`, and its connection no client certificate",
            )),
        }
    }

    /// Who shows a certificate that was verified when the connection was made, which may be long ago.
    fn bearer_of(&self, certificate: &ClientCertificate) -> Result<Caller> {
        if self.clock.now() > certificate.not_after {
            return Err(Error::new(
                Reason::CredentialsExpired,
                "the client certificate has expired since the connection was made",
            ));
        }
        let found = self.rules.by_certificate(&certificate.uris, &certificate.dns_names);
        found.ok_or_else(|| {
            Error::new(Reason::CallerUnknown, "no rule names the client certificate")
        })
    }
}

/// What follows `Bearer`. One that is there and can't be read is wrong, and not the same as none.
fn bearer(headers: &HeaderMap) -> Result<Option<&str>> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let text = value.to_str().ok().filter(|_| values.next().is_none());
    let bearer = text
        .and_then(|text| text.split_once(' '))
        .and_then(|(scheme, rest)| scheme.eq_ignore_ascii_case("bearer").then_some(rest.trim()));
    bearer.filter(|bearer| !bearer.is_empty()).map(Some).ok_or_else(|| {
        Error::new(
            Reason::CredentialsInvalid,
            "`authorization` must be one `Bearer` and an API key or a token",
        )
    })
}
