//! An invitation: asks a person to join, or to take more.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::assignment::Assignment;
use crate::ids::{AssignmentId, InvitationId, MemberId};

/// One invitation to an account. It holds no token: that is made when the mail is rendered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Its id within the account.
    pub invitation_id: InvitationId,
    /// Who is invited.
    pub member_id: MemberId,
    /// Who invited them; `None`: the system did.
    pub inviter: Option<MemberId>,
    /// What becomes active when they accept.
    pub assignments: Vec<AssignmentId>,
    /// The language of the mail, as a BCP 47 tag.
    pub locale: Option<String>,
    /// Where it stands.
    pub state: InvitationState,
    /// Counts the mails that replaced each other: only the token of the last one is good.
    pub generation: u32,
    /// When it was made.
    pub create_time: Timestamp,
    /// From when on it can't be accepted.
    pub expire_time: Timestamp,
}

impl Invitation {
    /// Whether an assignment becomes active when it is accepted.
    #[must_use]
    pub fn brings(&self, assignment: &Assignment) -> bool {
        self.assignments.contains(&assignment.assignment_id)
    }
}

/// Where an invitation stands. That it has expired is told by its time alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Waits to be accepted.
    Pending,
    /// Replaced by a later one, or withdrawn.
    Canceled,
}
