//! Where a person stands with what they hold.

use serde::{Deserialize, Serialize};

use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};

/// Where somebody stands with a role or a seat, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In force.
    Active,
    /// Waits for an invitation to be accepted or an address to be confirmed.
    Invited,
    /// Kept out for now.
    Suspended,
}

impl Standing {
    /// Where a member stands, whatever they hold.
    #[must_use]
    pub fn of(member: &Member) -> Self {
        match member.state {
            MemberState::Active | MemberState::Revoked => Self::Active,
            MemberState::Invited | MemberState::Unconfirmed => Self::Invited,
            MemberState::Suspended => Self::Suspended,
        }
    }

    /// Where a member stands with one assignment.
    #[must_use]
    pub fn with(member: &Member, assignment: &Assignment) -> Self {
        match (Self::of(member), assignment.state) {
            (Self::Active, AssignmentState::Pending) => Self::Invited,
            (standing, _) => standing,
        }
    }
}
