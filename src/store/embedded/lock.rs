//! One process per directory.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use crate::store::StoreError;

/// What the locked file is called in its directory. It stays there, empty: removing it would let two processes lock two files.
const FILE_NAME: &str = "rolecall.lock";

/// Keeps other processes out of a directory until it is dropped, or until the system ends this process in whatever way.
#[derive(Debug)]
pub(super) struct DirectoryLock {
    _file: File,
}

impl DirectoryLock {
    /// Makes the directory if it is not there, and takes it.
    pub(super) fn acquire(directory: &Path) -> Result<Self, StoreError> {
        Self::try_acquire(directory)?.ok_or_else(|| {
            let shown = directory.display();
            StoreError::Unavailable(format!("`{shown}` is in use by another process"))
        })
    }

    /// The same; `None`: another process has it.
    pub(super) fn try_acquire(directory: &Path) -> Result<Option<Self>, StoreError> {
        let shown = directory.display();
        fs::create_dir_all(directory).map_err(|error| {
            StoreError::Unavailable(format!("`{shown}` can't be made: {error}"))
        })?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(directory.join(FILE_NAME))
            .map_err(|error| {
                StoreError::Unavailable(format!("`{shown}` can't be written to: {error}"))
            })?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => {
                Err(StoreError::Unavailable(format!("`{shown}` can't be locked: {error}")))
            }
        }
    }
}
