//! What only this store promises: its file, its schema, its life and death. The rest is the suite for all stores.

mod durability;
mod opening;
mod schema;

use std::sync::Arc;

use tempfile::TempDir;

use super::{EmbeddedStore, Options};
use crate::store::Store;
use crate::store::conformance::conformance_suite;

conformance_suite!(async || {
    let directory = TempDir::new().unwrap();
    (open(&directory), directory)
});

fn open(directory: &TempDir) -> Arc<dyn Store> {
    Arc::new(EmbeddedStore::open(directory.path(), &Options::default()).unwrap())
}
