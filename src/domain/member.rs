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
    /// Where they left, and who took over their work there: one row for each place, the last one. Rows of before this was kept have none.
    #[serde(default)]
    pub work_handovers: Vec<WorkHandover>,
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

/// A name as it is sorted and searched: without the space around it, in lower case.
#[must_use]
pub fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

/// What became of somebody's work when they left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkHandover {
    /// The workspace that they left; `None`: the account.
    pub workspace_id: Option<WorkspaceId>,
    /// Who took it over; `None`: nobody did.
    pub reassigned_to: Option<MemberId>,
    /// When they left.
    pub leave_time: Timestamp,
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

    /// Whether they hold a role that applies in a workspace, if only once they accept it.
    #[must_use]
    pub fn holds_something_in(&self, workspace_id: &WorkspaceId) -> bool {
        let applies =
            |place: &Option<WorkspaceId>| place.as_ref().is_none_or(|id| id == workspace_id);
        self.assignments.iter().any(|held| applies(&held.workspace_id))
    }

    /// Without the teams of workspaces in which they hold nothing.
    #[must_use]
    pub fn out_of_teams_elsewhere(self) -> Self {
        let stays = |team: &TeamMembership| {
            team.workspace_id.as_ref().is_none_or(|id| self.holds_something_in(id))
        };
        let teams = self.teams.iter().filter(|team| stays(team)).cloned().collect();
        Self { teams, ..self }
    }
}
