//! Who may do this, and where may they? Lists that are searched for, since only a decision says who belongs to them.
//!
//! Nobody has a permission but by a role that could give it, so no more is read than who holds one of those. What is read together is of
//! one revision, and so is a page: reading goes on while the page is not full, and stops where the account has changed meanwhile.

mod members;
mod workspaces;

use std::borrow::Borrow;
use std::sync::Arc;

use jiff::Timestamp;

pub use members::{AuthorizedMember, ListAuthorizedMembers};
pub use workspaces::{AuthorizedWorkspaces, ListAuthorizedWorkspaces};

use crate::app::App;
use crate::app::access::Access;
use crate::app::page::{Listed, Page};
use crate::app::snapshot::Wanted;
use crate::app::target::Target;
use crate::cache::AccountTable;
use crate::decision::{Answer, Outcome};
use crate::error::{Error, Reason, Result};
use crate::ids::RoleId;
use crate::store::{Facts, Reads};

/// How often the store is read for one page at most. A page that is not full then says where the next one begins, as ever.
const MOST_READS: usize = 10;

/// A list of what is authorized.
pub(super) trait Search {
    /// What is listed.
    type Row: 'static;
    /// By what it is listed.
    type Key: Borrow<str> + Clone + 'static;

    /// The account, and how fresh the answer must be.
    fn target(&self) -> &Target;

    /// The permission.
    fn permission(&self) -> &str;

    /// What to read for a page of it, where these roles could give the permission.
    fn reads(&self, roles: &[RoleId], after: Option<&Self::Key>, limit: u32) -> Reads;

    /// What was read for a page, each with whether it is authorized, in the order of keys.
    fn decided(&self, read: &Read, now: Timestamp) -> Vec<(Self::Row, Answer)>;

    /// The key of a row.
    fn key(row: &Self::Row) -> &Self::Key;
}

/// What was read at one revision.
pub(super) struct Read {
    /// The account with its roles.
    pub table: Arc<AccountTable>,
    /// Everything else.
    pub facts: Facts,
    /// The roles that could give the permission: those that were read for.
    pub roles: Vec<RoleId>,
}

/// A page of what was found, and what was read for its first row.
pub(super) type Found<T> = (Listed<(T, Answer)>, Read);

impl App {
    /// Searches for one page; `None`: there is no such account.
    pub(super) async fn search<S: Search>(
        &self,
        access: &Access,
        search: &S,
        page: &Page,
        mut after: Option<S::Key>,
    ) -> Result<Option<Found<S::Row>>> {
        let now = self.clock.now();
        let size = usize::try_from(page.limit()).unwrap_or(usize::MAX);
        // The roles of the snapshot may be older than those that are read: then it is read again, for those.
        let snapshot = self.snapshot(access, search.target(), &Wanted::default()).await?;
        let account = snapshot.account.as_deref();
        let mut roles = account
            .map(|account| account.roles.could_give(search.permission()))
            .unwrap_or_default();
        let mut first: Option<Read> = None;
        let mut rows = Vec::new();
        for _ in 0..MOST_READS {
            let reads = search.reads(&roles, after.as_ref(), page.limit());
            let Some(read) = self.read_for(access, search, reads).await? else {
                return Ok(None);
            };
            let moved = |first: &Read| first.facts.token() != read.facts.token();
            if first.as_ref().is_some_and(moved) {
                break;
            }
            if read.roles.iter().any(|role| !roles.contains(role)) {
                roles = read.roles;
                continue;
            }
            let decided = search.decided(&read, now);
            let full = decided.len() >= size;
            after = decided.last().map(|(row, _)| S::key(row).clone()).filter(|_| full);
            rows.extend(decided.into_iter().filter(|(_, one)| one.outcome != Outcome::Denied));
            first = first.or(Some(read));
            if after.is_none() || rows.len() >= size {
                break;
            }
        }
        let first = first.ok_or_else(|| moved_on(search.target()))?;
        let listed = page.cut_at(rows, key::<S>, after.as_ref().map(Borrow::borrow));
        Ok(Some((listed, first)))
    }

    async fn read_for<S: Search>(
        &self,
        access: &Access,
        search: &S,
        reads: Reads,
    ) -> Result<Option<Read>> {
        let Some(known) = self.look(access, search.target(), reads).await? else {
            return Ok(None);
        };
        let needed = known.roles.could_give(search.permission());
        let account = known.facts.account.clone();
        let own = known.facts.roles.clone();
        let people_revision = known.facts.people_revision;
        let table =
            AccountTable { account, own, roles: known.roles, plan: known.plan, people_revision };
        let table = Arc::new(table);
        Ok(Some(Read { table, facts: known.facts, roles: needed }))
    }
}

fn key<S: Search>((row, _): &(S::Row, Answer)) -> &str {
    S::key(row).borrow()
}

fn moved_on(target: &Target) -> Error {
    let id = &target.account_id;
    let message = format!("the roles of account `{id}` changed while they were read");
    Error::new(Reason::RevisionMovedOn, message).with_metadata("account_id", id)
}
