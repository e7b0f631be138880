//! What is known about the account and the people when a question is asked.

use crate::domain::member::Member;
use crate::domain::workspace::WorkspaceState;
use crate::ids::Name;
use crate::model::account_roles::AccountRoles;

/// Everything beside the model that an answer depends on.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The account; `None`: unknown.
    pub account: Option<AccountSituation<'a>>,
    /// The state of the workspace that the question names, if it names one; `None`: there is none of that id in the account.
    pub workspace: Option<WorkspaceState>,
    /// The person; `None`: unknown in the account.
    pub person: Option<&'a Member>,
    /// Whom the person acts as, if anybody.
    pub acting_as: ActingAs<'a>,
}

/// What of an account an answer depends on.
#[derive(Debug, Clone, Copy)]
pub struct AccountSituation<'a> {
    /// Whether it is closed.
    pub closed: bool,
    /// What it pays for; a plan that the model lacks counts as none.
    pub plan: Option<&'a Name>,
    /// What it made of the model's roles.
    pub roles: &'a AccountRoles,
}

/// Whom a person acts as.
#[derive(Debug, Clone, Copy)]
pub enum ActingAs<'a> {
    /// As themselves.
    Themselves,
    /// As somebody who is unknown in the account.
    Unknown,
    /// As another member.
    Other(&'a Member),
}
