//! Asks an identity provider for its keys.

use std::fmt;
use std::time::Duration;

use jsonwebtoken::jwk::JwkSet;
use reqwest::{Client, Url, redirect};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::identity::rules::{Issuer, is_safe, is_this_machine};

/// How long a provider has to answer: a caller waits for it.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest answer that is read. A set of keys has a few kilobytes.
const MAX_BYTES: usize = 256 * 1024;

/// Where a discovery document is, below the issuer's name (OpenID Connect Discovery 1.0, 4).
const DISCOVERY: &str = "/.well-known/openid-configuration";

/// Where the keys of an issuer are.
pub(super) struct Provider {
    client: Client,
    issuer: String,
    jwks_url: Option<Url>,
}

/// Why keys can't be fetched, for the log.
#[derive(Debug, Clone)]
pub(super) struct FetchError(String);

impl FetchError {
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FetchError {}

impl From<reqwest::Error> for FetchError {
    fn from(error: reqwest::Error) -> Self {
        // The error itself says little: what caused it, much.
        let mut why = error.to_string();
        let mut next = std::error::Error::source(&error);
        while let Some(deeper) = next {
            why.push_str(": ");
            why.push_str(&deeper.to_string());
            next = deeper.source();
        }
        Self(why)
    }
}

#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

impl Provider {
    /// Prepares to ask.
    pub(super) fn new(issuer: &Issuer) -> Result<Self, reqwest::Error> {
        let url = issuer.jwks_url.clone().or_else(|| Url::parse(&issuer.issuer).ok());
        // Redirects could lead to where nothing is encrypted.
        let client = Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none());
        // What is on this machine is not reached through a proxy.
        let here = url.is_some_and(|url| is_this_machine(&url));
        let client = if here { client.no_proxy() } else { client };
        Ok(Self {
            client: client.build()?,
            issuer: issuer.issuer.clone(),
            jwks_url: issuer.jwks_url.clone(),
        })
    }

    pub(super) fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Fetches the keys.
    pub(super) async fn fetch(&self) -> Result<JwkSet, FetchError> {
        let url = match &self.jwks_url {
            Some(url) => url.clone(),
            None => self.discover().await?,
        };
        self.get(url).await
    }

    async fn discover(&self) -> Result<Url, FetchError> {
        let address = format!("{}{DISCOVERY}", self.issuer.trim_end_matches('/'));
        let address = Url::parse(&address).map_err(|error| FetchError::new(error.to_string()))?;
        let found: Discovery = self.get(address).await?;
        if found.issuer != self.issuer {
            return Err(FetchError::new("the discovery document is of another issuer"));
        }
        let url = Url::parse(&found.jwks_uri).ok().filter(is_safe);
        url.ok_or_else(|| FetchError::new("the keys are where they could be changed on their way"))
    }

    async fn get<T: DeserializeOwned>(&self, url: Url) -> Result<T, FetchError> {
        let mut answer = self.client.get(url).send().await?;
        // A redirect is no error to the client, and no answer to us.
        if !answer.status().is_success() {
            return Err(FetchError::new(format!("the answer is {}", answer.status())));
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > MAX_BYTES {
                return Err(FetchError::new(format!("the answer has more than {MAX_BYTES} bytes")));
            }
            body.extend_from_slice(&part);
        }
        serde_json::from_slice(&body).map_err(|error| FetchError::new(error.to_string()))
    }
}
