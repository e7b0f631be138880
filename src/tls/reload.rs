//! Certificates that are read again when their files change.

use std::sync::{Arc, Weak};
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::ServerConfig;

use crate::tls::files::Files;
use crate::tls::{Config, TlsError};

/// How often the files are looked at. Their content is compared, not their times: what mounts secrets as files swaps links.
const LOOK_EVERY: Duration = Duration::from_secs(3);

/// What new connections are encrypted with. Those that are open stay as they are.
pub struct Current {
    config: ArcSwap<ServerConfig>,
}

impl Current {
    /// Reads the files, and from then on looks after them until this is dropped.
    ///
    /// # Errors
    /// They are no good now. If they are later, what was good before stays.
    pub fn watch(config: &Config) -> Result<Arc<Self>, TlsError> {
        let files = Files::read(config)?;
        let seen = files.fingerprint();
        let current = Arc::new(Self { config: ArcSwap::from_pointee(files.build()?) });
        tokio::spawn(look_after(Arc::downgrade(&current), config.clone(), seen));
        Ok(current)
    }

    pub(super) fn load(&self) -> Arc<ServerConfig> {
        self.config.load_full()
    }
}

async fn look_after(current: Weak<Current>, config: Config, mut seen: blake3::Hash) {
    let mut complaint = String::new();
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let config = config.clone();
        let looked = tokio::task::spawn_blocking(move || look(&config, seen)).await;
        let Some(current) = current.upgrade() else { return };
        match looked {
            Ok(Look::Same) => {}
            Ok(Look::Good(now, built)) => {
                seen = now;
                current.config.store(Arc::new(*built));
                complaint.clear();
                tracing::info!("certificates were read again: their files have changed");
            }
            Ok(Look::Bad(now, error)) => {
                seen = now.unwrap_or(seen);
                // Once, and not every few seconds.
                if complaint != error.to_string() {
                    complaint = error.to_string();
                    tracing::error!(%error, "certificates have changed and are no good: the old ones stay");
                }
            }
            Err(error) => tracing::error!(%error, "certificates could not be looked at"),
        }
    }
}

enum Look {
    Same,
    Good(blake3::Hash, Box<ServerConfig>),
    Bad(Option<blake3::Hash>, TlsError),
}

fn look(config: &Config, seen: blake3::Hash) -> Look {
    let files = match Files::read(config) {
        Ok(files) => files,
        Err(error) => return Look::Bad(None, error),
    };
    let now = files.fingerprint();
    if now == seen {
        return Look::Same;
    }
    match files.build() {
        Ok(built) => Look::Good(now, Box::new(built)),
        Err(error) => Look::Bad(Some(now), error),
    }
}
