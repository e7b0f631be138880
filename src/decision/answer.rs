//! The question and the answer, in the words of the model.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::ids::{AssignmentId, DottedName, WorkspaceId};
use crate::model::definition::FieldAccess;

/// May the person do this, here, now?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The permission, as it was asked: it may be unknown.
    pub permission: String,
    /// The workspace, or the account as a whole.
    pub workspace: Option<WorkspaceId>,
    /// The instance of the permission's resource that it is about.
    pub instance: Option<Instance>,
    /// The time of the question.
    pub now: Timestamp,
}

/// What is known of one instance of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Instance {
    /// Its attributes, each with any number of values.
    pub attributes: BTreeMap<String, Vec<String>>,
}

/// What came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Yes.
    Allowed,
    /// Yes, on the instances that the visibility reaches.
    Conditional,
    /// No.
    Denied,
}

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// An assignment gives it.
    Granted,
    /// The account, the workspace or the person is unknown.
    NotAMember,
    /// The account is closed.
    AccountClosed,
    /// The workspace is closed.
    WorkspaceClosed,
    /// The model has no such permission.
    UnknownPermission,
    /// The invitation is not yet accepted.
    Invited,
    /// The address of the new profile is not yet confirmed.
    Unconfirmed,
    /// The person is suspended.
    Suspended,
    /// The person was removed.
    Revoked,
    /// No role that the person holds here has it.
    RoleLacksPermission,
    /// An option of the person's assignment takes it.
    TakenByOption,
    /// The account's plan does not include it.
    Plan,
    /// The assignment that gave it has expired.
    Expired,
    /// It does not reach this instance.
    Visibility,
    /// It cannot be done by acting as this person.
    Impersonation,
}

impl Reason {
    /// Every reason, with the name that models' tests and the command line use.
    pub const ALL: [(Self, &'static str); 15] = [
        (Self::Granted, "granted"),
        (Self::NotAMember, "not_a_member"),
        (Self::AccountClosed, "account_closed"),
        (Self::WorkspaceClosed, "workspace_closed"),
        (Self::UnknownPermission, "unknown_permission"),
        (Self::Invited, "invited"),
        (Self::Unconfirmed, "unconfirmed"),
        (Self::Suspended, "suspended"),
        (Self::Revoked, "revoked"),
        (Self::RoleLacksPermission, "role_lacks_permission"),
        (Self::TakenByOption, "taken_by_option"),
        (Self::Plan, "plan"),
        (Self::Expired, "expired"),
        (Self::Visibility, "visibility"),
        (Self::Impersonation, "impersonation"),
    ];
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// The assignment that settled it.
    pub assignment: Option<AssignmentId>,
    /// What is reached, `all` included: where it is granted, or denied by visibility.
    pub visibility: Option<String>,
    /// Access to the fields that the permission carries, where it is granted and not full.
    pub fields: BTreeMap<DottedName, FieldAccess>,
}

impl Answer {
    /// A denial that no assignment settled.
    #[must_use]
    pub fn denied(reason: Reason) -> Self {
        Self {
            outcome: Outcome::Denied,
            reason,
            assignment: None,
            visibility: None,
            fields: BTreeMap::new(),
        }
    }
}
