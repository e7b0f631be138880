//! Compiled tables in memory: what questions are answered from. Answers are never kept.
//!
//! Kept are the roles of accounts and the people in them, each with the revisions at which it is known to hold. That nobody is there is
//! kept as well. Whatever the log of changes names is dropped ([`Follower::apply`](crate::feed::Follower::apply)); whatever it doesn't name went on holding.
//!
//! A question is answered from what held at one common revision (INV-SNAPSHOT): roles of revision 5 with a person of revision 8 can allow what was
//! never allowed. And what was read while it changed is not kept (`fences`), or it would be taken for newer than it is.

mod dropping;
mod entry;
mod fences;
mod key;
mod metrics;
mod tables;
#[cfg(test)]
mod tests;
mod weight;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use moka::sync::Cache as Moka;

use crate::domain::account::Account;
use crate::domain::revision::{Epoch, Revision};
use crate::domain::workspace::WorkspaceState;
use crate::ids::{AccountId, KeyId, PersonRef, WorkspaceId};
use crate::model::account_roles::AccountRoles;

pub use metrics::Metrics;
pub use tables::{AccountTable, KnownKey, Membership};

use entry::{Known, Seen};
use fences::Fences;
use key::{Key, LookedFor, OwnedKey};

/// How much is kept.
#[derive(Debug, Clone)]
pub struct Config {
    /// How many bytes of memory, at most.
    pub bytes: u64,
    /// What is switched off, so that a test can show what it is good for. No setting reaches this.
    pub without: Option<Guard>,
}

impl Default for Config {
    fn default() -> Self {
        Self { bytes: 256 << 20, without: None }
    }
}

/// What keeps answers from memory right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// What was changed is dropped.
    Invalidation,
    /// What was read while it changed is not kept.
    Fences,
    /// Answers are made from what held at one revision.
    OneRevision,
    /// No answer is older than the token that came with the question.
    Token,
}

/// What questions are about: people and workspaces of an account.
#[derive(Debug, Clone, Default)]
pub struct Wanted<'a> {
    /// People, each once.
    pub people: Vec<&'a PersonRef>,
    /// Workspaces, each once.
    pub workspaces: Vec<&'a WorkspaceId>,
}

/// What was wanted, as it was at one revision.
#[derive(Debug)]
pub struct Found {
    /// The account; `None`: there is none with this id.
    pub account: Option<Arc<AccountTable>>,
    /// The people who were wanted, in that order; `None`: nobody in the account.
    pub people: Vec<Option<Arc<Membership>>>,
    /// The state of each of the workspaces that were wanted; `None`: none of that id in the account.
    pub workspaces: Vec<Option<WorkspaceState>>,
    /// The history in which all of this holds.
    pub epoch: Epoch,
    /// The revision at which all of this holds.
    pub revision: Revision,
}

/// What was read of an account, at one revision, to be kept.
#[derive(Debug)]
pub struct Loaded {
    /// The account; `None`: there is none with this id.
    pub account: Option<Arc<AccountTable>>,
    /// People who were asked for; `None`: nobody in the account.
    pub people: HashMap<PersonRef, Option<Arc<Membership>>>,
    /// Workspaces that were asked for; `None`: not there.
    pub workspaces: HashMap<WorkspaceId, Option<WorkspaceState>>,
    /// The history in which it was read.
    pub epoch: Epoch,
    /// The revision at which it was read; 0 where there is no account.
    pub revision: Revision,
}

/// Shows when a read began.
#[derive(Debug, Clone, Copy)]
pub struct Ticket(u64);

/// See the module.
pub struct Cache {
    kept: Moka<OwnedKey, Kept>,
    /// Held by whoever keeps or drops, so that neither overlooks the other. Never while waiting for anything.
    keeping: Mutex<Keeping>,
    /// How many polls of the log were applied.
    polls: AtomicU64,
    without: Option<Guard>,
    metrics: Metrics,
}

struct Keeping {
    /// `None`: nothing is kept until the log is followed.
    epoch: Option<Epoch>,
    fences: Fences,
}

/// What is kept under one key.
#[derive(Clone)]
enum Kept {
    Account(Arc<Slot>),
    Person(Arc<Person>),
    Workspace(Arc<(Option<WorkspaceState>, Seen)>),
    ApiKey(Option<Arc<KnownKey>>),
}

/// An account, as far as it is known.
struct Slot {
    epoch: Epoch,
    /// `None`: its roles were changed, and are to be read again.
    table: Option<(Option<Arc<AccountTable>>, Seen)>,
    /// The last revision whose changes were applied.
    through: AtomicU64,
}

/// Somebody in an account, or that there is nobody.
struct Person {
    membership: Option<Arc<Membership>>,
    seen: Seen,
}

impl Cache {
    /// An empty one.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let kept = Moka::builder().max_capacity(config.bytes).weigher(weight::of).build();
        let keeping = Keeping { epoch: None, fences: Fences::default() };
        Self {
            kept,
            keeping: Mutex::new(keeping),
            polls: AtomicU64::new(0),
            without: config.without,
            metrics: Metrics::default(),
        }
    }

    /// What it counts.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// How many bytes are kept, by estimate.
    #[must_use]
    pub fn weight(&self) -> u64 {
        self.kept.run_pending_tasks();
        self.kept.weighted_size()
    }

    fn lacks(&self, guard: Guard) -> bool {
        self.without == Some(guard)
    }

    /// What is wanted, if all of it is known at one revision, and that is not before `at_least`.
    #[must_use]
    pub fn look(
        &self,
        account_id: &AccountId,
        wanted: &Wanted<'_>,
        at_least: Revision,
    ) -> Option<Found> {
        let found = self.find(account_id, wanted, at_least);
        let counter = if found.is_some() { &self.metrics.hits } else { &self.metrics.misses };
        counter.inc();
        found
    }

    fn find(
        &self,
        account_id: &AccountId,
        wanted: &Wanted<'_>,
        at_least: Revision,
    ) -> Option<Found> {
        // The order matters. What was applied up to here was dropped before; whoever is found after this was not.
        let polls = self.polls.load(Ordering::Acquire);
        let Kept::Account(slot) = self.kept.get(&Key::Account(account_id))? else { return None };
        let (account, seen) = slot.table.as_ref()?;
        let mut known = Known::of(polls, slot.through(), Some(*seen));
        let Some(account) = account else {
            let revision = known.common()?;
            return (revision >= at_least).then(|| Found::nothing(wanted, slot.epoch, revision));
        };
        let people = wanted.people.iter().map(|person| {
            let entry = self.person(account_id, person)?;
            known.add(entry.seen);
            (entry.seen.first() >= account.people_revision).then_some(entry)
        });
        let people: Vec<_> = people.collect::<Option<_>>()?;
        let workspaces = wanted.workspaces.iter().map(|id| {
            let Kept::Workspace(entry) = self.kept.get(&Key::Workspace(account_id, *id))? else {
                return None;
            };
            known.add(entry.1);
            Some(entry.0)
        });
        let workspaces = workspaces.collect::<Option<_>>()?;
        let revision = match known.common() {
            None if self.lacks(Guard::OneRevision) => known.through(),
            common => common?,
        };
        if revision < at_least {
            return None;
        }
        let people = wanted.people.iter().zip(people);
        let people = people.map(|(name, entry)| self.compiled(account_id, name, account, &entry));
        Some(Found {
            people: people.collect(),
            account: Some(Arc::clone(account)),
            workspaces,
            epoch: slot.epoch,
            revision,
        })
    }

    fn person(&self, account_id: &AccountId, person: &PersonRef) -> Option<Arc<Person>> {
        match self.kept.get(&Key::Person(account_id, person))? {
            Kept::Person(entry) => Some(entry),
            _ => None,
        }
    }

    /// A person, compiled for the account's roles as they are now.
    fn compiled(
        &self,
        account_id: &AccountId,
        name: &PersonRef,
        account: &Arc<AccountTable>,
        entry: &Arc<Person>,
    ) -> Option<Arc<Membership>> {
        let membership = entry.membership.as_ref()?;
        if membership.is_of(account) {
            return Some(Arc::clone(membership));
        }
        let membership = Arc::new(Membership::new(account, Arc::clone(&membership.member)));
        let compiled = Person { membership: Some(Arc::clone(&membership)), seen: entry.seen };
        let _keeping = self.keeping();
        // Unless it was dropped meanwhile.
        if self.person(account_id, name).is_some_and(|now| Arc::ptr_eq(&now, entry)) {
            let key = Key::Person(account_id.clone(), name.clone());
            self.kept.insert(key, Kept::Person(Arc::new(compiled)));
        }
        Some(membership)
    }

    /// The account's table, if it was made of the same.
    #[must_use]
    pub fn table_like(
        &self,
        account: &Account,
        own: &AccountRoles,
        people: Revision,
    ) -> Option<Arc<AccountTable>> {
        match self.kept.get(&Key::Account(&account.account_id))? {
            Kept::Account(slot) => {
                let table = slot.table.as_ref()?.0.as_ref()?;
                table.is_like(account, own, people).then(|| Arc::clone(table))
            }
            _ => None,
        }
    }

    /// To be taken before a read begins.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        Ticket(self.keeping().fences.now())
    }

    /// Whether nothing of what is wanted changed since a read began, for all that is known.
    #[must_use]
    pub fn is_current(&self, ticket: Ticket, account_id: &AccountId, wanted: &Wanted<'_>) -> bool {
        let people = wanted.people.iter().map(|&person| Key::Person(account_id, person));
        let workspaces = wanted.workspaces.iter().map(|&id| Key::Workspace(account_id, id));
        let mut keys = std::iter::once(Key::Account(account_id)).chain(people).chain(workspaces);
        let keeping = self.keeping();
        !keys.any(|key: LookedFor<'_>| keeping.fences.passed_since(ticket.0, &key))
    }

    /// Keeps what was read, but for what changed since the read began. `polls` are those that had begun when it was over.
    pub fn keep(&self, ticket: Ticket, polls: u64, account_id: &AccountId, loaded: &Loaded) {
        let keeping = self.keeping();
        if keeping.epoch != Some(loaded.epoch) {
            return;
        }
        let may_keep = |key: &OwnedKey| {
            self.lacks(Guard::Fences) || !keeping.fences.passed_since(ticket.0, key)
        };
        let seen = Seen::new(loaded.revision, polls);
        let mut kept = vec![self.slot(account_id, loaded, seen)];
        kept.extend(loaded.people.iter().map(|(name, membership)| {
            let person = Person { membership: membership.clone(), seen };
            (Key::Person(account_id.clone(), name.clone()), Kept::Person(Arc::new(person)))
        }));
        kept.extend(loaded.workspaces.iter().map(|(id, state)| {
            let key = Key::Workspace(account_id.clone(), id.clone());
            (key, Kept::Workspace(Arc::new((*state, seen))))
        }));
        for (key, kept) in kept {
            if may_keep(&key) {
                self.kept.insert(key, kept);
            } else {
                self.metrics.overtaken.inc();
            }
        }
    }

    /// The account as it was read. Where it was known, and is still the same, it held in between as well.
    fn slot(&self, account_id: &AccountId, loaded: &Loaded, seen: Seen) -> (OwnedKey, Kept) {
        let known = match self.kept.get(&Key::Account(account_id)) {
            Some(Kept::Account(slot)) if slot.epoch == loaded.epoch => Some(slot),
            _ => None,
        };
        let through = known.as_ref().map_or(0, |slot| slot.through().0);
        let same =
            known.as_ref().and_then(|slot| slot.table.as_ref()).filter(|(table, _)| {
                match (table, &loaded.account) {
                    (Some(table), Some(now)) => Arc::ptr_eq(table, now),
                    (None, None) => true,
                    _ => false,
                }
            });
        let seen = same.map_or(seen, |(_, before)| before.again(seen));
        let slot = Slot {
            epoch: loaded.epoch,
            table: Some((loaded.account.clone(), seen)),
            through: AtomicU64::new(through),
        };
        (Key::Account(account_id.clone()), Kept::Account(Arc::new(slot)))
    }

    /// An API key, if it is known whether there is one.
    #[must_use]
    pub fn api_key(&self, key_id: &KeyId) -> Option<Option<Arc<KnownKey>>> {
        match self.kept.get(&Key::Credential(key_id))? {
            Kept::ApiKey(key) => Some(key),
            _ => None,
        }
    }

    /// Keeps an API key, or that there is none.
    pub fn keep_api_key(&self, ticket: Ticket, key_id: &KeyId, found: Option<Arc<KnownKey>>) {
        let keeping = self.keeping();
        let key = Key::Credential(key_id.clone());
        if keeping.epoch.is_some() && !keeping.fences.passed_since(ticket.0, &key) {
            self.kept.insert(key, Kept::ApiKey(found));
        }
    }

    fn keeping(&self) -> MutexGuard<'_, Keeping> {
        self.keeping.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot {
    fn through(&self) -> Revision {
        Revision(self.through.load(Ordering::Acquire))
    }
}

impl Loaded {
    /// There is no account.
    #[must_use]
    pub fn nothing(epoch: Epoch) -> Self {
        let (people, workspaces) = (HashMap::new(), HashMap::new());
        Self { account: None, people, workspaces, epoch, revision: Revision(0) }
    }
}

impl Found {
    fn nothing(wanted: &Wanted<'_>, epoch: Epoch, revision: Revision) -> Self {
        Self {
            account: None,
            people: wanted.people.iter().map(|_| None).collect(),
            workspaces: wanted.workspaces.iter().map(|_| None).collect(),
            epoch,
            revision,
        }
    }
}
