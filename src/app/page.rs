//! Pages by key: a page begins after the last key of the one before, so that nothing is skipped or shown twice when rows come and go.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::{Error, Reason, Result};
use crate::ids::InvalidId;

/// How many rows a page has when none is asked for.
pub const DEFAULT_SIZE: u32 = 100;
/// How many rows a page has at most; more are answered with as many as this (AIP-158).
pub const MAX_SIZE: u32 = 1000;

/// How many bytes name a list in a token.
pub(super) const LIST: usize = 8;

/// Which page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// How many rows at most.
    pub size: u32,
    /// The last key of the page before.
    pub after: Option<String>,
    /// Names the list, so that a token of another one is none of this.
    list: [u8; LIST],
}

/// Some rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// The token of the next page, if there is one.
    pub next: Option<String>,
}

impl Page {
    /// Reads what a request says; `of` is everything else that it asks for.
    ///
    /// # Errors
    /// The size is negative, or the token is not one that was given out for this list.
    pub fn parse(of: &[&str], size: i32, token: &str) -> Result<Self> {
        let size = u32::try_from(size).map_err(|_| {
            Error::field(Reason::InvalidPageSize, "page_size", "must not be negative")
        })?;
        let size = if size == 0 { DEFAULT_SIZE } else { size.min(MAX_SIZE) };
        let list = name(of);
        let invalid =
            || Error::field(Reason::InvalidPageToken, "page_token", "is not a token of this list");
        let after = if token.is_empty() {
            None
        } else {
            let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| invalid())?;
            let key = bytes.strip_prefix(&list).ok_or_else(invalid)?;
            Some(String::from_utf8(key.to_vec()).map_err(|_| invalid())?)
        };
        Ok(Self { size, after, list })
    }

    /// How many rows to read: one more than the page has, to know whether there is another page.
    #[must_use]
    pub fn limit(&self) -> u32 {
        self.size + 1
    }

    /// The id after which the page begins.
    ///
    /// # Errors
    /// The token holds what is none.
    pub fn after_id<T>(&self, parse: fn(&str) -> Result<T, InvalidId>) -> Result<Option<T>> {
        self.after.as_deref().map(parse).transpose().map_err(|_| {
            Error::field(Reason::InvalidPageToken, "page_token", "is not a token of this list")
        })
    }

    /// Cuts what was read to the page. Where reading stopped before the page was full, the next one begins after the key at which it stopped.
    pub fn cut_at<T>(
        &self,
        rows: Vec<T>,
        key: impl Fn(&T) -> &str,
        stopped: Option<&str>,
    ) -> Listed<T> {
        let Listed { rows, next } = self.cut(rows, key);
        Listed { rows, next: next.or_else(|| stopped.map(|key| self.token(key))) }
    }

    /// Cuts what was read to the page.
    pub fn cut<T>(&self, mut rows: Vec<T>, key: impl Fn(&T) -> &str) -> Listed<T> {
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        let next = rows.last().filter(|_| more).map(|row| self.token(key(row)));
        Listed { rows, next }
    }

    /// The token of the page that begins after a key.
    pub(super) fn token(&self, key: &str) -> String {
        URL_SAFE_NO_PAD.encode([&self.list, key.as_bytes()].concat())
    }
}

/// The beginning of a hash of what a list is of. No part holds the NUL between them.
pub(super) fn name(of: &[&str]) -> [u8; LIST] {
    let mut name = [0; LIST];
    blake3::Hasher::new().update(of.join("\0").as_bytes()).finalize_xof().fill(&mut name);
    name
}
