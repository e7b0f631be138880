//! Points in the history of an account, and the token that names one.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;

/// Counts the changes of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Revision(pub u64);

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One unbroken history of a store: it changes when revisions may have been rewound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Epoch(pub u64);

/// Says what its holder has seen of an account, so that a later answer is not older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsistencyToken {
    /// The history that was seen.
    pub epoch: Epoch,
    /// The account.
    pub account_id: AccountId,
    /// How far it was seen.
    pub revision: Revision,
}

/// How fresh an answer must be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Consistency {
    /// As fresh as it is without waiting.
    #[default]
    MinimizeLatency,
    /// At least as new as what a token names.
    AtLeast(ConsistencyToken),
    /// The newest that there is.
    FullyConsistent,
}

impl Consistency {
    /// The revision that an answer must have reached and has not, if it was read at this point. A token of another history asks for nothing:
    /// its revisions are not this one's.
    #[must_use]
    pub fn missed(&self, epoch: Epoch, revision: Revision) -> Option<Revision> {
        match self {
            Self::AtLeast(token) if token.epoch == epoch && token.revision > revision => {
                Some(token.revision)
            }
            Self::AtLeast(_) | Self::MinimizeLatency | Self::FullyConsistent => None,
        }
    }
}

/// Why a text is not a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a consistency token of this service")]
pub struct InvalidToken;

/// What a token's text begins with before it is encoded: a later form can be told apart.
const FORM: &str = "1";

impl ConsistencyToken {
    /// Reads what [`fmt::Display`] wrote.
    ///
    /// # Errors
    /// The text is not a token.
    pub fn parse(text: &str) -> Result<Self, InvalidToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| InvalidToken)?;
        let plain = String::from_utf8(bytes).map_err(|_| InvalidToken)?;
        let mut parts = plain.splitn(4, '/');
        let mut next = || parts.next().ok_or(InvalidToken);
        if next()? != FORM {
            return Err(InvalidToken);
        }
        let epoch = Epoch(u64::from_str_radix(next()?, 16).map_err(|_| InvalidToken)?);
        let revision = Revision(next()?.parse().map_err(|_| InvalidToken)?);
        let account_id = AccountId::parse(next()?).map_err(|_| InvalidToken)?;
        Ok(Self { epoch, account_id, revision })
    }
}

impl fmt::Display for ConsistencyToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { epoch, account_id, revision } = self;
        let plain = format!("{FORM}/{:x}/{revision}/{account_id}", epoch.0);
        f.write_str(&URL_SAFE_NO_PAD.encode(plain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_as_it_was_written() {
        let token = ConsistencyToken {
            epoch: Epoch(0xfeed),
            account_id: AccountId::parse("a|b:c@d.e").unwrap(),
            revision: Revision(42),
        };
        assert_eq!(ConsistencyToken::parse(&token.to_string()), Ok(token));
    }

    #[test]
    fn what_is_not_a_token_is_refused() {
        for text in ["", "x", "////", "MS9mZWVkLzQy", "Mi8xLzEvYQ"] {
            assert_eq!(ConsistencyToken::parse(text), Err(InvalidToken), "{text}");
        }
    }

    #[test]
    fn a_token_asks_for_its_revision_in_its_own_history_alone() {
        let token = |epoch, revision| ConsistencyToken {
            epoch: Epoch(epoch),
            account_id: AccountId::parse("a").unwrap(),
            revision: Revision(revision),
        };
        let missed = |token| Consistency::AtLeast(token).missed(Epoch(1), Revision(5));
        assert_eq!(missed(token(1, 6)), Some(Revision(6)));
        assert_eq!(missed(token(1, 5)), None);
        assert_eq!(missed(token(2, 6)), None);
        assert_eq!(Consistency::FullyConsistent.missed(Epoch(1), Revision(5)), None);
    }
}
