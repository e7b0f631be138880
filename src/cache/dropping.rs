//! What a change drops.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::cache::entry::{Known, Seen};
use crate::cache::key::{Key, OwnedKey};
use crate::cache::{Cache, Guard, Keeping, Kept, Slot};
use crate::domain::revision::{ConsistencyToken, Epoch, Revision};
use crate::feed::Follower;
use crate::ids::{AccountId, MemberId, PersonRef};
use crate::store::Change;
use crate::store::log::{AccountChange, News};

impl Follower for Cache {
    fn apply(&self, news: &News) {
        let mut keeping = self.keeping();
        for AccountChange { account_id, logged } in &news.changes {
            self.drop_changed(&mut keeping, account_id, logged.revision, &logged.changes);
            self.raise(account_id, |_| logged.revision);
        }
        for key_id in &news.keys {
            self.drop_key(&mut keeping, Key::Credential(key_id.clone()), |_| false);
        }
    }

    fn start_over(&self, epoch: Epoch) {
        let mut keeping = self.keeping();
        keeping.forget();
        keeping.epoch = Some(epoch);
        self.kept.invalidate_all();
        self.metrics.restarts.inc();
    }

    fn applied(&self, poll: u64) {
        self.polls.store(poll, Ordering::Release);
    }
}

impl Keeping {
    /// Nothing that was read before is kept, and nothing at all until the log is followed again.
    fn forget(&mut self) {
        self.epoch = None;
        self.fences.pass_all();
    }
}

impl Cache {
    /// Drops what this process has just committed: it sees its own changes at once.
    pub fn apply_own(&self, token: &ConsistencyToken, changes: &[Change]) {
        let ConsistencyToken { epoch, account_id, revision } = token;
        let mut keeping = self.keeping();
        if keeping.epoch.is_some_and(|known| known != *epoch) {
            // Another history has begun before any poll said so: its revisions can't be compared with what is kept.
            keeping.forget();
            self.kept.invalidate_all();
            return;
        }
        self.drop_changed(&mut keeping, account_id, *revision, changes);
        // What others committed before may not have been told yet: only if nothing lies between is all that is settled of this revision.
        let polls = self.polls.load(Ordering::Acquire);
        self.raise(account_id, |slot| {
            let table = slot.table.as_ref().map(|(_, seen)| *seen);
            let through = Known::of(polls, slot.through(), table).through();
            if through.0 + 1 == revision.0 { *revision } else { through }
        });
    }

    fn drop_changed(
        &self,
        keeping: &mut Keeping,
        account_id: &AccountId,
        revision: Revision,
        changes: &[Change],
    ) {
        if self.lacks(Guard::Invalidation) {
            return;
        }
        // What was read at this revision, or later, has seen the change: the log may tell of it more than once.
        let is_newer = |seen: Seen| seen.first() >= revision;
        for change in changes {
            match change {
                Change::Account | Change::Roles => self.drop_table(keeping, account_id, is_newer),
                Change::Workspace(id) => {
                    let key = Key::Workspace(account_id.clone(), id.clone());
                    self.drop_key(keeping, key, is_newer);
                }
                // What a team is called is of no matter here, and who is in it is theirs.
                Change::Team(_) => {}
                Change::Erased(member_id) => self.drop_erased(keeping, account_id, member_id),
                Change::Unknown(_) => {
                    self.drop_table(keeping, account_id, is_newer);
                    self.drop_all_of(keeping, account_id);
                }
                // The change of the member stands beside it.
                Change::Departure(_) => {}
                Change::Member(member_id, user_id) => {
                    let member = PersonRef::Member(member_id.clone());
                    let user = user_id.clone().map(PersonRef::User);
                    for person in std::iter::once(member).chain(user) {
                        let key = Key::Person(account_id.clone(), person);
                        self.drop_key(keeping, key, is_newer);
                    }
                }
            }
        }
    }

    /// Drops somebody under whatever names they are kept. It is rare enough to look at everything that is kept.
    fn drop_erased(&self, keeping: &mut Keeping, account_id: &AccountId, member_id: &MemberId) {
        // What is being read may be them, under a name that nobody tells any more.
        keeping.fences.pass_all();
        let is_them = |key: &OwnedKey, kept: &Kept| match (key, kept) {
            (Key::Person(account, _), Kept::Person(person)) => {
                let known = person.membership.as_ref();
                account == account_id && known.is_some_and(|one| one.member.member_id == *member_id)
            }
            _ => false,
        };
        self.drop_those(is_them);
    }

    /// Drops all people and workspaces of an account. Nobody knows which of them were changed.
    fn drop_all_of(&self, keeping: &mut Keeping, account_id: &AccountId) {
        keeping.fences.pass_all();
        self.drop_those(|key, _| match key {
            Key::Person(account, _) | Key::Workspace(account, _) => account == account_id,
            Key::Account(_) | Key::Credential(_) => false,
        });
    }

    fn drop_those(&self, which: impl Fn(&OwnedKey, &Kept) -> bool) {
        for (key, kept) in &self.kept {
            if which(&key, &kept) {
                self.kept.invalidate(&*key);
                self.metrics.drops.inc();
            }
        }
    }

    fn drop_table(
        &self,
        keeping: &mut Keeping,
        account_id: &AccountId,
        is_newer: impl Fn(Seen) -> bool,
    ) {
        let key = Key::Account(account_id.clone());
        keeping.fences.pass(&key);
        let Some(Kept::Account(slot)) = self.kept.get(&key) else { return };
        if slot.table.as_ref().is_some_and(|(_, seen)| !is_newer(*seen)) {
            let through = AtomicU64::new(slot.through().0);
            let emptied = Slot { epoch: slot.epoch, table: None, through };
            self.kept.insert(key, Kept::Account(Arc::new(emptied)));
            self.metrics.drops.inc();
        }
    }

    fn drop_key(&self, keeping: &mut Keeping, key: OwnedKey, is_newer: impl Fn(Seen) -> bool) {
        keeping.fences.pass(&key);
        let stale = self.kept.get(&key).is_some_and(|kept| match kept {
            Kept::Person(person) => !is_newer(person.seen),
            Kept::Workspace(entry) => !is_newer(entry.1),
            Kept::ApiKey(_) | Kept::Account(_) => true,
        });
        if stale {
            self.kept.invalidate(&key);
            self.metrics.drops.inc();
        }
    }

    /// Notes up to which revision an account's changes were applied, after what they name was dropped.
    fn raise(&self, account_id: &AccountId, to: impl Fn(&Slot) -> Revision) {
        if let Some(Kept::Account(slot)) = self.kept.get(&Key::Account(account_id)) {
            slot.through.fetch_max(to(&slot).0, Ordering::Release);
        }
    }
}
