//! Why a mail was not sent.

use std::fmt::Display;

use crate::links;

/// How many characters of what a mail server says are kept.
const MOST_KEPT: usize = 500;

/// Why a mail was not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Whether it is no use to try again: the mail server will not take this mail for this address.
    pub permanent: bool,
    /// What went wrong. It holds no token, but may hold the address.
    pub error: String,
}

impl Failure {
    /// It is no use to try again.
    pub(super) fn refused(error: impl Display) -> Self {
        Self { permanent: true, error: told(&error.to_string()) }
    }

    /// It may be sent another time.
    pub fn for_now(error: impl Display) -> Self {
        Self { permanent: false, error: told(&error.to_string()) }
    }
}

/// What may be kept and logged of a text that a mail server may have written: one line, and not what it repeats of a link.
fn told(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = match one_line.split_once(links::PREFIX) {
        // Where it begins is known, where it ends is not: lines may be broken anywhere.
        Some((before, _)) => format!("{before}… (what follows repeats a link, and is not kept)"),
        None => one_line,
    };
    shown.chars().filter(|c| !c.is_control()).take(MOST_KEPT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mail_server_says_is_kept_in_one_line_without_tokens() {
        for (text, expected) in [
            ("550 5.1.1\r\n no such user", "550 5.1.1 no such user"),
            (
                "554 spam: https://app.example.com/?token=rci_AbC-d_e and more",
                "554 spam: https://app.example.com/?token=… (what follows repeats a link, and is not kept)",
            ),
            ("bell \u{7}", "bell "),
        ] {
            assert_eq!(Failure::refused(text).error, expected);
        }
        assert_eq!(Failure::for_now("é".repeat(1000)).error.chars().count(), MOST_KEPT);
    }
}
