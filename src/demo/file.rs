//! The form of a demo file. Field names are those of the API.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::email::Email;
use crate::ids::{AccountId, RoleId, UserId, WorkspaceId};

/// A company, and calls to try on it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    /// The id of the model that it is on.
    pub model: String,
    /// Itself.
    pub account: Account,
    /// Its workspaces, where the model has roles in them.
    #[serde(default)]
    pub workspaces: Vec<Workspace>,
    /// Its people beside the founder, all of them active.
    #[serde(default)]
    pub members: Vec<Member>,
    /// Who has been asked to join, and has not answered.
    #[serde(default)]
    pub invitations: Vec<Invitation>,
    /// Calls, in the order in which they are printed.
    #[serde(rename = "try")]
    pub tries: Vec<Try>,
}

/// The company itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub account_id: AccountId,
    pub display_name: String,
    #[serde(default)]
    pub plan: Option<String>,
    #[serde(default)]
    pub seat_limit: Option<u32>,
    pub founder: User,
}

/// A person.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct User {
    pub user_id: UserId,
    pub email: Email,
    pub display_name: String,
}

/// A part of the company.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Workspace {
    pub workspace_id: WorkspaceId,
    pub display_name: String,
    #[serde(default)]
    pub founder_user_id: Option<UserId>,
}

/// A person with what they hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Member {
    pub user_id: UserId,
    pub email: Email,
    pub display_name: String,
    #[serde(default)]
    pub assignments: Vec<Role>,
}

/// A role that somebody holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Role {
    pub role_id: RoleId,
    #[serde(default)]
    pub workspace_id: Option<WorkspaceId>,
    #[serde(default)]
    pub options: BTreeMap<String, String>,
}

/// Somebody who was asked to join.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invitation {
    pub email: Email,
    #[serde(default)]
    pub display_name: String,
    pub assignments: Vec<Role>,
}

/// A call to try.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Try {
    /// What it shows, in one line.
    pub shows: String,
    /// The method, as `Service/Method`.
    pub call: String,
    /// The request.
    pub request: serde_json::Value,
}

impl File {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        serde_saphyr::from_str(text).map_err(|error| error.to_string())
    }
}

impl Member {
    pub(super) fn user(&self) -> User {
        User {
            user_id: self.user_id.clone(),
            email: self.email.clone(),
            display_name: self.display_name.clone(),
        }
    }
}
