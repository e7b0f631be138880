//! What errors of Postgres, of the connection and of the pool mean to those who use a store: the only place that says so.
//!
//! A message of the database is passed on without its detail, which quotes values.

use std::error::Error as _;

use deadpool_postgres::{PoolError, TimeoutType};
use tokio_postgres::Error;
use tokio_postgres::error::{DbError, Severity, SqlState};

use crate::store::StoreError;
use crate::store::postgres::url::Url;

/// How a commit that would use too many seats is refused: `account/check_seats.sql` raises it with both numbers.
const SEATS: &str = "RC001";

/// What a failed read, or a change that was not yet asked to commit, means: nothing was changed.
pub(super) fn of_read(error: &Error) -> StoreError {
    match error.as_db_error() {
        Some(error) if error.code().code() == SEATS => seats(error),
        Some(error) if may_pass(error.code()) => StoreError::Unavailable(message(error)),
        // Constraints, values of the wrong type, and SQL that does not fit the schema: trying again does not help.
        Some(error) => StoreError::Corrupt(message(error)),
        None if error.is_closed() || is_io(error) => StoreError::Unavailable(text(error)),
        None => StoreError::Corrupt(text(error)),
    }
}

/// What it means that a write failed which was sent together with its `COMMIT`.
///
/// Where the database itself refused a statement, the `COMMIT` behind it has become a rollback. Where the connection broke, or a pooler says
/// so for it, the `COMMIT` may have been carried out and only its answer be lost.
pub(super) fn of_write(error: &Error) -> StoreError {
    match error.as_db_error() {
        Some(refused) if is_refusal(refused) => of_read(error),
        _ => StoreError::Unknown(text(error)),
    }
}

/// What it means that a write failed of which the `COMMIT` was never sent.
pub(super) fn of_unsent(error: &Error) -> StoreError {
    if error.is_closed() {
        let message = "the transaction was held for too long, or its connection broke, before it was to be committed";
        return StoreError::Unavailable(message.to_owned());
    }
    of_read(error)
}

/// What it means that `COMMIT` itself failed: only a constraint, or a conflict with another transaction, is sure to have rolled back.
pub(super) fn of_commit(error: &Error) -> StoreError {
    match error.as_db_error() {
        Some(refused) if is_refusal(refused) && ["23", "40"].contains(&class(refused.code())) => {
            of_read(error)
        }
        _ => StoreError::Unknown(text(error)),
    }
}

/// What it means that there was no connection to be had.
pub(super) fn of_pool(error: &PoolError, url: &Url) -> StoreError {
    StoreError::Unavailable(match error {
        PoolError::Timeout(TimeoutType::Wait) => {
            "no connection to the database became free in time".to_owned()
        }
        PoolError::Timeout(_) => format!("can't connect to `{url}`: no answer in time"),
        PoolError::Backend(error) => format!("can't connect to `{url}`: {}", text(error)),
        _ => error.to_string(),
    })
}

/// A message with what lies behind it: the error's own says little.
pub(super) fn text(error: &Error) -> String {
    match (error.as_db_error(), error.source()) {
        (Some(error), _) => message(error),
        (None, Some(source)) => format!("{error}: {source}"),
        (None, None) => error.to_string(),
    }
}

fn message(error: &DbError) -> String {
    if *error.code() == SqlState::LOCK_NOT_AVAILABLE {
        return "somebody else has locked it, and did not finish in time".to_owned();
    }
    format!("{} (SQLSTATE {})", error.message(), error.code().code())
}

fn seats(error: &DbError) -> StoreError {
    let mut numbers = error.message().split(' ');
    let used = numbers.next().and_then(|used| used.parse().ok());
    let limit = numbers.next().and_then(|limit| limit.parse().ok());
    match (used, limit) {
        (Some(used), Some(limit)) => StoreError::Seats { used, limit },
        _ => StoreError::Corrupt(message(error)),
    }
}

fn is_io(error: &Error) -> bool {
    error.source().is_some_and(|source| source.is::<std::io::Error>())
}

/// Whether the database lives on and says that it has refused a statement. Who says that a connection ends may be a pooler, which
/// does not know how far the database has come.
fn is_refusal(error: &DbError) -> bool {
    let ends = matches!(error.parsed_severity(), Some(Severity::Fatal | Severity::Panic));
    let code = error.code();
    // Such a session has waited for a statement, and none was begun.
    *code == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
        || (!ends && class(code) != "08" && *code != SqlState::T_R_STATEMENT_COMPLETION_UNKNOWN)
}

fn class(code: &SqlState) -> &str {
    code.code().get(..2).unwrap_or_default()
}

/// Whether it is the name of a statement that was refused, and not what it says: "cached plan must not change result type" is one of these.
pub(super) fn is_of_name(code: &SqlState) -> bool {
    [SqlState::FEATURE_NOT_SUPPORTED, SqlState::INVALID_SQL_STATEMENT_NAME].contains(code)
}

/// Whether the same may succeed a moment later, or once an operator has looked after the database.
fn may_pass(code: &SqlState) -> bool {
    // Connection, authorization, rollback, resources, operator, system.
    ["08", "28", "40", "53", "57", "58"].contains(&class(code))
        || is_of_name(code)
        || [
            SqlState::LOCK_NOT_AVAILABLE,
            SqlState::INSUFFICIENT_PRIVILEGE,
            // What a standby says, which a pooler may have been turned to.
            SqlState::READ_ONLY_SQL_TRANSACTION,
            SqlState::OBJECT_NOT_IN_PREREQUISITE_STATE,
            // The session waited too long for us, and is gone.
            SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
        ]
        .contains(code)
}
