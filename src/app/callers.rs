//! API keys: whose they are, making them, and revoking them.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::timeout;

use crate::app::snapshot::OutOfReach;
use crate::app::{App, store_error};
use crate::cache::KnownKey;
use crate::clock::{Clock, random_bytes};
use crate::domain::api_key::{ApiKey, KeyRefusal, KeyText, SECRET_BYTES, key_id};
use crate::domain::caller::{Caller, Scopes};
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::ids::{AccountId, KeyId};
use crate::store::Store;

/// How long a key that is not in memory waits to be looked up: a flood of made-up ones must not take the room of all calls.
const KEY_TURN: Duration = Duration::from_millis(250);

fn busy() -> Error {
    let message = "too many API keys wait to be looked up; ask again later";
    Error::new(Reason::Overloaded, message).with_retry_after(RETRY_AFTER)
}

/// A key that is to be made.
#[derive(Debug, Clone)]
pub struct NewKey {
    /// What the program is called.
    pub name: String,
    /// What it may ask.
    pub scopes: Scopes,
    /// Which accounts it may ask about; `None`: any.
    pub accounts: Option<BTreeSet<AccountId>>,
    /// From when on it is no longer good.
    pub expire_time: Option<Timestamp>,
}

impl App {
    /// Whose API key this is. A key that was revoked is good for as long as any answer may be old, and no longer.
    ///
    /// # Errors
    /// It is nobody's, or no longer good, or the store can't be read. No error repeats the text.
    pub async fn caller_of_key(&self, text: &str) -> Result<Arc<Caller>> {
        let invalid = || Error::new(Reason::CredentialsInvalid, "this is not a valid API key");
        let key_id = key_id(text).ok_or_else(invalid)?;
        let known = self.api_key(&key_id).await?.ok_or_else(invalid)?;
        let verified = known.key.verify(text, self.clock.now());
        verified.map(|()| Arc::clone(&known.caller)).map_err(|refusal| match refusal {
            KeyRefusal::Wrong => invalid(),
            KeyRefusal::Revoked => {
                let message = format!("API key `{key_id}` was revoked");
                Error::new(Reason::CredentialsRevoked, message)
            }
            KeyRefusal::Expired => {
                let message = format!("API key `{key_id}` has expired");
                Error::new(Reason::CredentialsExpired, message)
            }
        })
    }

    /// The key of this id, from memory where that is fresh enough.
    async fn api_key(&self, key_id: &KeyId) -> Result<Option<Arc<KnownKey>>> {
        let standing = self.feed.standing();
        if standing.answers_from_memory()
            && let Some(known) = self.cache.api_key(key_id)
        {
            return Ok(known);
        }
        if standing.is_cut_off() {
            return Err(Error::store_unavailable(OutOfReach));
        }
        let turn = timeout(KEY_TURN, self.key_lookups.acquire()).await.map_err(|_| busy())?;
        let turn = turn.map_err(Error::internal)?;
        let ticket = self.cache.ticket();
        let found = self.store.key(key_id).await.map_err(store_error);
        drop(turn);
        match found {
            Ok(found) => {
                let found = found.map(|key| Arc::new(KnownKey::new(key)));
                self.cache.keep_api_key(ticket, key_id, found.clone());
                Ok(found)
            }
            // Out of reach before any poll said so.
            Err(error) if error.reason() == Reason::StoreUnavailable && !self.feed.is_lost() => {
                self.cache.api_key(key_id).ok_or(error)
            }
            Err(error) => Err(error),
        }
    }
}

/// Makes a key. Its text is not kept: who loses it makes another.
///
/// # Errors
/// The store can't be written to, or the system has no random bytes.
pub async fn create_key(
    store: &dyn Store,
    clock: &dyn Clock,
    new: NewKey,
) -> Result<(ApiKey, KeyText)> {
    let id: [u8; 8] = random_bytes().map_err(Error::internal)?;
    let secret: [u8; SECRET_BYTES] = random_bytes().map_err(Error::internal)?;
    let key_id = KeyId::from_new(format!("{:016x}", u64::from_be_bytes(id)));
    let text = KeyText::new(&key_id, &secret);
    let NewKey { name, scopes, accounts, expire_time } = new;
    let key = ApiKey {
        key_id,
        name,
        scopes,
        accounts,
        hash: text.hash(),
        create_time: clock.now(),
        expire_time,
        revoke_time: None,
    };
    store.add_key(&key).await.map_err(store_error)?;
    Ok((key, text))
}
