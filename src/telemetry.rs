//! What the program says about its work: log lines on stderr. Nothing else is written there, and no log on stdout.

use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::{SubscriberInitExt, TryInitError};

/// What is logged, and how.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which lines, by their level and where they come from.
    pub filter: Targets,
    /// How they look.
    pub format: Format,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// Starts logging, for the rest of the process.
///
/// # Errors
/// Something else logs already.
pub fn start(config: &Config) -> Result<(), TryInitError> {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let registry = tracing_subscriber::registry().with(config.filter.clone());
    match config.format {
        // A log that is read in a file or by a collector has no colours.
        Format::Text => registry.with(lines.with_ansi(false)).try_init(),
        Format::Json => registry.with(lines.json().flatten_event(true)).try_init(),
    }
}
