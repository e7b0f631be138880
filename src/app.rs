//! Use cases: what can be asked of the service, whoever asks and however.
//!
//! Reading ones answer from facts of one revision. Changing ones all run through [`change`], the only place where a write is committed.

pub mod access;
pub mod accounts;
pub mod activity;
pub mod authorized;
pub mod batch;
pub mod callers;
pub mod change;
pub mod check;
pub mod decision_log;
pub mod erasure;
#[cfg(test)]
mod gate;
pub mod granting;
pub mod invitations;
pub mod loading;
pub mod mails;
pub mod members;
pub mod metrics;
pub mod models;
pub mod page;
pub mod people;
pub mod permissions;
pub mod roles;
pub mod seats;
pub mod snapshot;
pub mod target;
pub mod teams;
pub mod user_accounts;
pub mod watch;
pub mod workspaces;

use std::sync::Arc;

use prometheus_client::registry::Registry;
use tokio::sync::Semaphore;

use crate::app::access::Access;
use crate::app::decision_log::DecisionLog;
use crate::app::loading::Loader;
use crate::app::mails::MailMetrics;
use crate::app::metrics::{Connections, Decisions};
use crate::app::models::Models;
use crate::app::target::Target;
use crate::app::watch::Watches;
use crate::cache::{self, Cache, Guard};
use crate::clock::Clock;
use crate::domain::account::{Account, AccountState};
use crate::domain::member::{Member, MemberState};
use crate::domain::team::CountedTeam;
use crate::domain::workspace::{Workspace, WorkspaceState};
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::feed::{self, Feed};
use crate::ids::{PersonRef, TeamId, WorkspaceId};
use crate::links::Links;
use crate::model::tables::PlanIndex;
use crate::model::{RoleTable, Tables};
use crate::store::{Facts, Reads, Store, StoreError};

/// Everything that use cases need of the world.
pub struct App {
    store: Arc<dyn Store>,
    models: Arc<Models>,
    clock: Arc<dyn Clock>,
    cache: Arc<Cache>,
    feed: Arc<Feed>,
    loader: Arc<Loader>,
    without: Option<Guard>,
    /// How many API keys are looked up at once: a flood of made-up ones is not to take all the readers.
    key_lookups: Semaphore,
    watches: Watches,
    decisions: Decisions,
    decision_log: DecisionLog,
    /// Who was active, as far as it is not written yet.
    noted: activity::Noted,
    /// What links of mails are made with.
    links: Arc<Links>,
    mail_metrics: MailMetrics,
}

/// How questions are answered.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// What is kept in memory.
    pub cache: cache::Config,
    /// How fresh that is.
    pub freshness: feed::Config,
    /// How changes are told to those who follow them.
    pub watches: watch::Config,
    /// Who is noted as active.
    pub activity: activity::Config,
    /// What links of mails are made with.
    pub links: Arc<Links>,
    /// Which decisions are logged.
    pub decision_log: decision_log::Config,
}

/// How many of them.
const KEY_LOOKUPS: usize = 4;

impl App {
    /// Puts the parts together. Until [`Self::follow`] runs, everything is read from the store.
    #[must_use]
    pub fn new(
        store: Arc<dyn Store>,
        models: Models,
        clock: Arc<dyn Clock>,
        config: &Config,
    ) -> Self {
        let models = Arc::new(models);
        let cache = Arc::new(Cache::new(&config.cache));
        let feed = Arc::new(Feed::new(config.freshness.clone(), Arc::clone(&clock)));
        let loader = Loader::new(
            Arc::clone(&store),
            Arc::clone(&models),
            Arc::clone(&cache),
            Arc::clone(&feed),
        );
        let without = config.cache.without;
        let key_lookups = Semaphore::new(KEY_LOOKUPS);
        let watches = Watches::new(&config.watches);
        let noted = activity::Noted::new(&config.activity);
        let links = Arc::clone(&config.links);
        let mail_metrics = MailMetrics::default();
        Self {
            store,
            models,
            clock,
            cache,
            feed,
            loader,
            without,
            key_lookups,
            watches,
            decisions: Decisions::default(),
            decision_log: DecisionLog::new(config.decision_log),
            noted,
            links,
            mail_metrics,
        }
    }

    /// Follows the changes of the store, so that questions can be answered from memory. Never ends.
    pub async fn follow(&self) {
        self.feed.follow(&*self.store, &*self.cache).await;
    }

    /// What is kept in memory.
    #[must_use]
    pub fn cache(&self) -> &Cache {
        &self.cache
    }

    /// How fresh that is.
    #[must_use]
    pub fn feed(&self) -> &Feed {
        &self.feed
    }

    /// What links of mails are made with.
    #[must_use]
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// Makes what it counts known by names.
    pub fn register_metrics(&self, registry: &mut Registry) {
        self.cache.metrics().register(registry);
        self.feed.metrics().register(registry);
        self.decisions.register(registry);
        self.noted.register(registry);
        self.mail_metrics.register(registry);
        Connections(Arc::clone(&self.store)).register(registry);
    }

    /// Reads an account, if it is there. The one entry of reads: nobody learns anything of an account that they may not ask about.
    async fn look(&self, access: &Access, target: &Target, reads: Reads) -> Result<Option<Known>> {
        let account_id = &target.account_id;
        access.allow(account_id)?;
        let reads = access.reads(reads);
        let facts = self.store.read(account_id, &reads).await.map_err(store_error)?;
        // First of all: a fault of an account must not tell a stranger that it is there.
        access.admit(account_id, facts.as_ref())?;
        let known = self.know(facts).await?;
        if let Some(known) = &known {
            target.admit(known.facts.epoch, known.facts.revision)?;
        }
        Ok(known)
    }

    /// Facts together with the model that their account is on.
    async fn know(&self, facts: Option<Facts>) -> Result<Option<Known>> {
        let Some(facts) = facts else { return Ok(None) };
        let tables = self.models.find(&*self.store, &facts.account).await?;
        Ok(Some(Known::new(tables, facts)))
    }

    /// Reads an account that must be there.
    async fn read(&self, access: &Access, target: &Target, reads: Reads) -> Result<Known> {
        let known = self.look(access, target, reads).await?;
        known.ok_or_else(|| Error::account_not_found(target.account_id.as_str()))
    }
}

/// Facts about an account together with the model that it is on.
#[derive(Debug)]
pub struct Known {
    /// What was read.
    pub facts: Facts,
    /// The account's roles, and through them the model.
    pub roles: RoleTable,
    /// The place of the account's plan.
    pub plan: PlanIndex,
}

impl Known {
    fn new(tables: Arc<Tables>, facts: Facts) -> Self {
        let plan = tables.plan(facts.account.plan.as_ref());
        Self { roles: RoleTable::new(tables, &facts.roles), plan, facts }
    }

    /// The model.
    #[must_use]
    pub fn tables(&self) -> &Arc<Tables> {
        &self.roles.tables
    }

    /// Somebody who was asked for, if they are there. A membership that was revoked yields to one that was not.
    #[must_use]
    pub fn person(&self, person: &PersonRef) -> Option<&Member> {
        self::person(&self.facts, person)
    }

    /// The same, of somebody who must be there.
    ///
    /// # Errors
    /// They are not.
    pub fn member(&self, person: &PersonRef) -> Result<&Member> {
        let account_id = self.facts.account.account_id.as_str();
        self.person(person).ok_or_else(|| Error::member_not_found(account_id, person.as_str()))
    }

    /// A workspace that was asked for.
    ///
    /// # Errors
    /// The account has none of this id.
    pub fn workspace(&self, id: &WorkspaceId) -> Result<&Workspace> {
        let found = self.facts.workspaces.iter().find(|row| row.workspace_id == *id);
        let account_id = self.facts.account.account_id.as_str();
        found.ok_or_else(|| Error::workspace_not_found(account_id, id.as_str()))
    }

    /// A workspace that was asked for, if it is open.
    ///
    /// # Errors
    /// The account has none of this id, or it is closed.
    pub fn open_workspace(&self, id: &WorkspaceId) -> Result<&Workspace> {
        let workspace = self.workspace(id)?;
        match workspace.state {
            WorkspaceState::Active => Ok(workspace),
            WorkspaceState::Closed => {
                Err(Error::workspace_closed(self.facts.account.account_id.as_str(), id.as_str()))
            }
        }
    }

    /// A team that was asked for.
    ///
    /// # Errors
    /// The account has none of this id.
    pub fn team(&self, id: &TeamId) -> Result<&CountedTeam> {
        let found = self.facts.teams.iter().find(|row| row.team.team_id == *id);
        let account_id = self.facts.account.account_id.as_str();
        found.ok_or_else(|| Error::team_not_found(account_id, id.as_str()))
    }

    /// The account, if it is open. The pipeline of changes asks this for every command.
    ///
    /// # Errors
    /// It is closed.
    pub fn open_account(&self) -> Result<&Account> {
        let account = &self.facts.account;
        match account.state {
            AccountState::Active => Ok(account),
            AccountState::Closed => {
                let id = &account.account_id;
                Err(Error::new(Reason::AccountClosed, format!("account `{id}` is closed"))
                    .with_metadata("account_id", id)
                    .with_precondition(format!("account/{id}"), "must be open"))
            }
        }
    }
}

/// Somebody among the people who were read.
fn person<'a>(facts: &'a Facts, person: &PersonRef) -> Option<&'a Member> {
    let same = facts.people.iter().filter(|member| member.is(person));
    same.min_by_key(|member| member.state == MemberState::Revoked)
}

/// What a failing store means for whoever asked.
pub(crate) fn store_error(error: StoreError) -> Error {
    match error {
        StoreError::Unavailable(_) => Error::store_unavailable(error),
        StoreError::Unknown(_) => Error::new(
            Reason::StoreUnavailable,
            "it is not known whether the change was made; ask again with the same `request_id`",
        )
        .with_retry_after(RETRY_AFTER)
        .with_cause(error),
        // The use case has looked before: this is the store's own guard, which nobody should meet.
        StoreError::Seats { used, limit } => seats::exceeded(used, limit),
        StoreError::Busy(_) => Error::new(
            Reason::Overloaded,
            "too many changes of this account wait for their turn; ask again later",
        )
        .with_retry_after(RETRY_AFTER)
        .with_cause(error),
        StoreError::Outdated { .. } | StoreError::Corrupt(_) => Error::internal(error),
    }
}
