//! Which accounts and workspaces is this person in? What is asked after sign-in, before any account is known.

use std::collections::BTreeSet;

use crate::app::access::Access;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, store_error};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::MemberState;
use crate::domain::revision::Consistency;
use crate::domain::workspace::Workspace;
use crate::error::Result;
use crate::ids::{AccountId, UserId};
use crate::store::{AccountsOf, Reads, UserAccount};

/// An account that somebody is in, and where in it.
#[derive(Debug)]
pub struct Joined {
    /// What there is of it, with the workspaces in which they hold anything that counts.
    pub account: UserAccount,
    /// Whether they hold anything that counts account-wide.
    pub account_wide: bool,
}

impl App {
    /// Lists the accounts that somebody is in, by id: those in which they are not revoked, of those that the caller may ask about.
    ///
    /// # Errors
    /// The caller may not ask this, or what is fresh enough can't be had.
    pub async fn list_user_accounts(
        &self,
        access: &Access,
        user: &UserId,
        consistency: &Consistency,
        page: &Page,
    ) -> Result<Listed<Joined>> {
        let among = access.allow_across(user)?.cloned();
        let after = page.after_id(AccountId::parse)?;
        self.await_token(access, consistency).await?;
        let asked = AccountsOf { user_id: user.clone(), among, after, limit: page.limit() };
        let rows = self.store.accounts_of(&asked).await.map_err(store_error)?;
        let joined = rows.into_iter().map(|account| self.joined(account)).collect();
        Ok(page.cut(joined, |row| row.account.account.account_id.as_str()))
    }

    /// Leaves of an account what counts. What waits for an invitation counts for whoever is invited, and not beside what an active member holds.
    fn joined(&self, account: UserAccount) -> Joined {
        let now = self.clock.now();
        let waits = matches!(account.member.state, MemberState::Invited | MemberState::Unconfirmed);
        let counts = |held: &&Assignment| {
            !held.is_expired(now) && (waits || held.state == AssignmentState::Active)
        };
        let held = account.member.assignments.iter().filter(counts);
        let scopes: BTreeSet<_> = held.map(|held| held.workspace_id.as_ref()).collect();
        let is_held = |row: &&Workspace| scopes.contains(&Some(&row.workspace_id));
        let workspaces = account.workspaces.iter().filter(is_held).cloned().collect();
        let account_wide = scopes.contains(&None);
        Joined { account: UserAccount { workspaces, ..account }, account_wide }
    }

    /// Refuses to answer while the account of a token is older than the token (INV-FRESH). Whoever may not ask about that account is told so,
    /// whether it is there or not; and of an account that a person is not in, nothing is told and nothing waited for.
    async fn await_token(&self, access: &Access, consistency: &Consistency) -> Result<()> {
        let Consistency::AtLeast(token) = consistency else { return Ok(()) };
        access.allow(&token.account_id)?;
        let reads = access.reads(Reads::default());
        let facts = self.store.read(&token.account_id, &reads).await.map_err(store_error)?;
        let target =
            Target { account_id: token.account_id.clone(), consistency: consistency.clone() };
        facts
            .filter(|facts| access.is_in(facts))
            .map_or(Ok(()), |facts| target.admit(facts.epoch, facts.revision))
    }
}
