//! What questions are answered from: an account, some of its people and some of its workspaces, all as they were at one revision.
//!
//! It comes from memory where that is fresh enough (INV-FRESH, INV-STALENESS), and from the store otherwise.

use std::sync::Arc;

use crate::app::App;
use crate::app::access::Access;
use crate::app::loading::Bounds;
use crate::app::target::Target;
use crate::cache::{AccountTable, Found, Guard, Membership};
use crate::domain::revision::{Consistency, ConsistencyToken, Epoch, Revision};
use crate::domain::workspace::WorkspaceState;
use crate::error::{Error, Reason, Result};
use crate::feed::Standing;
use crate::ids::{AccountId, PersonRef};

pub use crate::cache::Wanted;

/// See the module.
#[derive(Debug)]
pub struct Snapshot {
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
    /// Whether it may be older than is promised, because the store can't be reached.
    pub degraded: bool,
}

impl Snapshot {
    fn of(found: Found, degraded: bool) -> Self {
        let Found { account, people, workspaces, epoch, revision } = found;
        Self { account, people, workspaces, epoch, revision, degraded }
    }

    /// What an answer from it gives its caller to hold. Whoever asked about a stranger learns as little as about an account that is not there:
    /// `known` says whether the answer is about somebody who is in the account.
    #[must_use]
    pub fn token(&self, account_id: &AccountId, known: bool) -> ConsistencyToken {
        let revision = if known { self.revision } else { Revision(0) };
        ConsistencyToken { epoch: self.epoch, account_id: account_id.clone(), revision }
    }
}

impl App {
    /// Looks at what is wanted, as fresh as the target asks.
    ///
    /// # Errors
    /// The caller may not ask about the account, or what is fresh enough can't be had.
    pub(super) async fn snapshot(
        &self,
        access: &Access,
        target: &Target,
        wanted: &Wanted<'_>,
    ) -> Result<Snapshot> {
        access.allow(&target.account_id)?;
        // A person who calls is looked at as well, whomever they ask about.
        let caller = access.caller.subject().cloned().map(PersonRef::User);
        let mut wanted = wanted.clone();
        let asked = wanted.people.len();
        if let Some(caller) = caller.as_ref().filter(|caller| !wanted.people.contains(caller)) {
            wanted.people.push(caller);
        }
        let mut snapshot = self.fresh(target, &wanted).await?;
        if let Some(caller) = &caller {
            let at = wanted.people.iter().position(|person| *person == caller);
            let member = at.and_then(|at| snapshot.people.get(at)).and_then(Option::as_deref);
            access.admit_member(&target.account_id, member.map(|found| &*found.member))?;
        }
        if self.without != Some(Guard::Token) {
            target.admit(snapshot.epoch, snapshot.revision)?;
        }
        snapshot.people.truncate(asked);
        Ok(snapshot)
    }

    async fn fresh(&self, target: &Target, wanted: &Wanted<'_>) -> Result<Snapshot> {
        let bounds = self.bounds(target);
        let standing = self.feed.standing();
        let memory = || self.in_memory(target, wanted, bounds);
        if standing.answers_from_memory()
            && let Some(found) = memory()
        {
            return Ok(Snapshot::of(found, standing == Standing::Outage));
        }
        if standing.is_cut_off() {
            return Err(Error::store_unavailable(OutOfReach));
        }
        let loading = self.loader.load(&target.account_id, wanted, bounds);
        tokio::pin!(loading);
        let loaded = tokio::select! {
            loaded = &mut loading => loaded,
            // A poll has less patience: nobody who is in memory waits until the silence of a read is an error.
            () = self.feed.fails() => match memory().filter(|_| !self.feed.is_lost()) {
                Some(found) => {
                    return Ok(Snapshot::of(found, self.feed.standing() != Standing::Fresh));
                }
                None => loading.await,
            }
        };
        match loaded {
            Ok(found) => Ok(Snapshot::of(found, false)),
            Err(error) if error.reason() == Reason::StoreUnavailable && !self.feed.is_lost() => {
                // Out of reach before any poll said so.
                memory().map(|found| Snapshot::of(found, true)).ok_or(error)
            }
            Err(error) => Err(error),
        }
    }

    /// What is in memory, if it is fresh enough for the target.
    fn in_memory(&self, target: &Target, wanted: &Wanted<'_>, bounds: Bounds) -> Option<Found> {
        let least = bounds.at_least.map_or(Revision(0), |(_, least)| least);
        let found = self.cache.look(&target.account_id, wanted, least)?;
        bounds.admit(found.epoch, found.revision).then_some(found)
    }

    fn bounds(&self, target: &Target) -> Bounds {
        let at_least = match &target.consistency {
            Consistency::AtLeast(token) if self.without != Some(Guard::Token) => {
                Some((token.epoch, token.revision))
            }
            _ => None,
        };
        Bounds { newest: target.consistency == Consistency::FullyConsistent, at_least }
    }
}

/// Why nothing was asked of the store.
#[derive(Debug, thiserror::Error)]
#[error("the store could not be reached at the last poll")]
pub(super) struct OutOfReach;
