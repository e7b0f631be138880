//! Some people of an account.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{TeamId, WorkspaceId};

/// How many teams an account may have. A page of them is read whole, and a client may well show them all at once.
pub const MAX_TEAMS: u32 = 1_000;

/// In how many teams a person may be. All of them are kept in memory with the person, and looked through by decisions.
pub const MAX_TEAMS_OF_A_PERSON: u32 = 100;

/// Some people of an account, by whom what is assigned to it is seen where the model says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Its id within the account.
    pub team_id: TeamId,
    /// The workspace that it belongs to, if it does. It never changes.
    pub workspace_id: Option<WorkspaceId>,
    /// What people call it.
    pub display_name: String,
    /// When it was made.
    pub create_time: Timestamp,
    /// When it last changed.
    pub update_time: Timestamp,
}

/// A team, and how many people are in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedTeam {
    /// The team.
    #[serde(flatten)]
    pub team: Team,
    /// How many people are in it, in whatever state but revoked.
    pub member_count: i64,
}
