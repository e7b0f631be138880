//! API keys: whose they are, making them, and revoking them.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::app::{App, store_error};
use crate::clock::{Clock, random_bytes};
use crate::domain::api_key::{ApiKey, KeyRefusal, KeyText, SECRET_BYTES, key_id};
use crate::domain::caller::{Caller, Scopes};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, KeyId};
use crate::store::Store;

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
    /// Whose API key this is. Read anew for each call, so that a key that was revoked is no good from then on.
    ///
    /// # Errors
    /// It is nobody's, or no longer good, or the store can't be read. No error repeats the text.
    pub async fn caller_of_key(&self, text: &str) -> Result<Caller> {
        let invalid = || Error::new(Reason::CredentialsInvalid, "this is not a valid API key");
        let key_id = key_id(text).ok_or_else(invalid)?;
        let turn = self.key_lookups.acquire().await.map_err(Error::internal)?;
        let key = self.store.key(&key_id).await.map_err(store_error)?.ok_or_else(invalid)?;
        drop(turn);
        key.caller(text, self.clock.now()).map_err(|refusal| match refusal {
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
