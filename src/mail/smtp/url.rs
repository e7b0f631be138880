//! Where a mail server is.

use std::fmt;
use std::str::FromStr;

use percent_encoding::percent_decode_str;

/// Where a mail server is, as whom it is talked to, and how: `smtps://user@host:465` or `smtp://user@host:587`. It holds no password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) user: Option<String>,
    pub(super) security: Security,
}

/// How a connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Security {
    /// From its first byte.
    Tls,
    /// Once the server was asked, and not used if it does not.
    StartTls,
    /// Not at all.
    None,
}

/// Why a text is not where a mail server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not where a mail server is")]
pub struct InvalidUrl;

impl Url {
    /// Whether it names a user, who needs a password.
    #[must_use]
    pub fn has_user(&self) -> bool {
        self.user.is_some()
    }

    /// Whether connections are encrypted.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.security != Security::None
    }
}

impl FromStr for Url {
    type Err = InvalidUrl;

    fn from_str(text: &str) -> Result<Self, InvalidUrl> {
        let url: ::url::Url = text.parse().map_err(|_| InvalidUrl)?;
        let (security, port) = match (url.scheme(), url.query()) {
            ("smtps", None) => (Security::Tls, 465),
            ("smtp", None | Some("tls=required")) => (Security::StartTls, 587),
            ("smtp", Some("tls=none")) => (Security::None, 25),
            _ => return Err(InvalidUrl),
        };
        let user = percent_decode_str(url.username()).decode_utf8().map_err(|_| InvalidUrl)?;
        let user = Some(user.into_owned()).filter(|user| !user.is_empty());
        let host = match url.host() {
            Some(::url::Host::Ipv6(address)) => address.to_string(),
            Some(host) => host.to_string(),
            None => return Err(InvalidUrl),
        };
        // A password stands in a file, and is never sent in the clear.
        let bad_password =
            url.password().is_some() || (user.is_some() && security == Security::None);
        let bad_end = !matches!(url.path(), "" | "/") || url.fragment().is_some();
        if host.is_empty() || bad_password || bad_end {
            return Err(InvalidUrl);
        }
        Ok(Self { host, port: url.port().unwrap_or(port), user, security })
    }
}

/// Without the user.
impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_says_where_as_whom_and_how() {
        let url = |host: &str, port, user: Option<&str>, security| {
            Ok(Url { host: host.to_owned(), port, user: user.map(str::to_owned), security })
        };
        for (text, expected) in [
            ("smtps://mail.example.com", url("mail.example.com", 465, None, Security::Tls)),
            ("smtp://mail.example.com", url("mail.example.com", 587, None, Security::StartTls)),
            (
                "smtp://ada%40example.com@mail.example.com:2525?tls=required",
                url("mail.example.com", 2525, Some("ada@example.com"), Security::StartTls),
            ),
            ("smtp://127.0.0.1:25?tls=none", url("127.0.0.1", 25, None, Security::None)),
            ("smtps://[::1]:465/", url("::1", 465, None, Security::Tls)),
        ] {
            assert_eq!(text.parse(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_such_url_is_refused() {
        for text in [
            "",
            "mail.example.com",
            "http://mail.example.com",
            "smtp://",
            "smtp:mail.example.com",
            "smtps://ada:secret@mail.example.com",
            "smtp://ada@mail.example.com?tls=none",
            "smtp://mail.example.com?tls=maybe",
            "smtps://mail.example.com?tls=none",
            "smtp://mail.example.com/path",
            "smtp://mail.example.com:99999",
        ] {
            assert_eq!(text.parse::<Url>(), Err(InvalidUrl), "{text}");
        }
    }
}
