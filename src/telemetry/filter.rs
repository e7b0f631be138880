//! Which lines are logged, and how that is changed while the program runs: by a file, which is read again when it changes.
//!
//! Whoever may write the file may change it, on Kubernetes by a ConfigMap, and nobody else: no port listens for it.

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use tracing::level_filters::LevelFilter;
use tracing_subscriber::Registry;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::reload::{Handle, Layer};

use crate::telemetry::{Config, TelemetryError};

/// How often the file is looked at. Its content is compared, not its time: what mounts files swaps links.
const LOOK_EVERY: Duration = Duration::from_secs(3);

/// Where decisions are logged, by the name that filters know.
const DECISIONS: &str = "rolecall::decision";

/// Which lines are logged, to be changed.
pub struct Filter {
    handle: Handle<Targets, Registry>,
    file: Option<PathBuf>,
    decisions: bool,
    /// What the file said when it was last looked at.
    said: String,
}

impl Filter {
    pub(super) fn new(config: &Config) -> Result<(Self, Layer<Targets, Registry>), TelemetryError> {
        let (file, decisions) = (config.filter_file.clone(), config.decisions);
        let (mut filter, mut said) = (config.filter.clone(), String::new());
        if let Some(path) = &file {
            let no_good = |why: String| TelemetryError::Filter(path.clone(), why);
            said = read(path).map_err(|error| no_good(error.to_string()))?;
            filter = Self::parse(&said).map_err(|why| no_good(why.to_owned()))?;
        }
        let (layer, handle) = Layer::new(with_decisions(filter, decisions));
        Ok((Self { handle, file, decisions, said }, layer))
    }

    /// Reads a filter as settings write it.
    ///
    /// # Errors
    /// It is none.
    pub fn parse(text: &str) -> Result<Targets, &'static str> {
        let text = text.trim();
        // A word that is no level would be taken for a module, so that `inof` silences all others.
        let says_a_level =
            |part: &str| part.contains('=') || part.trim().parse::<LevelFilter>().is_ok();
        let parsed = text.split(',').all(says_a_level).then(|| text.parse().ok()).flatten();
        parsed.ok_or("must be a level or a list of `module=level`, such as `info`")
    }

    /// Looks after the file. Without one it ends at once, and otherwise never.
    pub async fn follow(mut self) {
        let Some(path) = self.file.clone() else { return };
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let path = path.clone();
            let looked = tokio::task::spawn_blocking(move || read(&path)).await;
            match looked.map_err(io::Error::other).flatten() {
                Ok(said) if said == self.said => {}
                Ok(said) => {
                    self.said = said;
                    self.change();
                }
                // It may just be replaced.
                Err(error) => tracing::debug!(%error, "the filter of the log can't be read"),
            }
        }
    }

    fn change(&self) {
        let filter = self.said.trim();
        let changed = Self::parse(filter).map(|parsed| with_decisions(parsed, self.decisions));
        match changed {
            Ok(parsed) => {
                // It fails only where there is no log any more.
                let _ = self.handle.reload(parsed);
                tracing::info!(filter, "the filter of the log was changed");
            }
            Err(why) => tracing::error!(why, "the filter of the log is no good: the old one stays"),
        }
    }
}

fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// What was chosen to be logged of decisions is logged, however little else is.
fn with_decisions(filter: Targets, decisions: bool) -> Targets {
    if decisions { filter.with_target(DECISIONS, LevelFilter::INFO) } else { filter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_names_a_level_or_levels_of_modules_and_nothing_else() {
        for good in ["info", " warn\n", "info,rolecall::grpc=debug", "off,rolecall=info, h2=warn"] {
            assert!(Filter::parse(good).is_ok(), "{good}");
        }
        for bad in ["inof", "][bad", "info,loudly", "rolecall::grpc", "info=loud"] {
            assert!(Filter::parse(bad).is_err(), "{bad}");
        }
    }
}
