//! The keys of an identity provider: fetched when they are needed, kept, and fetched again when they change.

use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwapOption;
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey};
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::identity::provider::{FetchError, Provider};

/// How often keys are fetched at most. Anybody can name a key that does not exist: that must not make us flood the provider.
const AT_MOST_EVERY: Duration = Duration::from_secs(5);

/// After how long keys are fetched again although all that were needed were there: one that the provider took away must not stay good.
const AT_LEAST_EVERY: Duration = Duration::from_secs(600);

/// How many keys of a provider are looked at.
const MOST: usize = 100;

/// See the module.
pub(super) struct KeySet {
    provider: Provider,
    kept: ArcSwapOption<Kept>,
    /// Held while keys are fetched: whoever needs the same waits, and finds them.
    fetching: Mutex<Attempt>,
}

struct Kept {
    keys: Vec<(Jwk, DecodingKey)>,
    since: Instant,
}

#[derive(Default)]
struct Attempt {
    last: Option<Instant>,
    failed: Option<FetchError>,
}

/// Why there is no key.
#[derive(Debug, Clone)]
pub(super) enum NoKey {
    /// The provider has no such key.
    Unknown,
    /// The provider can't be asked.
    Unavailable(FetchError),
}

impl KeySet {
    pub(super) fn new(provider: Provider) -> Self {
        Self { provider, kept: ArcSwapOption::empty(), fetching: Mutex::default() }
    }

    /// The key of this id with which this algorithm verifies.
    pub(super) async fn key(
        self: &Arc<Self>,
        key_id: Option<&str>,
        algorithm: Algorithm,
    ) -> Result<DecodingKey, NoKey> {
        if let Some(key) = self.find(key_id, algorithm) {
            self.refresh_in_time();
            return Ok(key);
        }
        let this = Arc::clone(self);
        // A caller that goes away meanwhile must not leave the others to begin anew.
        let fetched = tokio::spawn(async move { this.fetch().await }).await;
        let fetched = fetched.unwrap_or_else(|_| Err(FetchError::new("fetching was broken off")));
        match (self.find(key_id, algorithm), fetched) {
            (Some(key), _) => Ok(key),
            (None, Ok(())) => Err(NoKey::Unknown),
            (None, Err(error)) => Err(NoKey::Unavailable(error)),
        }
    }

    fn find(&self, key_id: Option<&str>, algorithm: Algorithm) -> Option<DecodingKey> {
        let kept = self.kept.load();
        let fitting = kept.as_ref()?.keys.iter().filter(|(jwk, _)| fits(jwk, algorithm));
        let mut named = fitting.filter(|(jwk, _)| {
            key_id.is_none_or(|key_id| jwk.common.key_id.as_deref() == Some(key_id))
        });
        let (_, key) = named.next()?;
        // A token that names no key is believed only where there is nothing to choose.
        (key_id.is_some() || named.next().is_none()).then(|| key.clone())
    }

    fn refresh_in_time(self: &Arc<Self>) {
        let old =
            self.kept.load().as_ref().is_some_and(|kept| kept.since.elapsed() > AT_LEAST_EVERY);
        if old && self.fetching.try_lock().is_ok() {
            let this = Arc::clone(self);
            tokio::spawn(async move { this.fetch().await });
        }
    }

    /// Fetches the keys, unless that was just done. What was there before stays if it fails.
    async fn fetch(&self) -> Result<(), FetchError> {
        let mut attempt = self.fetching.lock().await;
        if attempt.last.is_some_and(|last| last.elapsed() < AT_MOST_EVERY) {
            return attempt.failed.clone().map_or(Ok(()), Err);
        }
        let fetched = self.provider.fetch().await;
        attempt.last = Some(Instant::now());
        match fetched {
            Ok(set) => {
                let kept = Kept { keys: usable(set), since: Instant::now() };
                let keys = kept.keys.len();
                tracing::info!(issuer = self.provider.issuer(), keys, "fetched the keys of tokens");
                self.kept.store(Some(Arc::new(kept)));
                attempt.failed = None;
                Ok(())
            }
            Err(error) => {
                tracing::warn!(issuer = self.provider.issuer(), %error, "the keys of tokens can't be fetched");
                attempt.failed = Some(error.clone());
                Err(error)
            }
        }
    }
}

fn usable(set: JwkSet) -> Vec<(Jwk, DecodingKey)> {
    let keys = set.keys.into_iter().take(MOST);
    let signing =
        keys.filter(|jwk| !matches!(jwk.common.public_key_use, Some(PublicKeyUse::Encryption)));
    signing.filter_map(|jwk| DecodingKey::from_jwk(&jwk).ok().map(|key| (jwk, key))).collect()
}

/// Whether a key is one of an algorithm: of its family, and not meant for another one of it.
fn fits(jwk: &Jwk, algorithm: Algorithm) -> bool {
    let family = match &jwk.algorithm {
        AlgorithmParameters::RSA(_) => AlgorithmFamily::Rsa,
        AlgorithmParameters::EllipticCurve(_) => AlgorithmFamily::Ec,
        AlgorithmParameters::OctetKeyPair(_) => AlgorithmFamily::Ed,
        // A shared secret, or something unknown, verifies nothing here.
        _ => return false,
    };
    let meant = jwk.common.key_algorithm.as_ref().map(ToString::to_string);
    family == algorithm.family() && meant.is_none_or(|meant| meant == format!("{algorithm:?}"))
}
