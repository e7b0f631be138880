//! What only this store promises: its file, its schema, its life and death. The rest is the suite for all stores.

mod backup;
mod beside;
mod durability;
mod opening;
mod schema;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use super::{EmbeddedStore, Options};
use crate::store::conformance::conformance_suite;
use crate::store::{Store, StoreError};

conformance_suite!(
    async || {
        let directory = TempDir::new().unwrap();
        (open(&directory), directory)
    },
    1..=4
);

fn open(directory: &TempDir) -> Arc<dyn Store> {
    Arc::new(try_open(directory.path()).unwrap())
}

/// Opens a store, and tries again for a second while the directory is in use: a test that starts a process has, for a moment, a copy of this
/// one, which holds every lock that this one held.
fn try_open(directory: &Path) -> Result<EmbeddedStore, StoreError> {
    for _ in 0..100 {
        match EmbeddedStore::open(directory, &Options::default()) {
            Err(StoreError::Unavailable(why)) if why.contains("in use") => {
                std::thread::sleep(Duration::from_millis(10));
            }
            opened => return opened,
        }
    }
    EmbeddedStore::open(directory, &Options::default())
}
