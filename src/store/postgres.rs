//! The store for production: Postgres 15 or newer, for any number of processes.
//!
//! A [`Unit`] is a transaction that locks the row of its account first and reads afterwards. A change takes two round trips: one that begins,
//! locks and reads, and one that writes and commits. A question takes one. Changes of one account wait for each other in this
//! process before they take a connection ([`queue`]). Every statement is sent without a name, so that a pooler may stand in between that gives
//! each transaction another connection.
//!
//! How durable a commit is, is what the database's `synchronous_commit` says.

mod api_key_rows;
mod error;
mod facts;
mod hosts;
mod migrate;
mod pipeline;
mod pool;
mod queue;
#[cfg(test)]
mod tests;
mod transaction;
mod unit;
mod url;
mod write;

use std::ops::Range;
use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;
use tokio::time::timeout;
use tokio_postgres::Row;

use crate::domain::api_key::ApiKey;
use crate::domain::member::Member;
use crate::domain::revision::{Epoch, Revision};
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, KeyId, MemberId, WorkspaceId};
use crate::store::columns::{saturated, text};
use crate::store::{
    AuditEvent, Facts, LoggedChange, OutboxMail, Published, Reads, Store, StoreError, StoredModel,
    Unit,
};

pub use migrate::Migration;
pub use pool::Config;
pub use url::{InvalidUrl, Url};

use pipeline::Statement;
use pool::Pools;
use queue::Queues;
use unit::PostgresUnit;

/// How long the database may take to answer a question.
const ANSWER: Duration = Duration::from_secs(5);

const MEMBERS: &str = concat!(
    "WITH asked AS (\n",
    include_str!("postgres/queries/member/page.sql"),
    ")\n",
    include_str!("postgres/queries/member/whole.sql"),
    "ORDER BY member_id\n",
);

/// Accounts in a Postgres database.
pub struct PostgresStore {
    pools: Pools,
    queues: Queues,
}

impl PostgresStore {
    /// Connects to a database that has the schema.
    ///
    /// # Errors
    /// It can't be reached, or `rolecall migrate` was not run on it.
    pub async fn open(config: &Config) -> Result<Self, StoreError> {
        let store = Self { pools: Pools::new(config)?, queues: Queues::default() };
        let connection = store.pools.reader().await?;
        let found = timeout(ANSWER, migrate::version(&connection)).await;
        let found = found.map_err(|_| StoreError::Unavailable(silence()))??;
        drop(connection);
        let needed = migrate::MIGRATIONS.len();
        if found < needed {
            return Err(StoreError::Outdated { found, needed });
        }
        // Without it every account would seem not to be there.
        store.epoch().await?;
        Ok(store)
    }

    async fn ask(&self, statement: Statement) -> Result<Vec<Row>, StoreError> {
        self.run(statement, error::of_read, StoreError::Unavailable).await
    }

    /// Runs one statement, and says by `failed` and `silent` what it means if it fails or has no answer.
    async fn run(
        &self,
        statement: Statement,
        failed: fn(&tokio_postgres::Error) -> StoreError,
        silent: fn(String) -> StoreError,
    ) -> Result<Vec<Row>, StoreError> {
        let connection = self.pools.reader().await?;
        match timeout(ANSWER, statement.run(&connection)).await {
            Ok(answer) => answer.map_err(|error| failed(&error)),
            Err(_) => {
                self.pools.abandon(connection);
                Err(silent(silence()))
            }
        }
    }
}

/// Brings the database to the schema of this version; says which migrations it took.
///
/// # Errors
/// It can't be reached or changed, or somebody else is at it.
pub async fn migrate(config: &Config) -> Result<Range<usize>, StoreError> {
    migrate::migrate(&*pool::connect(config).await?).await
}

/// Every migration, and whether the database has it.
///
/// # Errors
/// It can't be reached.
pub async fn migrations(config: &Config) -> Result<Vec<Migration>, StoreError> {
    migrate::status(&*pool::connect(config).await?).await
}

/// Begins a new history: after a restore that the database itself does not show.
///
/// # Errors
/// It can't be reached or changed.
pub async fn renew_epoch(config: &Config) -> Result<(), StoreError> {
    migrate::renew_epoch(&*pool::connect(config).await?).await
}

#[async_trait]
impl Store for PostgresStore {
    async fn epoch(&self) -> Result<Epoch, StoreError> {
        let mark = include_str!("postgres/queries/history/mark.sql");
        facts::epoch(only(&self.ask(Statement::new(mark)).await?)?)
    }

    async fn publish_model(&self, model: &StoredModel) -> Result<Published, StoreError> {
        let StoredModel { model_id, version, fingerprint, text } = model;
        let about = |sql| Statement::new(sql).text(model_id.as_str()).text(version.as_str());
        let add = about(include_str!("postgres/queries/model/add.sql"));
        let add = add.text(fingerprint).text(text);
        if !self.run(add, error::of_write, StoreError::Unknown).await?.is_empty() {
            return Ok(Published::New);
        }
        let kept = about(include_str!("postgres/queries/model/fingerprint.sql"));
        let kept = self.ask(kept).await?;
        let same = facts::get::<&str>(only(&kept)?, "fingerprint")? == fingerprint;
        Ok(if same { Published::Unchanged } else { Published::Different })
    }

    async fn models(&self) -> Result<Vec<StoredModel>, StoreError> {
        let list = Statement::new(include_str!("postgres/queries/model/list.sql"));
        let model = |row: &Row| {
            Ok(StoredModel {
                model_id: text("model_id", facts::get(row, "model_id")?)?,
                version: text("version", facts::get(row, "version")?)?,
                fingerprint: facts::get(row, "fingerprint")?,
                text: facts::get(row, "text")?,
            })
        };
        self.ask(list).await?.iter().map(model).collect()
    }

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        facts::read(&self.ask(facts::statement(account, reads)).await?)
    }

    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError> {
        let unit = PostgresUnit::begin(&self.queues, &self.pools, account.clone(), reads).await?;
        Ok(Box::new(unit))
    }

    async fn workspaces(
        &self,
        account: &AccountId,
        after: Option<&WorkspaceId>,
        limit: u32,
    ) -> Result<Vec<Workspace>, StoreError> {
        let page = Statement::of(include_str!("postgres/queries/workspace/page.sql"), account)
            .text(after.map(WorkspaceId::as_str).unwrap_or_default())
            .number(limit.into());
        self.ask(page).await?.iter().map(|row| facts::json(row, "workspace")).collect()
    }

    async fn members(
        &self,
        account: &AccountId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        let page = Statement::of(MEMBERS, account)
            .text(after.map(MemberId::as_str).unwrap_or_default())
            .number(limit.into());
        self.ask(page).await?.iter().map(|row| facts::json(row, "person")).collect()
    }

    async fn changes(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<LoggedChange>, StoreError> {
        let page = Statement::of(include_str!("postgres/queries/change_log/page.sql"), account)
            .number(saturated(after))
            .number(limit.into());
        let change = |row: &Row| {
            Ok(LoggedChange {
                revision: facts::revision(row)?,
                changes: facts::json(row, "changes")?,
                time: facts::get(row, "time")?,
            })
        };
        self.ask(page).await?.iter().map(change).collect()
    }

    async fn audit(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<(Revision, AuditEvent)>, StoreError> {
        let page = Statement::of(include_str!("postgres/queries/audit_event/page.sql"), account)
            .number(saturated(after))
            .number(limit.into());
        let event = |row: &Row| Ok((facts::revision(row)?, facts::json(row, "event")?));
        self.ask(page).await?.iter().map(event).collect()
    }

    async fn outbox(&self, account: &AccountId, limit: u32) -> Result<Vec<OutboxMail>, StoreError> {
        let page = Statement::of(include_str!("postgres/queries/outbox_mail/page.sql"), account)
            .number(limit.into());
        self.ask(page).await?.iter().map(|row| facts::json(row, "mail")).collect()
    }

    async fn add_key(&self, key: &ApiKey) -> Result<(), StoreError> {
        let added = self.ask(api_key_rows::add(key)?).await?;
        let taken = || StoreError::Corrupt("there is an API key of this id already".to_owned());
        added.first().map(|_| ()).ok_or_else(taken)
    }

    async fn keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        self.ask(api_key_rows::list()).await?.iter().map(api_key_rows::read).collect()
    }

    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
        self.ask(api_key_rows::get(key_id)).await?.first().map(api_key_rows::read).transpose()
    }

    async fn revoke_key(&self, key_id: &KeyId, time: Timestamp) -> Result<bool, StoreError> {
        Ok(!self.ask(api_key_rows::revoke(key_id, time)).await?.is_empty())
    }
}

fn silence() -> String {
    format!("the database did not answer within {ANSWER:?}")
}

/// The row of an answer that has always one.
fn only(rows: &[Row]) -> Result<&Row, StoreError> {
    rows.first().ok_or_else(|| StoreError::Corrupt("the database has lost its history".to_owned()))
}
