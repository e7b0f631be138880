//! E-mail addresses in the one form in which they are compared.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An address, as it was given and as it is compared.
///
/// Compared: trimmed, ASCII letters in lower case, domain in punycode; nothing else folded, so that two people are never
/// taken for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email {
    given: Box<str>,
    normal: Box<str>,
}

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not an e-mail address")]
pub struct InvalidEmail;

/// The longest address that mail systems take (RFC 5321, 4.5.3.1.3).
const MAX_LENGTH: usize = 254;
/// The longest part before the `@` (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL_LENGTH: usize = 64;

impl Email {
    /// Takes the text if it is `local@domain` with a domain that has a dot.
    ///
    /// # Errors
    /// The text is not an e-mail address.
    pub fn parse(text: &str) -> Result<Self, InvalidEmail> {
        let given = text.trim();
        if given.len() > MAX_LENGTH {
            return Err(InvalidEmail);
        }
        let (local, domain) = given.rsplit_once('@').ok_or(InvalidEmail)?;
        if local.len() > MAX_LOCAL_LENGTH || !is_local_part(local) {
            return Err(InvalidEmail);
        }
        let domain = idna::domain_to_ascii_strict(domain).map_err(|_| InvalidEmail)?;
        if !domain.contains('.') || domain.ends_with('.') {
            return Err(InvalidEmail);
        }
        let normal = format!("{}@{domain}", local.to_ascii_lowercase());
        Ok(Self { given: given.into(), normal: normal.into() })
    }

    /// The address as it was given: the one to write to.
    #[must_use]
    pub fn as_given(&self) -> &str {
        &self.given
    }

    /// Whether a text is this address, by its normal form.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        text == self.normal() || Self::parse(text).is_ok_and(|other| other.normal == self.normal)
    }

    /// The address as it is compared.
    #[must_use]
    pub fn normal(&self) -> &str {
        &self.normal
    }
}

/// A dot-atom (RFC 5322, 3.2.3), with non-ASCII letters (RFC 6531). Quoted local parts are refused: nobody has one, and they hide `@`.
fn is_local_part(local: &str) -> bool {
    !local.is_empty()
        && local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atom_char))
}

fn is_atom_char(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
    } else {
        c.is_alphanumeric()
    }
}

impl TryFrom<String> for Email {
    type Error = InvalidEmail;
    fn try_from(text: String) -> Result<Self, InvalidEmail> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.given.into()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.given)
    }
}
