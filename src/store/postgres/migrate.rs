//! Brings a database to the schema of this version, forward only.
//!
//! Code of the version before runs against the schema of this one, so that a deployment has no gap.
//!
//! Who may do that may be another user of the database than the one as whom the service runs, and neither is a superuser. `owner` may make
//! the schema, or is given one:
//!
//! ```sql
//! GRANT CREATE ON DATABASE app TO owner; -- or: CREATE SCHEMA rolecall AUTHORIZATION owner;
//! ```
//!
//! After the first migration, and for all tables that later ones make, `owner` lets `service` in:
//!
//! ```sql
//! GRANT USAGE ON SCHEMA rolecall TO service;
//! GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA rolecall TO service;
//! ALTER DEFAULT PRIVILEGES IN SCHEMA rolecall GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO service;
//! ```

use std::ops::Range;

use tokio_postgres::Error;

use crate::clock::new_epoch;
use crate::store::StoreError;
use crate::store::postgres::pipeline::Statement;
use crate::store::postgres::pool::Connection;
use crate::store::postgres::{error, facts, only};

/// In order; a schema's version is how many of them were applied. A file that was released is never edited.
pub(super) const MIGRATIONS: [(&str, &str); 15] = [
    ("accounts", include_str!("migrations/0001_accounts.sql")),
    ("members", include_str!("migrations/0002_members.sql")),
    ("counters", include_str!("migrations/0003_counters.sql")),
    ("history", include_str!("migrations/0004_history.sql")),
    ("models", include_str!("migrations/0005_models.sql")),
    ("api_keys", include_str!("migrations/0006_api_keys.sql")),
    ("log", include_str!("migrations/0007_log.sql")),
    ("people_by_role", include_str!("migrations/0008_people_by_role.sql")),
    ("mails", include_str!("migrations/0009_mails.sql")),
    ("work_handovers", include_str!("migrations/0010_work_handovers.sql")),
    ("invitations", include_str!("migrations/0011_invitations.sql")),
    ("log_trims", include_str!("migrations/0012_log_trims.sql")),
    ("teams", include_str!("migrations/0013_teams.sql")),
    ("lists_of_people", include_str!("migrations/0014_lists_of_people.sql")),
    ("mail_traces", include_str!("migrations/0015_mail_traces.sql")),
];

/// A migration, and whether it was applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// Its place in the order, from 1.
    pub version: usize,
    /// What it is about.
    pub name: &'static str,
    /// Whether the database has it.
    pub applied: bool,
}

/// Every migration that this version knows, in order.
///
/// # Errors
/// The database can't be read.
pub(super) async fn status(connection: &Connection) -> Result<Vec<Migration>, StoreError> {
    let applied = version(connection).await?;
    let known = MIGRATIONS.iter().enumerate();
    Ok(known
        .map(|(at, (name, _))| Migration { version: at + 1, name, applied: at < applied })
        .collect())
}

/// How many migrations the database has; more than this version knows where a newer one was there.
pub(super) async fn version(connection: &Connection) -> Result<usize, StoreError> {
    let rows = |sql| async move {
        Statement::new(sql).run(connection).await.map_err(|failed| error::of_read(&failed))
    };
    let exists = rows(include_str!("queries/migration/exists.sql")).await?;
    if !facts::get::<bool>(only(&exists)?, "found")? {
        return Ok(0);
    }
    Ok(rows(include_str!("queries/migration/list.sql")).await?.len())
}

/// Applies what is missing, all of it or nothing; says which migrations that were.
///
/// # Errors
/// The database can't be changed.
pub(super) async fn migrate(connection: &Connection) -> Result<Range<usize>, StoreError> {
    let applied = in_transaction(connection).await;
    if applied.is_err() {
        // The error says what was wrong; the connection is not used again.
        let _ = connection.batch_execute("ROLLBACK").await;
    }
    applied
}

async fn in_transaction(connection: &Connection) -> Result<Range<usize>, StoreError> {
    let begin = async {
        // Whoever waited for the lock must see what was done meanwhile.
        connection.batch_execute("BEGIN ISOLATION LEVEL READ COMMITTED").await?;
        Statement::new(include_str!("queries/migration/limits.sql")).run(connection).await?;
        Statement::new(include_str!("queries/migration/lock.sql")).run(connection).await
    };
    begin.await.map_err(|error| waiting(&error, "another migration runs"))?;
    // Read under the lock: whoever waited finds that there is nothing left to do.
    let done = version(connection).await?;
    let missing = done..MIGRATIONS.len().max(done);
    let apply = async {
        if done == 0 {
            connection.batch_execute(include_str!("queries/migration/start.sql")).await?;
        }
        for (at, (_, sql)) in MIGRATIONS.iter().enumerate().skip(done) {
            connection.batch_execute(sql).await?;
            let version = i64::try_from(at + 1).unwrap_or(i64::MAX);
            Statement::new(include_str!("queries/migration/add.sql"))
                .number(version)
                .run(connection)
                .await?;
        }
        Statement::new(include_str!("queries/history/start.sql"))
            .number(new_epoch().cast_signed())
            .run(connection)
            .await
    };
    apply.await.map_err(|error| waiting(&error, "a table that is to be changed is in use"))?;
    connection.batch_execute("COMMIT").await.map_err(|error| error::of_commit(&error))?;
    Ok(missing)
}

/// Begins a new history: after a restore that the database itself does not show.
///
/// # Errors
/// The database can't be changed.
pub(super) async fn renew_epoch(connection: &Connection) -> Result<(), StoreError> {
    Statement::new(include_str!("queries/history/renew.sql"))
        .number(new_epoch().cast_signed())
        .run(connection)
        .await
        .map_err(|error| error::of_write(&error))?;
    Ok(())
}

fn waiting(error: &Error, why: &str) -> StoreError {
    match error.code() {
        Some(code) if *code == tokio_postgres::error::SqlState::LOCK_NOT_AVAILABLE => {
            StoreError::Busy(format!("{why}; nothing was changed, try again"))
        }
        _ => error::of_read(error),
    }
}
