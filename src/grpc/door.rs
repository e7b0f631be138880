//! Who is let in: by an API key, a token or a certificate, or whoever there is, on this machine alone.

use std::sync::Arc;

use http::header::AUTHORIZATION;
use http::{Extensions, HeaderMap};

use crate::app::App;
use crate::domain::caller::{Caller, CallerName};
use crate::error::{Error, Reason, Result};

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

/// What is asked about a caller.
pub struct Guard {
    app: Arc<App>,
}

impl Door {
    /// Open: for a service that this machine alone can reach.
    #[must_use]
    pub fn open() -> Self {
        Self::Open(Arc::new(Caller::trusted(CallerName::Loopback)))
    }

    /// Guarded.
    #[must_use]
    pub fn guarded(app: &Arc<App>) -> Self {
        Self::Guarded(Arc::new(Guard { app: Arc::clone(app) }))
    }

    /// Whether everybody may call a path.
    pub(super) fn is_always_open(&self, path: &str) -> bool {
        path.starts_with(ALWAYS)
    }

    /// Who makes a call.
    pub(super) async fn identify(
        &self,
        headers: &HeaderMap,
        _extensions: &Extensions,
    ) -> Result<Arc<Caller>> {
        match self {
            Self::Open(caller) => Ok(Arc::clone(caller)),
            Self::Guarded(guard) => guard.identify(headers).await,
        }
    }
}

impl Guard {
    async fn identify(&self, headers: &HeaderMap) -> Result<Arc<Caller>> {
        let Some(bearer) = bearer(headers)? else {
            return Err(Error::new(
                Reason::CredentialsMissing,
                "the call has no `authorization` and no client certificate",
            ));
        };
        Ok(Arc::new(self.app.caller_of_key(bearer).await?))
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
