//! Brings a database to the schema of this version, forward only.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::store::StoreError;
use crate::store::columns;
use crate::store::embedded::{connection, model_rows};

/// In order; the schema's version is how many of them were applied. A file that was released is never edited.
pub(super) const MIGRATIONS: [&str; 14] = [
    include_str!("migrations/0001_accounts.sql"),
    include_str!("migrations/0002_members.sql"),
    include_str!("migrations/0003_counters.sql"),
    include_str!("migrations/0004_history.sql"),
    include_str!("migrations/0005_models.sql"),
    include_str!("migrations/0006_api_keys.sql"),
    include_str!("migrations/0007_log.sql"),
    include_str!("migrations/0008_people_by_role.sql"),
    include_str!("migrations/0009_mails.sql"),
    include_str!("migrations/0010_work_handovers.sql"),
    include_str!("migrations/0011_invitations.sql"),
    include_str!("migrations/0013_teams.sql"),
    include_str!("migrations/0014_lists_of_people.sql"),
    include_str!("migrations/0015_mail_traces.sql"),
];

/// Marks the file as ours ("Role" in ASCII), where SQLite has a place for that.
const APPLICATION_ID: i32 = 0x526f_6c65;

/// Applies what is missing, all of it or nothing.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version = pragma(&transaction, "user_version")?;
    if !is_empty(&transaction)? {
        must_be_ours(&transaction, path)?;
    }
    let Some(missing) = usize::try_from(version).ok().and_then(|done| MIGRATIONS.get(done..))
    else {
        return Err(StoreError::Corrupt(format!(
            "`{}` has schema version {version}, and this version of the service knows only up to {}",
            path.display(),
            MIGRATIONS.len()
        )));
    };
    for migration in missing {
        transaction.execute_batch(migration)?;
    }
    model_rows::start_history(&transaction)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", columns::to_integer(MIGRATIONS.len())?)?;
    Ok(transaction.commit()?)
}

/// Refuses a file that holds something else.
pub(super) fn must_be_ours(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let ours = pragma(connection, "application_id")? == APPLICATION_ID;
    if ours { Ok(()) } else { Err(connection::not_ours(path)) }
}

/// Refuses a database that has not the schema of this version.
pub(super) fn must_be_current(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let version = pragma(connection, "user_version")?;
    if usize::try_from(version).ok() == Some(MIGRATIONS.len()) {
        return Ok(());
    }
    Err(StoreError::Corrupt(format!(
        "`{}` has schema version {version}, and this version of the service needs {}: another version is running on it",
        path.display(),
        MIGRATIONS.len()
    )))
}

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

fn is_empty(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row(include_str!("queries/schema/is_empty.sql"), [], |row| row.get(0))
}
