//! Reads what memory lacks.
//!
//! Of one account there is one read at a time. Whoever wants something meanwhile waits for it if it brings that, and otherwise for the next one, which
//! brings what all of them want: a thousand first questions about a cold account are one or two reads. Who must not see anything older than their question
//! never waits for a read that began before.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::app::models::Models;
use crate::app::store_error;
use crate::cache::{AccountTable, Cache, Found, Loaded, Membership, Ticket, Wanted};
use crate::domain::member::MemberState;
use crate::domain::revision::{Epoch, Revision};
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::feed::{Feed, Standing};
use crate::ids::{AccountId, PersonRef, WorkspaceId};
use crate::store::{Facts, PersonKey, Reads, Store};
use crate::trace::{self, KeyValue, Kind, Place};

/// How many people and workspaces one read brings, at most, beside those of a single question.
const TOGETHER: usize = 1_000;
/// How many reads of one account may be in line.
const IN_LINE: usize = 32;

/// See the module.
pub struct Loader {
    world: World,
    lanes: Mutex<HashMap<AccountId, Lane>>,
}

/// What a read needs.
struct World {
    store: Arc<dyn Store>,
    models: Arc<Models>,
    cache: Arc<Cache>,
    feed: Arc<Feed>,
}

/// The reads of one account.
struct Lane {
    running: Arc<Load>,
    next: VecDeque<Arc<Load>>,
}

/// One read.
struct Load {
    wants: Mutex<Wants>,
    /// In whose trace it is told: theirs who asked first.
    place: Place,
    done: watch::Sender<Option<Result<Arc<Brought>>>>,
}

#[derive(Default)]
struct Wants {
    people: HashSet<PersonRef>,
    workspaces: HashSet<WorkspaceId>,
}

/// Waits for a read.
type Waiting = watch::Receiver<Option<Result<Arc<Brought>>>>;

/// What a read brought.
struct Brought {
    loaded: Loaded,
    /// When it began.
    ticket: Ticket,
}

/// What one must not see, of what was read.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// What was read before one asked.
    pub newest: bool,
    /// What is older than a revision of a history.
    pub at_least: Option<(Epoch, Revision)>,
}

impl Bounds {
    /// Whether what was read before, then, is not too old. Revisions of another history say nothing about this one.
    #[must_use]
    pub fn admit(&self, epoch: Epoch, revision: Revision) -> bool {
        !self.newest
            && self.at_least.is_none_or(|(known, least)| known == epoch && revision >= least)
    }
}

impl Loader {
    pub(super) fn new(
        store: Arc<dyn Store>,
        models: Arc<Models>,
        cache: Arc<Cache>,
        feed: Arc<Feed>,
    ) -> Arc<Self> {
        let world = World { store, models, cache, feed };
        Arc::new(Self { world, lanes: Mutex::default() })
    }

    /// Reads what is wanted, with whoever else wants something of the account.
    pub(super) async fn load(
        self: &Arc<Self>,
        account_id: &AccountId,
        wanted: &Wanted<'_>,
        bounds: Bounds,
    ) -> Result<Found> {
        let span = trace::span(Kind::Internal, || {
            let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let attributes = vec![
                KeyValue::new("rolecall.account_id", account_id.to_string()),
                KeyValue::new("rolecall.people", count(wanted.people.len())),
                KeyValue::new("rolecall.workspaces", count(wanted.workspaces.len())),
            ];
            ("load".into(), attributes)
        });
        let found = span.around(self.load_together(account_id, wanted, bounds)).await;
        found.inspect_err(|error| span.fail(error.reason().name()))
    }

    async fn load_together(
        self: &Arc<Self>,
        account_id: &AccountId,
        wanted: &Wanted<'_>,
        bounds: Bounds,
    ) -> Result<Found> {
        // Only while the log is followed is it known what changed since that read began.
        if !bounds.newest
            && self.world.feed.standing() == Standing::Fresh
            && let Some(running) = self.running(account_id, wanted)
        {
            let brought = wait(running).await?;
            // It began before this question: what was committed in between must not be missed.
            let current = self.world.cache.is_current(brought.ticket, account_id, wanted);
            if current && bounds.admit(brought.loaded.epoch, brought.loaded.revision) {
                return Ok(brought.found(wanted));
            }
        }
        let next = self.next(account_id, wanted)?;
        Ok(wait(next).await?.found(wanted))
    }

    /// The read that is under way, if it brings all that is wanted.
    fn running(&self, account_id: &AccountId, wanted: &Wanted<'_>) -> Option<Waiting> {
        let lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let running = &lanes.get(account_id)?.running;
        running.wants().cover(wanted).then(|| running.done.subscribe())
    }

    /// A read that has not begun.
    fn next(self: &Arc<Self>, account_id: &AccountId, wanted: &Wanted<'_>) -> Result<Waiting> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(lane) = lanes.get_mut(account_id) else {
            let running = Arc::new(Load::of(wanted));
            let waiting = running.done.subscribe();
            let lane = Lane { running: Arc::clone(&running), next: VecDeque::new() };
            lanes.insert(account_id.clone(), lane);
            tokio::spawn(Arc::clone(self).run(account_id.clone(), running));
            return Ok(waiting);
        };
        if let Some(last) = lane.next.back().filter(|load| load.wants().len() < TOGETHER) {
            last.wants().add(wanted);
            return Ok(last.done.subscribe());
        }
        if lane.next.len() >= IN_LINE {
            return Err(crowded(account_id));
        }
        let load = Arc::new(Load::of(wanted));
        let waiting = load.done.subscribe();
        lane.next.push_back(load);
        Ok(waiting)
    }

    /// Carries out the reads of an account until nobody wants another one.
    async fn run(self: Arc<Self>, account_id: AccountId, mut load: Arc<Load>) {
        loop {
            let (loader, id, running) = (Arc::clone(&self), account_id.clone(), Arc::clone(&load));
            // A task of its own: whatever becomes of it, the next one has its turn.
            let place = load.place.clone();
            let read = async move { loader.world.read(&id, &running).await };
            let read = tokio::spawn(place.around(read)).await;
            let brought = read.map_err(Error::internal).flatten().map(Arc::new);
            let next = self.turn(&account_id);
            load.done.send_replace(Some(brought));
            match next {
                Some(next) => load = next,
                None => return,
            }
        }
    }

    fn turn(&self, account_id: &AccountId) -> Option<Arc<Load>> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let lane = lanes.get_mut(account_id)?;
        // What nobody waits for any more is not read.
        lane.next.retain(|load| load.done.receiver_count() > 0);
        match lane.next.pop_front() {
            Some(next) => {
                lane.running = Arc::clone(&next);
                Some(next)
            }
            None => {
                lanes.remove(account_id);
                None
            }
        }
    }
}

impl Load {
    fn of(wanted: &Wanted<'_>) -> Self {
        let mut wants = Wants::default();
        wants.add(wanted);
        Self { wants: Mutex::new(wants), place: Place::here(), done: watch::Sender::new(None) }
    }

    fn wants(&self) -> std::sync::MutexGuard<'_, Wants> {
        self.wants.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a read brings, once it is there.
async fn wait(mut done: Waiting) -> Result<Arc<Brought>> {
    loop {
        let brought = done.borrow_and_update().clone();
        match brought {
            Some(brought) => return brought,
            None => done.changed().await.map_err(Error::internal)?,
        }
    }
}

fn crowded(account_id: &AccountId) -> Error {
    let message =
        format!("too many questions about account `{account_id}` wait for what memory lacks");
    Error::new(Reason::Overloaded, message).with_retry_after(RETRY_AFTER)
}

impl Wants {
    fn len(&self) -> usize {
        self.people.len() + self.workspaces.len()
    }

    fn add(&mut self, wanted: &Wanted<'_>) {
        self.people.extend(wanted.people.iter().copied().cloned());
        self.workspaces.extend(wanted.workspaces.iter().copied().cloned());
    }

    fn cover(&self, wanted: &Wanted<'_>) -> bool {
        wanted.people.iter().all(|person| self.people.contains(*person))
            && wanted.workspaces.iter().all(|id| self.workspaces.contains(*id))
    }
}

impl World {
    /// Reads, compiles and keeps.
    async fn read(&self, account_id: &AccountId, load: &Load) -> Result<Brought> {
        self.cache.metrics().loads.inc();
        let ticket = self.cache.ticket();
        // From here on nobody joins but those who want what is in it: see `Wants::cover`.
        let reads = {
            let wants = load.wants();
            Reads {
                people: wants.people.iter().cloned().map(PersonKey::Id).collect(),
                workspaces: wants.workspaces.iter().cloned().collect(),
                ..Reads::default()
            }
        };
        let facts = self.store.read(account_id, &reads).await.map_err(store_error)?;
        let polls = self.feed.begun();
        let loaded = match facts {
            Some(facts) => self.compile(facts, &reads).await?,
            None => Loaded::nothing(self.store.epoch().await.map_err(store_error)?),
        };
        self.cache.keep(ticket, polls, account_id, &loaded);
        Ok(Brought { loaded, ticket })
    }

    async fn compile(&self, facts: Facts, reads: &Reads) -> Result<Loaded> {
        let Facts { account, roles, people_revision, .. } = &facts;
        let account = match self.cache.table_like(account, roles, *people_revision) {
            Some(known) => known,
            None => {
                let tables = self.models.find(&*self.store, account).await?;
                let table = AccountTable::new(tables, account.clone(), roles.clone());
                Arc::new(AccountTable { people_revision: *people_revision, ..table })
            }
        };
        let mut memberships = HashMap::new();
        for member in &facts.people {
            let membership = Arc::new(Membership::new(&account, Arc::new(member.clone())));
            let user = member.user_id.clone().map(PersonRef::User);
            for name in user.into_iter().chain([PersonRef::Member(member.member_id.clone())]) {
                // A membership that was revoked yields to one that was not.
                if member.state != MemberState::Revoked || !memberships.contains_key(&name) {
                    memberships.insert(name, Arc::clone(&membership));
                }
            }
        }
        let membership = |key: &PersonKey| match key {
            PersonKey::Id(name) => Some((name.clone(), memberships.get(name).cloned())),
            PersonKey::Email(_) => None,
        };
        let there: HashMap<_, _> =
            facts.workspaces.iter().map(|row| (&row.workspace_id, row.state)).collect();
        let state = |id: &WorkspaceId| there.get(id).copied();
        Ok(Loaded {
            people: reads.people.iter().filter_map(membership).collect(),
            workspaces: reads.workspaces.iter().map(|id| (id.clone(), state(id))).collect(),
            epoch: facts.epoch,
            revision: facts.revision,
            account: Some(account),
        })
    }
}

impl Brought {
    /// What was wanted, of what was read.
    fn found(&self, wanted: &Wanted<'_>) -> Found {
        let Loaded { account, people, workspaces, epoch, revision } = &self.loaded;
        let membership = |person: &&PersonRef| people.get(*person)?.clone();
        let state = |id: &&WorkspaceId| workspaces.get(*id).copied().flatten();
        Found {
            account: account.clone(),
            people: wanted.people.iter().map(membership).collect(),
            workspaces: wanted.workspaces.iter().map(state).collect(),
            epoch: *epoch,
            revision: *revision,
        }
    }
}
