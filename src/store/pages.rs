//! Pages of what can't be named one by one: who holds some roles, where they are held, and in which accounts somebody is.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::domain::account::Account;
use crate::domain::invitation::InvitationState;
use crate::domain::member::Member;
use crate::domain::revision::{ConsistencyToken, Epoch, Revision};
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, InvitationId, MemberId, RoleId, UserId, WorkspaceId};

/// A page of the people who hold one of some roles in some place, whatever became of them or of the assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// The roles.
    pub roles: Vec<RoleId>,
    /// Where they hold it.
    pub held_in: HeldIn,
    /// After whom the page begins.
    pub after: Option<MemberId>,
    /// How many people it has at most; fewer only where there are no more.
    pub limit: u32,
}

/// Where a role is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldIn {
    /// Account-wide.
    Account,
    /// Account-wide or in this workspace.
    Workspace(WorkspaceId),
    /// Account-wide or in any workspace.
    Anywhere,
}

/// A page of the workspaces in which the people who are named hold one of some roles. Where one of them holds one account-wide, that is every
/// workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspacePage {
    /// The roles.
    pub roles: Vec<RoleId>,
    /// After which workspace the page begins.
    pub after: Option<WorkspaceId>,
    /// How many workspaces it has at most; fewer only where there are no more.
    pub limit: u32,
}

/// A page of the invitations of an account, newest first: their ids sort by the time at which they were made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitationPage {
    /// Those in one of these states; none: in any.
    pub states: Vec<InvitationState>,
    /// Those of this person; `None`: of anybody.
    pub member_id: Option<MemberId>,
    /// Before which invitation the page begins.
    pub before: Option<InvitationId>,
    /// How many it has at most; fewer only where there are no more.
    pub limit: u32,
}

/// A page of those of whom something has lapsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LapsedPage {
    /// By when.
    pub now: Timestamp,
    /// In which account; `None`: in all.
    pub account: Option<AccountId>,
    /// After whom the page begins.
    pub after: Option<(AccountId, MemberId)>,
    /// How many people it has at most; fewer only where there are no more.
    pub limit: u32,
}

/// A page of the accounts in which somebody is and is not revoked, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountsOf {
    /// The person.
    pub user_id: UserId,
    /// The accounts that are looked at; `None`: all.
    pub among: Option<BTreeSet<AccountId>>,
    /// After which account the page begins.
    pub after: Option<AccountId>,
    /// How many accounts it has at most; fewer only where there are no more.
    pub limit: u32,
}

/// An account in which somebody is, at one revision of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserAccount {
    /// The account.
    pub account: Account,
    /// The history in which it was read.
    pub epoch: Epoch,
    /// The revision at which all of this holds.
    pub revision: Revision,
    /// Who they are in it.
    pub member: Member,
    /// The workspaces in which they hold anything, by id.
    pub workspaces: Vec<Workspace>,
}

impl UserAccount {
    /// What an answer from it gives its caller to hold.
    #[must_use]
    pub fn token(&self) -> ConsistencyToken {
        let account_id = self.account.account_id.clone();
        ConsistencyToken { epoch: self.epoch, account_id, revision: self.revision }
    }
}
