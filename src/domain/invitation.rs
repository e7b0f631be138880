//! An invitation: asks a person to join, or to take more.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::assignment::Assignment;
use crate::domain::email::Email;
use crate::domain::member::Member;
use crate::ids::{AssignmentId, InvitationId, MemberId, UserId};

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
    /// What it offered when it was made or ended: what is told of it, and offered again, once its member no longer holds that.
    #[serde(default)]
    pub offered: Vec<Assignment>,
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

    /// What it offers its member, as they hold it now, or what it offered while it could be accepted.
    #[must_use]
    pub fn offers(&self, member: &Member) -> Vec<Assignment> {
        if !self.state.is_open() {
            return self.offered.clone();
        }
        member.assignments.iter().filter(|held| self.brings(held)).cloned().collect()
    }

    /// Whether it waits for somebody until a time that is over.
    #[must_use]
    pub fn has_lapsed(&self, now: Timestamp) -> bool {
        self.state.is_open() && self.expire_time <= now
    }

    /// Where it stands at a time, whether it was recorded yet or not that it has expired.
    #[must_use]
    pub fn state_at(&self, now: Timestamp) -> InvitationState {
        if self.has_lapsed(now) { InvitationState::Expired } else { self.state }
    }

    /// Ended, with what it offered.
    #[must_use]
    pub fn ended(&self, state: InvitationState, member: &Member) -> Self {
        Self { state, offered: self.offers(member), ..self.clone() }
    }
}

/// Where an invitation stands. That it has expired is told by its time first, and recorded later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Waits to be accepted.
    Pending,
    /// Was accepted, and waits for somebody who may give what its inviter no longer may.
    AwaitingApproval,
    /// Was accepted with a new profile, and waits for the address to be confirmed.
    Unconfirmed,
    /// Was accepted.
    Accepted,
    /// Replaced by a later one, or withdrawn.
    Canceled,
    /// Was not accepted, approved or confirmed in time.
    Expired,
}

impl InvitationState {
    /// Whether it waits for somebody.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::AwaitingApproval | Self::Unconfirmed)
    }

    /// Whether what it brings is not in force yet.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Pending | Self::AwaitingApproval)
    }

    /// Its name, as people read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::AwaitingApproval => "awaiting approval",
            Self::Unconfirmed => "not confirmed",
            Self::Accepted => "accepted",
            Self::Canceled => "canceled",
            Self::Expired => "expired",
        }
    }
}

/// An address that somebody has shown to be theirs, in whatever account: by accepting an invitation that was sent there, or by confirming it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedAddress {
    /// The address.
    pub email: Email,
    /// Whose it is.
    pub user_id: UserId,
}
