//! Settings: read once, when the program starts, from flags, the environment and a file.
//!
//! What a flag says wins over the environment, which wins over the file, which wins over the default. Every mistake is
//! reported together. Names are printed, values never: one day a value is a secret.
//!
//! Components own their settings; this module only fills them in. [`SETTINGS`] is the one list from which flags,
//! variables, keys of the file, help and `docs/configuration.md` come.

mod environment;
mod file;
mod flags;
mod mail;
pub mod reference;
mod settings;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use crate::server;
use crate::telemetry;
pub use settings::{CONFIG_KEY, SETTINGS, Setting};

/// Every setting of the program.
#[derive(Debug, Clone)]
pub struct Config {
    /// Of the server.
    pub server: server::Config,
    /// Of the log.
    pub telemetry: telemetry::Config,
}

/// Everything that is wrong with the settings, one sentence each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Mistakes(pub Vec<String>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.0.iter().map(|mistake| format!("rolecall: {mistake}")).collect();
        f.write_str(&lines.join("\n"))
    }
}

/// Where a value was found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Flag(String),
    Variable(String),
    File(String, PathBuf),
    Default(&'static str),
}

impl Source {
    fn is_default(&self) -> bool {
        matches!(self, Self::Default(_))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) => write!(f, "flag `{name}`"),
            Self::Variable(name) => write!(f, "environment variable `{name}`"),
            Self::File(key, path) => write!(f, "key `{key}` of `{}`", path.display()),
            Self::Default(key) => write!(f, "default of `{key}`"),
        }
    }
}

/// Texts by the key of their setting, each with where it was found.
type Found = BTreeMap<&'static str, (Source, String)>;

impl Config {
    /// Reads the settings from the arguments after the command and from the variables of the environment, and from the file if one
    /// of them names it.
    ///
    /// # Errors
    /// Everything that is wrong, at once.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, Mistakes> {
        let mut mistakes = Vec::new();
        let flags = flags::read(arguments, &mut mistakes);
        let variables = environment::read(variables, &mut mistakes);
        let named = flags.get(CONFIG_KEY).or_else(|| variables.get(CONFIG_KEY));
        let file = named.map(|named| file::read(named, &mut mistakes)).unwrap_or_default();

        // The later ones win.
        let found: Found = defaults().chain(file).chain(variables).chain(flags).collect();
        let config = settings::fill(&found, &mut mistakes);
        match config {
            Some(config) if mistakes.is_empty() => Ok(config),
            _ => Err(Mistakes(mistakes)),
        }
    }
}

fn defaults() -> impl Iterator<Item = (&'static str, (Source, String))> {
    SETTINGS.iter().filter_map(|setting| {
        let default = setting.default?;
        Some((setting.key, (Source::Default(setting.key), default.to_owned())))
    })
}

/// What somebody may have meant, as an ending of the sentence that refuses what they wrote.
fn near_miss<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> String {
    let near = known
        .map(|name| (strsim::damerau_levenshtein(written, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .min();
    near.map(|(_, name)| format!(", did you mean `{name}`?")).unwrap_or_default()
}
