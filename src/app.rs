//! Use cases: what can be asked of the service, whoever asks and however.
//!
//! Reading ones answer from facts of one revision. Changing ones all run through [`change`], the only place where a write is committed.

pub mod access;
pub mod accounts;
pub mod callers;
pub mod change;
pub mod check;
pub mod granting;
pub mod invitations;
pub mod members;
pub mod models;
pub mod page;
pub mod roles;
pub mod seats;
pub mod target;

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::app::access::Access;
use crate::app::models::Models;
use crate::app::target::Target;
use crate::clock::Clock;
use crate::domain::account::{Account, AccountState};
use crate::domain::member::{Member, MemberState};
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::ids::PersonRef;
use crate::model::tables::PlanIndex;
use crate::model::{RoleTable, Tables};
use crate::store::{Facts, Reads, Store, StoreError};

/// Everything that use cases need of the world.
pub struct App {
    store: Arc<dyn Store>,
    models: Models,
    clock: Arc<dyn Clock>,
    /// How many API keys are looked up at once: a flood of made-up ones is not to take all the readers.
    key_lookups: Semaphore,
}

/// How many of them.
const KEY_LOOKUPS: usize = 4;

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, models: Models, clock: Arc<dyn Clock>) -> Self {
        Self { store, models, clock, key_lookups: Semaphore::new(KEY_LOOKUPS) }
    }

    /// Reads an account, if it is there. The one entry of reads: nobody learns anything of an account that they may not ask about.
    async fn look(&self, access: &Access, target: &Target, reads: Reads) -> Result<Option<Known>> {
        let account_id = &target.account_id;
        access.allow(account_id)?;
        let reads = access.reads(reads);
        let facts = self.store.read(account_id, &reads).await.map_err(store_error)?;
        // First of all: a fault of an account must not tell a stranger that it is there.
        access.admit(account_id, facts.as_ref())?;
        let known = facts.map(|facts| Known::new(&self.models, facts)).transpose()?;
        if let Some(known) = &known {
            target.admit(&known.facts)?;
        }
        Ok(known)
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
    fn new(models: &Models, facts: Facts) -> Result<Self> {
        let tables = models.of(&facts.account)?;
        let plan = tables.plan(facts.account.plan.as_ref());
        Ok(Self { roles: RoleTable::new(tables, &facts.roles), plan, facts })
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

    /// The account, if it is open.
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
