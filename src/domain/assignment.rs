//! One role held by one member in one scope.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{AssignmentId, Name, RoleId, WorkspaceId};

/// A member holds a role, account-wide or in one workspace, with options, until an optional expiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Its id within the account.
    pub assignment_id: AssignmentId,
    /// The role.
    pub role_id: RoleId,
    /// The workspace; `None`: account-wide.
    pub workspace_id: Option<WorkspaceId>,
    /// The options that are set to other than their defaults.
    pub options: BTreeMap<Name, Name>,
    /// Whether it counts for decisions.
    pub state: AssignmentState,
    /// From when on it gives nothing; `None`: never.
    pub expire_time: Option<Timestamp>,
    /// When it was made.
    pub create_time: Timestamp,
}

/// Whether an assignment counts for decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// Waits for its invitation to be accepted: counts for seats, never for decisions.
    Pending,
    /// In force.
    Active,
}

impl Assignment {
    /// Whether it has expired by a time.
    #[must_use]
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.expire_time.is_some_and(|expiry| expiry <= now)
    }
}
