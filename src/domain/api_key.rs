//! API keys: what a program shows to be known.
//!
//! The text of a key is `rck_`, its id, `_` and a secret: 32 random bytes. The id is public and finds the key; the text is shown once, when it is
//! made, and only a hash of it is kept.

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;

use crate::domain::caller::{Caller, CallerName, Scopes, SpeaksFor};
use crate::ids::{AccountId, KeyId};

/// What the text of every key begins with: scanners of source code find a key that was checked in by it.
pub const PREFIX: &str = "rck_";

/// How many random bytes a secret has.
pub const SECRET_BYTES: usize = 32;

/// How many hexadecimal digits an id has.
const ID_DIGITS: usize = 16;

/// How many characters of base64 a secret has.
const SECRET_CHARACTERS: usize = 43;

/// What keys are hashed for, so that a hash of one says nothing about a hash made for something else.
const CONTEXT: &str = "rolecall 2026-11-21 API keys";

/// A hash of a key's text.
///
/// A fast hash is enough: nobody guesses 32 random bytes, however many they try. Slow ones are for passwords, which people choose; here they
/// would only slow every call down. `==` takes the same time wherever two hashes differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyHash(blake3::Hash);

impl KeyHash {
    fn of(text: &str) -> Self {
        let hash = blake3::Hasher::new_derive_key(CONTEXT).update(text.as_bytes()).finalize();
        Self(hash)
    }

    /// As 64 hexadecimal digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        self.0.to_hex().to_string()
    }
}

/// From hexadecimal digits.
impl TryFrom<String> for KeyHash {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        blake3::Hash::from_hex(text).map(Self).map_err(|_| "is not 64 hexadecimal digits")
    }
}

/// Says nothing: a hash is no use to whoever reads a log.
impl fmt::Debug for KeyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyHash(…)")
    }
}

/// The text of a new key, which is shown once.
pub struct KeyText(String);

impl KeyText {
    /// Puts a key's text together.
    #[must_use]
    pub fn new(key_id: &KeyId, secret: &[u8; SECRET_BYTES]) -> Self {
        Self(format!("{PREFIX}{key_id}_{}", URL_SAFE_NO_PAD.encode(secret)))
    }

    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> KeyHash {
        KeyHash::of(&self.0)
    }
}

/// The id in what may be the text of a key; `None`: it is none. What has not exactly the form of a key is not even looked for.
#[must_use]
pub fn key_id(text: &str) -> Option<KeyId> {
    let (key_id, secret) = text.strip_prefix(PREFIX)?.split_once('_')?;
    let is_hex = |c: u8| matches!(c, b'0'..=b'9' | b'a'..=b'f');
    let is_secret = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
    let good = key_id.len() == ID_DIGITS
        && key_id.bytes().all(is_hex)
        && secret.len() == SECRET_CHARACTERS
        && secret.bytes().all(is_secret);
    good.then(|| KeyId::parse(key_id).ok()).flatten()
}

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id.
    pub key_id: KeyId,
    /// What the program is called. Several keys may have the same name: a program that changes keys stays the same caller.
    pub name: String,
    /// What it may ask.
    pub scopes: Scopes,
    /// Which accounts it may ask about; `None`: any.
    pub accounts: Option<BTreeSet<AccountId>>,
    /// A hash of its text.
    pub hash: KeyHash,
    /// When it was made.
    pub create_time: Timestamp,
    /// From when on it is no longer good; `None`: it stays good.
    pub expire_time: Option<Timestamp>,
    /// When it was revoked, if it was.
    pub revoke_time: Option<Timestamp>,
}

/// Why a key is not good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyRefusal {
    /// The text is another one.
    Wrong,
    /// The key was revoked.
    Revoked,
    /// Its time is over.
    Expired,
}

impl ApiKey {
    /// Whether it is good, for whoever shows its text. That it was revoked or has expired is told only to those who know the secret.
    ///
    /// # Errors
    /// Says why it is not.
    pub fn verify(&self, text: &str, now: Timestamp) -> Result<(), KeyRefusal> {
        if KeyHash::of(text) != self.hash {
            return Err(KeyRefusal::Wrong);
        }
        if self.revoke_time.is_some() {
            return Err(KeyRefusal::Revoked);
        }
        if self.expire_time.is_some_and(|end| now >= end) {
            return Err(KeyRefusal::Expired);
        }
        Ok(())
    }

    /// Whose key this is.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller {
            name: CallerName::Key(self.name.clone()),
            scopes: self.scopes,
            accounts: self.accounts.clone(),
            speaks_for: SpeaksFor::Anyone,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    fn made(now: Timestamp) -> (KeyText, ApiKey) {
        let key_id = KeyId::parse("0123456789abcdef").unwrap();
        let text = KeyText::new(&key_id, &[7; SECRET_BYTES]);
        let key = ApiKey {
            hash: text.hash(),
            key_id,
            name: "billing".to_owned(),
            scopes: Scopes::all(),
            accounts: None,
            create_time: now,
            expire_time: Some(now + SignedDuration::from_hours(1)),
            revoke_time: None,
        };
        (text, key)
    }

    #[test]
    fn a_key_is_good_for_whoever_knows_its_text_until_it_expires_or_is_revoked() {
        let now = Timestamp::UNIX_EPOCH;
        let (text, key) = made(now);
        let later = now + SignedDuration::from_hours(1);
        assert_eq!(key_id(text.reveal()), Some(key.key_id.clone()));
        assert_eq!(key.verify(text.reveal(), now), Ok(()));
        assert_eq!(key.caller().name.to_string(), "key:billing");
        assert_eq!(key.verify(text.reveal(), later), Err(KeyRefusal::Expired));
        let revoked = ApiKey { revoke_time: Some(now), ..key };
        assert_eq!(revoked.verify(text.reveal(), later), Err(KeyRefusal::Revoked));
        // Whoever does not know the secret learns nothing of what became of the key.
        let mut wrong = text.reveal().to_owned();
        wrong.pop();
        assert_eq!(key_id(&wrong), None, "it lacks a character");
        assert_eq!(revoked.verify(&wrong, later), Err(KeyRefusal::Wrong));
    }

    #[test]
    fn the_text_is_not_to_be_had_from_what_is_kept() {
        let (text, key) = made(Timestamp::UNIX_EPOCH);
        let secret = text.reveal().rsplit_once('_').unwrap().1;
        let shown = format!("{key:?} {}", key.hash.to_hex());
        assert!(!shown.contains(secret));
        assert_eq!(KeyHash::try_from(key.hash.to_hex()), Ok(key.hash));
        assert!(KeyHash::try_from("xyz".to_owned()).is_err());
    }

    #[test]
    fn what_is_not_the_text_of_a_key_has_no_id() {
        for text in ["", "rck_", "rck_1", "rck__x", "abc_1_x", "rck_ä_x", "Bearer rck_1_x"] {
            assert_eq!(key_id(text), None, "{text}");
        }
        // A secret may hold what stands between the parts.
        let secret = format!("a_b-{}", "C".repeat(39));
        let id = "0123456789abcdef";
        assert_eq!(key_id(&format!("rck_{id}_{secret}")), KeyId::parse(id).ok());
        for text in [
            format!("rck_{id}_{secret}x"),
            format!("rck_{id}0_{secret}"),
            format!("rck_{}_{secret}", id.to_uppercase()),
            format!("rck_{id}_{}", secret.replace('-', "+")),
        ] {
            assert_eq!(key_id(&text), None, "{text}");
        }
    }
}
