//! What the program says about its work: log lines on stderr, and spans to a collector of traces. Nothing else is written to stderr, and no log
//! to stdout.

mod collector;
mod filter;
mod lines;

use std::path::PathBuf;

use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::{SubscriberInitExt, TryInitError};

pub use collector::{Collector, CollectorError};
pub use filter::Filter;

/// What is logged and told, and how.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which lines, by their level and where they come from.
    pub filter: Targets,
    /// A file that says which, in place of the filter, and is read again when it changes.
    pub filter_file: Option<PathBuf>,
    /// How they look.
    pub format: Format,
    /// Whether decisions are logged, whatever the filter says.
    pub decisions: bool,
    /// Where spans go; `None`: there are none.
    pub traces: Option<Traces>,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// Where spans go, and which.
#[derive(Debug, Clone)]
pub struct Traces {
    /// The collector, as a URL with `http` or `https`: it is told by OTLP over gRPC.
    pub endpoint: String,
    /// A file of certificates, by which the collector's own is verified instead of by the system's.
    pub ca: Option<PathBuf>,
    /// Which part of the traces that begin here is sampled, from 0 to 1. Others are if their callers say so.
    pub sampling: f64,
}

/// Why nothing can be logged or told by these settings.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// Something else logs already.
    #[error(transparent)]
    Taken(#[from] TryInitError),
    /// The file of the filter is no good.
    #[error("can't use `{0}` as the filter of the log: {1}")]
    Filter(PathBuf, String),
    /// The collector can't be told anything.
    #[error(transparent)]
    Collector(#[from] CollectorError),
}

/// Starts logging, for the rest of the process.
///
/// # Errors
/// Something else logs already, or the file of the filter is no good.
pub fn start(config: &Config) -> Result<Filter, TelemetryError> {
    let (filter, layer) = Filter::new(config)?;
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let registry = tracing_subscriber::registry().with(layer);
    match config.format {
        // A log that is read in a file or by a collector has no colours.
        Format::Text => registry.with(lines.with_ansi(false)).try_init()?,
        Format::Json => {
            let lines = lines.json().flatten_event(true).map_event_format(lines::WithTrace);
            registry.with(lines).try_init()?;
        }
    }
    Ok(filter)
}
