//! Who somebody is by a certificate or by a token of an identity provider, and what the operator says that they may.
//!
//! API keys are not here: they are kept in the store, and so are a use case.

mod claims;
mod key_set;
mod provider;
mod rules;
#[cfg(test)]
mod tests;
mod tokens;

pub use rules::Rules;
pub use tokens::Tokens;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::Problems;

/// Why it could not be told apart who calls.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The file can't be read.
    #[error("can't read callers from `{0}`: {1}")]
    Read(PathBuf, io::Error),
    /// The file is wrong: every problem with its line and column.
    #[error("`{file}` is not a list of callers:\n{problems}")]
    Wrong {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        problems: Problems,
    },
    /// The system has nothing to fetch keys with.
    #[error("can't prepare to fetch the keys of identity providers: {0}")]
    Client(#[from] reqwest::Error),
}

/// Reads a file of rules.
///
/// # Errors
/// It can't be read, or is wrong.
pub fn read_rules(path: &Path) -> Result<Rules, IdentityError> {
    let text =
        fs::read_to_string(path).map_err(|error| IdentityError::Read(path.to_owned(), error))?;
    Rules::parse(&text).map_err(|problems| IdentityError::Wrong { file: path.to_owned(), problems })
}
