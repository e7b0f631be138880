//! Links of mails: tokens that prove that a mail was read, and what they are made with.
//!
//! A token says which invitation it is for and is signed with a key of the server. It is made when a mail is rendered or a link is answered,
//! and kept nowhere, so that no table, audit event, log or backup lets anybody in. It is good for one purpose and one generation of its
//! invitation; whether it was used or has expired, the invitation says.
//!
//! The text of a token is `rci_` and, in base64 for URLs, what is signed and an HMAC with SHA-256 over it.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::clock::random_bytes;
use crate::ids::{AccountId, InvitationId};

/// What the text of every token begins with: scanners find one that was pasted somewhere by it.
pub const PREFIX: &str = "rci_";

/// The first byte of what is signed: another form would have another.
const FORM: u8 = 1;

/// How many bytes a signature has.
const SIGNATURE: usize = 32;

/// How many characters a key has at least: 32 random bytes in base64 or hexadecimal are more.
const KEY_CHARACTERS: usize = 32;

/// What a token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To accept an invitation.
    Accept,
    /// To confirm the address of a new profile.
    Confirm,
}

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkToken {
    /// What it is for.
    pub purpose: Purpose,
    /// The account of the invitation.
    pub account_id: AccountId,
    /// The invitation.
    pub invitation_id: InvitationId,
    /// The generation of the invitation that it was made for: each mail that is sent again has another.
    pub generation: u32,
}

/// What links are made with.
pub struct Links {
    /// The first one signs; all of them are believed, so that a key can be changed without killing the links that are under way.
    keys: Vec<hmac::Key>,
    base_url: String,
}

/// Where that is found.
#[derive(Debug, Clone)]
pub struct Config {
    /// A file with a key in each line; `None`: none was named, and there is no place where one could be made.
    pub keys: Option<PathBuf>,
    /// Whether the file is made if it is not there.
    pub make: bool,
    /// What links begin with, such as `https://app.example.com`.
    pub base_url: String,
}

/// Why keys can't be used.
#[derive(Debug, thiserror::Error)]
pub enum LinksError {
    /// There is no file of keys.
    #[error("`link_key` must be set with `database_url`, so that every process signs links alike")]
    NotNamed,
    /// The file can't be read or made.
    #[error("can't use the keys of links in `{0}`: {1}")]
    File(PathBuf, io::Error),
    /// It holds no good key.
    #[error("the keys of links in `{0}` must be lines of at least {KEY_CHARACTERS} characters")]
    NoKeys(PathBuf),
}

impl Links {
    /// Reads the keys, and makes the file first if that is wanted.
    ///
    /// # Errors
    /// It can't be read or made, or a line of it is no good key.
    pub fn open(config: &Config) -> Result<Self, LinksError> {
        let keys = config.keys.as_ref().ok_or(LinksError::NotNamed)?;
        let failed = |error| LinksError::File(keys.clone(), error);
        if config.make && !keys.exists() {
            make(keys).map_err(failed)?;
        }
        let text = std::fs::read_to_string(keys).map_err(failed)?;
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.is_empty() || lines.iter().any(|line| line.len() < KEY_CHARACTERS) {
            return Err(LinksError::NoKeys(keys.clone()));
        }
        Ok(Self::new(lines.iter().map(|line| line.as_bytes()), &config.base_url))
    }

    fn new<'k>(keys: impl IntoIterator<Item = &'k [u8]>, base_url: &str) -> Self {
        let keys = keys.into_iter().map(|key| hmac::Key::new(hmac::HMAC_SHA256, key));
        Self { keys: keys.collect(), base_url: base_url.trim_end_matches('/').to_owned() }
    }

    /// The text of a token; `None`: there is no key.
    #[must_use]
    pub fn sign(&self, token: &LinkToken) -> Option<String> {
        let mut bytes = token.to_bytes();
        let signature = hmac::sign(self.keys.first()?, &bytes);
        bytes.extend_from_slice(signature.as_ref());
        Some(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// What a text says, if it is a token that was signed here. Signatures are compared in constant time.
    #[must_use]
    pub fn verify(&self, text: &str) -> Option<LinkToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX)?).ok()?;
        let (said, signature) = bytes.split_at_checked(bytes.len().checked_sub(SIGNATURE)?)?;
        let good = self.keys.iter().any(|key| hmac::verify(key, said, signature).is_ok());
        good.then(|| LinkToken::from_bytes(said)).flatten()
    }

    /// The address that leads to what a token is for, with the token in it.
    #[must_use]
    pub fn url(&self, token: &LinkToken) -> Option<String> {
        let path = match token.purpose {
            Purpose::Accept => "accept",
            Purpose::Confirm => "confirm",
        };
        Some(format!("{}/invitations/{path}?token={}", self.base_url, self.sign(token)?))
    }
}

/// With a key that nobody else has: links last as long as the process.
impl Default for Links {
    fn default() -> Self {
        // Without randomness there is no key, and so no link.
        let key = new_key().ok();
        Self::new(key.as_deref().map(str::as_bytes), "http://localhost:3000")
    }
}

/// Says nothing of the keys.
impl fmt::Debug for Links {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Links").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

impl LinkToken {
    /// In one form alone, so that no two tokens have the same bytes: the account's length stands before it.
    fn to_bytes(&self) -> Vec<u8> {
        let account = self.account_id.as_str().as_bytes();
        // Ids have at most 128 characters.
        let length = u8::try_from(account.len()).unwrap_or(u8::MAX);
        let purpose = match self.purpose {
            Purpose::Accept => b'a',
            Purpose::Confirm => b'c',
        };
        let mut bytes = vec![FORM, purpose];
        bytes.extend_from_slice(&self.generation.to_be_bytes());
        bytes.push(length);
        bytes.extend_from_slice(account);
        bytes.extend_from_slice(self.invitation_id.as_str().as_bytes());
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (&[form, purpose, g0, g1, g2, g3, length], ids) = bytes.split_first_chunk::<7>()?;
        let purpose = match (form, purpose) {
            (FORM, b'a') => Purpose::Accept,
            (FORM, b'c') => Purpose::Confirm,
            _ => return None,
        };
        let (account, invitation) = ids.split_at_checked(usize::from(length))?;
        Some(Self {
            purpose,
            account_id: AccountId::parse(std::str::from_utf8(account).ok()?).ok()?,
            invitation_id: InvitationId::parse(std::str::from_utf8(invitation).ok()?).ok()?,
            generation: u32::from_be_bytes([g0, g1, g2, g3]),
        })
    }
}

/// 32 random bytes, as text.
fn new_key() -> io::Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(random_bytes::<32>().map_err(io::Error::other)?))
}

/// Makes a file with a new key, which its owner alone may read.
fn make(path: &Path) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{}", new_key()?)?;
    file.sync_all()
}

#[cfg(test)]
mod tests;
