//! The keys of an identity provider: fetched when they are needed, kept, and fetched again when they change.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwapOption;
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey};
use tokio::sync::{Mutex, Semaphore};
use tokio::time::Instant;

use crate::identity::provider::{FetchError, Provider};

/// How often keys are fetched at most. Anybody can name a key that does not exist: that must not make us flood the provider.
const AT_MOST_EVERY: Duration = Duration::from_secs(5);

/// After how long keys are fetched again although all that were needed were there: one that the provider took away must not stay good.
const AT_LEAST_EVERY: Duration = Duration::from_secs(600);

/// For how long keys are good while they can't be fetched again.
const AT_MOST: Duration = Duration::from_secs(3_600);

/// How many calls wait for a fetch at once: those who name keys that do not exist are not to fill the service while the provider is slow.
const WAITING: usize = 64;

/// How many keys of a provider are looked at.
const MOST: usize = 100;

/// See the module.
pub(super) struct KeySet {
    provider: Provider,
    kept: ArcSwapOption<Kept>,
    /// Held while keys are fetched: whoever needs the same waits, and finds them.
    fetching: Mutex<Attempt>,
    waiting: Arc<Semaphore>,
}

struct Kept {
    keys: Vec<(Jwk, DecodingKey)>,
    since: Instant,
    /// Another one whenever the keys are others.
    generation: u64,
}

/// A key, and of which generation it is: once there is another one, the key may be gone.
pub(super) struct Found {
    pub(super) key: DecodingKey,
    pub(super) generation: u64,
}

#[derive(Default)]
struct Attempt {
    last: Option<Instant>,
    failed: Option<FetchError>,
    /// For which keys the last fetch was made, or waited for: those that it did not bring are not there.
    looked_for: BTreeSet<Option<String>>,
}

/// Why there is no key.
#[derive(Debug, Clone)]
pub(super) enum NoKey {
    /// The provider has no such key.
    Unknown,
    /// The provider can't be asked.
    Unavailable(FetchError),
    /// The provider was asked for others just now, and is asked again after this time.
    TooSoon(Duration),
}

impl KeySet {
    pub(super) fn new(provider: Provider) -> Self {
        Self {
            provider,
            kept: ArcSwapOption::empty(),
            fetching: Mutex::default(),
            waiting: Arc::new(Semaphore::new(WAITING)),
        }
    }

    /// The generation of the keys; `None`: there are none, or it is time to fetch them again.
    pub(super) fn generation(&self) -> Option<u64> {
        let kept = self.kept.load();
        let kept = kept.as_ref().filter(|kept| kept.since.elapsed() <= AT_LEAST_EVERY);
        kept.map(|kept| kept.generation)
    }

    /// The key of this id with which this algorithm verifies.
    pub(super) async fn key(
        self: &Arc<Self>,
        key_id: Option<&str>,
        algorithm: Algorithm,
    ) -> Result<Found, NoKey> {
        if self.generation().is_some()
            && let Some(found) = self.find(key_id, algorithm)
        {
            return Ok(found);
        }
        let fetched = self.fetched_for(key_id).await;
        // What was there before serves on where it could not be fetched again.
        match (self.find(key_id, algorithm), fetched) {
            (Some(found), _) => Ok(found),
            (None, Ok(())) => Err(NoKey::Unknown),
            (None, Err(why)) => Err(why),
        }
    }

    async fn fetched_for(self: &Arc<Self>, key_id: Option<&str>) -> Result<(), NoKey> {
        let Ok(place) = Arc::clone(&self.waiting).try_acquire_owned() else {
            return Err(NoKey::Unavailable(FetchError::new("too many calls wait for it")));
        };
        let (this, key_id) = (Arc::clone(self), key_id.map(str::to_owned));
        // A caller that goes away meanwhile must not leave the others to begin anew.
        let fetched = tokio::spawn(async move {
            let fetched = this.fetch(key_id).await;
            drop(place);
            fetched
        });
        let broken_off = |_| Err(NoKey::Unavailable(FetchError::new("fetching was broken off")));
        fetched.await.unwrap_or_else(broken_off)
    }

    fn find(&self, key_id: Option<&str>, algorithm: Algorithm) -> Option<Found> {
        let kept = self.kept.load();
        let kept = kept.as_ref().filter(|kept| kept.since.elapsed() <= AT_MOST)?;
        let fitting = kept.keys.iter().filter(|(jwk, _)| fits(jwk, algorithm));
        let mut named = fitting.filter(|(jwk, _)| {
            key_id.is_none_or(|key_id| jwk.common.key_id.as_deref() == Some(key_id))
        });
        let (_, key) = named.next()?;
        // A token that names no key is believed only where there is nothing to choose.
        (key_id.is_some() || named.next().is_none())
            .then(|| Found { key: key.clone(), generation: kept.generation })
    }

    /// Fetches the keys, unless that was just done. What was there before stays if it fails.
    async fn fetch(&self, key_id: Option<String>) -> Result<(), NoKey> {
        let asked = Instant::now();
        let mut attempt = self.fetching.lock().await;
        if let Some(last) = attempt.last
            && let Some(rest) = AT_MOST_EVERY.checked_sub(last.elapsed())
        {
            if let Some(error) = &attempt.failed {
                return Err(NoKey::Unavailable(error.clone()));
            }
            // Whoever has waited for it knows as much as the one for whom it was made.
            if asked <= last {
                attempt.looked_for.insert(key_id);
            } else if !attempt.looked_for.contains(&key_id) {
                return Err(NoKey::TooSoon(rest));
            }
            return Ok(());
        }
        let fetched = self.provider.fetch().await;
        attempt.last = Some(Instant::now());
        attempt.looked_for = BTreeSet::from([key_id]);
        match fetched {
            Ok(set) => {
                self.keep(usable(set));
                attempt.failed = None;
                Ok(())
            }
            Err(error) => {
                tracing::warn!(issuer = self.provider.issuer(), %error, "the keys of tokens can't be fetched");
                attempt.failed = Some(error.clone());
                Err(NoKey::Unavailable(error))
            }
        }
    }

    fn keep(&self, keys: Vec<(Jwk, DecodingKey)>) {
        tracing::info!(
            issuer = self.provider.issuer(),
            keys = keys.len(),
            "fetched the keys of tokens"
        );
        let before = self.kept.load();
        let generation = before.as_ref().map_or(0, |before| {
            let jwks = keys.iter().map(|(jwk, _)| jwk);
            let same = before.keys.iter().map(|(jwk, _)| jwk).eq(jwks);
            before.generation + u64::from(!same)
        });
        self.kept.store(Some(Arc::new(Kept { keys, since: Instant::now(), generation })));
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

#[cfg(test)]
mod tests;
