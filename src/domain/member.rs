//! A person in one account.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::assignment::Assignment;
use crate::domain::email::Email;
use crate::ids::{MemberId, Name, PersonRef, TeamId, UserId, WorkspaceId};

pub use crate::model::definition::MemberState;

/// A user in an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The id of this membership, from the invitation on.
    pub member_id: MemberId,
    /// The identity provider's id, once it is known.
    pub user_id: Option<UserId>,
    /// Their address in this account, if they have one.
    pub email: Option<Email>,
    /// What people call them.
    pub display_name: String,
    /// The language of their mails, as a BCP 47 tag.
    pub locale: Option<String>,
    /// Where they stand.
    pub state: MemberState,
    /// Whether they founded the account.
    pub founder: bool,
    /// What visibilities may compare: department, region …
    pub attributes: BTreeMap<Name, String>,
    /// The teams that they are in.
    pub teams: Vec<TeamMembership>,
    /// The roles that they hold, oldest first.
    pub assignments: Vec<Assignment>,
    /// When they were invited or added.
    pub create_time: Timestamp,
    /// When anything about them last changed.
    pub update_time: Timestamp,
}

/// One team that a member is in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TeamMembership {
    /// The team.
    pub team_id: TeamId,
    /// The workspace that the team belongs to, if it does.
    pub workspace_id: Option<WorkspaceId>,
}

impl Member {
    /// Whether an id in a request means this person.
    #[must_use]
    pub fn is(&self, person: &PersonRef) -> bool {
        match person {
            PersonRef::User(id) => self.user_id.as_ref() == Some(id),
            PersonRef::Member(id) => self.member_id == *id,
        }
    }
}
