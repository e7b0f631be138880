//! The store for production: Postgres 15 or newer, for any number of processes.
//!
//! A [`Unit`] is a transaction that locks the row of its account first and reads afterwards. A change takes two round trips: one that begins,
//! locks and reads, and one that writes and commits. A question takes one. Changes of one account wait for each other in this
//! process before they take a connection ([`queue`]). A connection has statements parsed and planned once, by names that it gives them; but where a
//! pooler stands in between that gives each transaction another session, which is found out ([`hosts`]), every statement is sent whole.
//!
//! How durable a commit is, is what the database's `synchronous_commit` says.

mod api_key_rows;
mod erasure_rows;
mod error;
mod facts;
mod hosts;
mod invitation_rows;
mod log;
mod mail_rows;
mod migrate;
mod people_rows;
mod pipeline;
mod pool;
mod queue;
mod span;
#[cfg(test)]
mod tests;
mod transaction;
mod unit;
mod url;
mod user_account_rows;
mod wake;
mod write;

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;
use tokio::time::timeout;
use tokio_postgres::Row;

use crate::domain::api_key::ApiKey;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::revision::{Epoch, Revision};
use crate::domain::team::CountedTeam;
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, InvitationId, KeyId, MailId, MemberId, TeamId, WorkspaceId};
use crate::store::columns::{saturated, text};
use crate::store::log::{Cursor, Polled};
use crate::store::{
    AccountsOf, Active, AuditEvent, DeadMail, Facts, InvitationPage, LapsedPage, LeasedMail,
    LoggedChange, MailFate, MailLease, MembershipsOf, Mentions, OutboxMail, People, PeopleList,
    Pool, Published, Reads, Store, StoreError, StoredModel, Unit, UserAccount,
};

pub use migrate::Migration;
pub use pool::Config;
pub use url::{InvalidUrl, Url};

use log::Poll;
use pipeline::Statement;
use pool::Pools;
use queue::Queues;
use unit::PostgresUnit;
use wake::Wake;

/// How long the database may take to answer a question.
const ANSWER: Duration = Duration::from_secs(5);
/// How long it may take to tell what was committed: whoever follows the log must soon know that it can't be reached.
const FOLLOWED: Duration = Duration::from_secs(1);

const MEMBERS: &str = concat!(
    "WITH asked AS (\n",
    include_str!("postgres/queries/member/page.sql"),
    ")\n",
    include_str!("postgres/queries/member/whole.sql"),
    "ORDER BY member_id\n",
);

const TEAM_MEMBERS: &str = concat!(
    "WITH asked AS (\n",
    include_str!("postgres/queries/team/members.sql"),
    ")\n",
    include_str!("postgres/queries/member/whole.sql"),
    "ORDER BY member_id\n",
);

/// Accounts in a Postgres database.
pub struct PostgresStore {
    pools: Arc<Pools>,
    queues: Queues,
    wake: Wake,
}

impl PostgresStore {
    /// Connects to a database that has the schema.
    ///
    /// # Errors
    /// It can't be reached, or `rolecall migrate` was not run on it.
    pub async fn open(config: &Config) -> Result<Self, StoreError> {
        let hosts = pool::hosts(config)?;
        let pools = Arc::new(Pools::new(config, &hosts)?);
        let wake = Wake::start(config.wake_up.then_some((&pools, hosts)));
        let store = Self { pools, queues: Queues::default(), wake };
        let connection = store.pools.reader().await?;
        let found = timeout(ANSWER, migrate::version(&connection)).await;
        let found = found.map_err(|_| StoreError::Unavailable(silence(ANSWER)))??;
        drop(connection);
        let needed = migrate::MIGRATIONS.len();
        if found < needed {
            return Err(StoreError::Outdated { found, needed });
        }
        if found > needed {
            tracing::warn!(
                found,
                needed,
                "the database has a newer schema: a newer version takes over"
            );
        }
        // Without it every account would seem not to be there.
        store.epoch().await?;
        Ok(store)
    }

    async fn ask(&self, statement: Statement) -> Result<Vec<Row>, StoreError> {
        self.run(statement, error::of_read, StoreError::Unavailable).await
    }

    /// Writes by one statement, which is a transaction of its own.
    async fn write(&self, statement: Statement) -> Result<Vec<Row>, StoreError> {
        self.run(statement, error::of_write, StoreError::Unknown).await
    }

    /// Asks something about the log.
    async fn follow(&self, statement: Statement) -> Result<Vec<Row>, StoreError> {
        let connection = self.pools.follower().await?;
        match timeout(FOLLOWED, statement.run(&connection)).await {
            Ok(answer) => answer.map_err(|error| error::of_read(&error)),
            Err(_) => {
                self.pools.abandon(connection);
                Err(StoreError::Unavailable(silence(FOLLOWED)))
            }
        }
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
                Err(silent(silence(ANSWER)))
            }
        }
    }
}

/// Brings the database to the schema of this version; says which migrations it took.
///
/// # Errors
/// It can't be reached or changed, or somebody else is at it.
pub async fn migrate(config: &Config) -> Result<Range<usize>, StoreError> {
    migrate::migrate(&pool::connect(config).await?).await
}

/// Every migration, and whether the database has it.
///
/// # Errors
/// It can't be reached.
pub async fn migrations(config: &Config) -> Result<Vec<Migration>, StoreError> {
    migrate::status(&pool::connect(config).await?).await
}

/// Begins a new history: after a restore that the database itself does not show.
///
/// # Errors
/// It can't be reached or changed.
pub async fn renew_epoch(config: &Config) -> Result<(), StoreError> {
    migrate::renew_epoch(&pool::connect(config).await?).await
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
        if !self.write(add).await?.is_empty() {
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
        let unit = PostgresUnit::begin(
            &self.queues,
            &self.pools,
            account.clone(),
            reads,
            self.wake.committed(),
        )
        .await?;
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

    async fn teams(
        &self,
        account: &AccountId,
        workspace: Option<&WorkspaceId>,
        after: Option<&TeamId>,
        limit: u32,
    ) -> Result<Vec<CountedTeam>, StoreError> {
        let page = Statement::of(include_str!("postgres/queries/team/page.sql"), account)
            .text(after.map(TeamId::as_str).unwrap_or_default())
            .text(workspace.map(WorkspaceId::as_str).unwrap_or_default())
            .number(limit.into());
        self.ask(page).await?.iter().map(|row| facts::json(row, "team")).collect()
    }

    async fn team_members(
        &self,
        account: &AccountId,
        team: &TeamId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        let page = Statement::of(TEAM_MEMBERS, account)
            .text(team.as_str())
            .text(after.map(MemberId::as_str).unwrap_or_default())
            .number(limit.into());
        self.ask(page).await?.iter().map(|row| facts::json(row, "person")).collect()
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

    async fn people(
        &self,
        account: &AccountId,
        list: &PeopleList,
    ) -> Result<Option<People>, StoreError> {
        people_rows::read(list, &self.ask(people_rows::list(account, list)?).await?)
    }

    async fn note_active(&self, active: &[Active]) -> Result<(), StoreError> {
        self.run(people_rows::note(active)?, error::of_write, StoreError::Unknown).await.map(|_| ())
    }

    async fn memberships_of(
        &self,
        page: &MembershipsOf,
    ) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
        let rows = self.ask(erasure_rows::memberships(page)).await?;
        rows.iter().map(erasure_rows::read_membership).collect()
    }

    async fn mentions(
        &self,
        account: &AccountId,
        words: &[String],
    ) -> Result<Option<Mentions>, StoreError> {
        erasure_rows::read_mentions(&self.ask(erasure_rows::mentions(account, words)).await?)
    }

    async fn accounts_of(&self, page: &AccountsOf) -> Result<Vec<UserAccount>, StoreError> {
        user_account_rows::read(&self.ask(user_account_rows::page(page)).await?)
    }

    async fn invitations(
        &self,
        account: &AccountId,
        page: &InvitationPage,
    ) -> Result<Vec<(Invitation, Member)>, StoreError> {
        invitation_rows::read(&self.ask(invitation_rows::page(account, page)?).await?)
    }

    async fn lapsed(&self, page: &LapsedPage) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
        invitation_rows::read_lapsed(&self.ask(invitation_rows::lapsed(page)).await?)
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

    async fn end_of_log(&self) -> Result<Cursor, StoreError> {
        log::read_end(&self.follow(log::end()).await?)
    }

    async fn poll(
        &self,
        after: &Cursor,
        account: Option<&AccountId>,
        limit: u32,
    ) -> Result<Polled, StoreError> {
        let Some(poll) = Poll::new(after, limit) else { return Ok(Polled::StartOver) };
        let rows = self.follow(poll.statement(account)).await?;
        poll.read(&rows)
    }

    async fn woken(&self) {
        self.wake.told().await;
    }

    async fn trim_log(&self, before: Timestamp) -> Result<u64, StoreError> {
        let rows = self.write(log::trim(before)).await?;
        let gone: i64 = facts::get(only(&rows)?, "gone")?;
        Ok(gone.cast_unsigned())
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

    async fn lease_mails(
        &self,
        lease: &MailLease,
        limit: u32,
    ) -> Result<Vec<LeasedMail>, StoreError> {
        let rows = self.write(mail_rows::lease(lease, limit)).await?;
        Ok(mail_rows::read_leased(lease, &rows))
    }

    async fn mail_done(&self, leased: &LeasedMail) -> Result<bool, StoreError> {
        Ok(!self.write(mail_rows::delete(leased)).await?.is_empty())
    }

    async fn mail_failed(
        &self,
        leased: &LeasedMail,
        error: &str,
        fate: MailFate,
    ) -> Result<bool, StoreError> {
        Ok(!self.write(mail_rows::fail(leased, error, fate)).await?.is_empty())
    }

    async fn dead_mails(
        &self,
        account: &AccountId,
        after: Option<&MailId>,
        limit: u32,
    ) -> Result<Vec<DeadMail>, StoreError> {
        let rows = self.ask(mail_rows::dead(account, after, limit)).await?;
        rows.iter().map(mail_rows::read_dead).collect()
    }

    async fn retry_mail(
        &self,
        account: &AccountId,
        mail_id: &MailId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        Ok(!self.write(mail_rows::retry(account, mail_id, now)).await?.is_empty())
    }

    async fn invitation(
        &self,
        account: &AccountId,
        invitation_id: &InvitationId,
    ) -> Result<Option<Invitation>, StoreError> {
        let get = include_str!("postgres/queries/invitation/get.sql");
        let rows = self.ask(Statement::of(get, account).text(invitation_id.as_str())).await?;
        rows.first().map(|row| facts::json(row, "invitation")).transpose()
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

    fn pools(&self) -> Vec<Pool> {
        self.pools.status()
    }
}

fn silence(within: Duration) -> String {
    format!("the database did not answer within {within:?}")
}

/// The row of an answer that has always one.
fn only(rows: &[Row]) -> Result<&Row, StoreError> {
    rows.first().ok_or_else(|| StoreError::Corrupt("the database has lost its history".to_owned()))
}
