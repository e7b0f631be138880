//! A part of an account in which roles can be held.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::WorkspaceId;

/// A location, project, site: whatever the product calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workspace {
    /// Its id within the account.
    pub workspace_id: WorkspaceId,
    /// What people call it.
    pub display_name: String,
    /// Whether it is open. Answers that were kept before workspaces could be closed are of open ones.
    #[serde(default)]
    pub state: WorkspaceState,
    /// When it was made.
    pub create_time: Timestamp,
    /// When it last changed.
    pub update_time: Timestamp,
}

/// Whether a workspace is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceState {
    /// In use.
    #[default]
    Active,
    /// Closed: everything in it is denied until it is reopened, and what people hold there is kept.
    Closed,
}
