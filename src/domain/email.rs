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
        // Punycode has no room for what can't be seen, and drops it: two addresses must not look the same.
        if !domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-')) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(text: &str) -> Option<String> {
        Email::parse(text).ok().map(|email| email.normal().to_owned())
    }

    #[test]
    fn an_address_has_one_normal_form() {
        for (given, expected) in [
            ("ada@example.com", "ada@example.com"),
            (" Ada.Lovelace@Example.COM\n", "ada.lovelace@example.com"),
            ("ada+news@example.com", "ada+news@example.com"),
            ("ada@BÜCHER.example", "ada@xn--bcher-kva.example"),
            ("ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"),
            // Only ASCII letters are folded: these are two people.
            ("É@example.com", "É@example.com"),
            ("é@example.com", "é@example.com"),
            ("o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk"),
        ] {
            assert_eq!(normal(given).as_deref(), Some(expected), "{given}");
        }
        assert_eq!(Email::parse(" Ada@Example.com ").unwrap().as_given(), "Ada@Example.com");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long_local = format!("{}@example.com", "a".repeat(65));
        let long = format!("a@{}example.com", "a.".repeat(130));
        for text in [
            "",
            "@",
            "ada",
            "ada@",
            "@example.com",
            "ada@example",
            "ada@.com",
            "ada@example.",
            "ada@@example.com",
            "ada@exa mple.com",
            "a da@example.com",
            "ada@example.com, bob@example.com",
            "ada@-example.com",
            ".ada@example.com",
            "ada.@example.com",
            "a..da@example.com",
            "\"a@b\"@example.com",
            "ada@[127.0.0.1]",
            "ada\n@example.com",
            "ada\u{0}@example.com",
            "ada@exa_mple.com",
            "<ada@example.com>",
            "ada@ex\u{200b}ample.com",
            &long_local,
            &long,
        ] {
            assert_eq!(normal(text), None, "{text:?}");
        }
    }
}
