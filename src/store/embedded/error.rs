//! What SQLite's errors mean to those who use a store: the only place that says so.
//!
//! SQLite's messages name tables and columns, never values, so they can be passed on.

use rusqlite::ErrorCode;

use crate::store::StoreError;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::SystemIoFailure
                | ErrorCode::DiskFull
                | ErrorCode::OutOfMemory
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::CannotOpen
                | ErrorCode::OperationInterrupted
                | ErrorCode::FileLockingProtocolFailed,
            ) => Self::Unavailable(error.to_string()),
            // Constraints, damaged files, values of the wrong type, and SQL that does not fit the schema: trying again does not help.
            _ => Self::Corrupt(error.to_string()),
        }
    }
}

/// What it means that `COMMIT` itself failed.
///
/// Whoever had to wait in vain, or broke a constraint, has not written. After any other failure a part may have reached the disk.
pub(super) fn of_commit(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::ConstraintViolation,
        ) => error.into(),
        _ => StoreError::Unknown(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    fn failure(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)
    }

    #[test]
    fn what_may_pass_is_unavailable_and_what_stays_is_corrupt() {
        for code in [ffi::SQLITE_BUSY, ffi::SQLITE_LOCKED, ffi::SQLITE_IOERR, ffi::SQLITE_FULL] {
            assert!(
                matches!(StoreError::from(failure(code)), StoreError::Unavailable(_)),
                "{code}"
            );
        }
        for code in [ffi::SQLITE_CONSTRAINT, ffi::SQLITE_CORRUPT, ffi::SQLITE_NOTADB] {
            assert!(matches!(StoreError::from(failure(code)), StoreError::Corrupt(_)), "{code}");
        }
    }

    #[test]
    fn a_commit_that_failed_on_the_disk_is_unknown() {
        for code in [ffi::SQLITE_IOERR, ffi::SQLITE_FULL, ffi::SQLITE_CORRUPT] {
            assert!(matches!(of_commit(failure(code)), StoreError::Unknown(_)), "{code}");
        }
        assert!(matches!(of_commit(failure(ffi::SQLITE_BUSY)), StoreError::Unavailable(_)));
    }
}
