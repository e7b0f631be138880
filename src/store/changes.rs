//! What one change writes, and what it leaves for those who read of it.

use jiff::Timestamp;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::domain::account::Account;
use crate::domain::counter::Counters;
use crate::domain::invitation::{ConfirmedAddress, Invitation};
use crate::domain::member::Member;
use crate::domain::revision::Revision;
use crate::domain::team::Team;
use crate::domain::workspace::Workspace;
use crate::ids::{AssignmentId, InvitationId, MemberId, Name, RoleId, TeamId, UserId, WorkspaceId};
use crate::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use crate::store::{Answered, Erasure, RequestKey};

/// Everything that one change writes.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The account, made or changed.
    pub account: Option<Account>,
    /// Roles of the account, made, changed or deleted.
    pub roles: Vec<RoleChange>,
    /// Workspaces, made or changed.
    pub workspaces: Vec<Workspace>,
    /// Teams, made, changed or deleted.
    pub teams: Vec<TeamChange>,
    /// People, added or changed, with all that they hold.
    pub members: Vec<Member>,
    /// Invitations, made or changed.
    pub invitations: Vec<Invitation>,
    /// What is added to the counters.
    pub counters: Counters,
    /// Addresses that somebody has shown to be theirs. They stay so, once for each person.
    pub confirmed: Vec<ConfirmedAddress>,
    /// Mails to be sent.
    pub outbox: Vec<OutboxMail>,
    /// In which trace they are to be sent, as a `traceparent`; `None`: in none.
    pub trace: Option<String>,
    /// Whom to forget beside it.
    pub erasure: Option<Erasure>,
    /// What readers of the change log are told.
    pub log: Vec<Change>,
    /// Who did this.
    pub audit: AuditEvent,
    /// What was answered, if the request has an id. It takes the place of what was answered under the same id before.
    pub answer: Option<(RequestKey, Answered)>,
}

/// A role of an account, made, changed or deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoleChange {
    /// Made or changed.
    PutCustom(RoleId, CustomRole),
    /// Deleted, for good.
    DeleteCustom(RoleId),
    /// The account changed what a standard role grants.
    PutEdited(Name, EditedRole),
    /// The standard role is as the model has it, again.
    DeleteEdited(Name),
}

impl RoleChange {
    /// Makes the change in a copy of the account's roles.
    pub fn apply_to(&self, roles: &mut AccountRoles) {
        match self.clone() {
            Self::PutCustom(id, role) => drop(roles.custom.insert(id, role)),
            Self::DeleteCustom(id) => drop(roles.custom.remove(&id)),
            Self::PutEdited(name, role) => drop(roles.edited.insert(name, role)),
            Self::DeleteEdited(name) => drop(roles.edited.remove(&name)),
        }
    }
}

/// A team, made, changed or deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamChange {
    /// Made or changed.
    Put(Team),
    /// Deleted, for good, after everybody was taken out of it.
    Delete(TeamId),
}

/// Something that readers of the change log must look at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The account itself: plan, state, model. Or so many people that they are not named.
    Account,
    /// Its roles.
    Roles,
    /// One workspace.
    Workspace(WorkspaceId),
    /// One team, but for who is in it.
    Team(TeamId),
    /// One member, under both of their ids.
    Member(MemberId, Option<UserId>),
    /// One member, whose user id is told no more.
    Erased(MemberId),
    /// Somebody has left. Beside the change of the member: nothing that is kept of them hangs on it.
    Departure(Departure),
    /// What a newer version tells, and this one can't read: anything of the account. It comes last, since it takes whatever is left.
    #[serde(untagged, skip_serializing)]
    Unknown(Unread),
}

/// Something of which nothing is known but that it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(from = "IgnoredAny")]
pub struct Unread;

impl From<IgnoredAny> for Unread {
    fn from(_: IgnoredAny) -> Self {
        Self
    }
}

/// Somebody who has left a workspace or the account, and what becomes of their work there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// Who.
    pub member_id: MemberId,
    /// Their id at the identity provider, if it is known.
    pub user_id: Option<UserId>,
    /// The workspace; `None`: the account.
    pub workspace_id: Option<WorkspaceId>,
    /// Who takes over their work; `None`: nobody does.
    pub successor: Option<Successor>,
}

/// Somebody who takes over the work of another, under both of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Successor {
    /// Their id in the account.
    pub member_id: MemberId,
    /// Their id at the identity provider.
    pub user_id: Option<UserId>,
}

/// One row of the change log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedChange {
    /// The revision that it led to.
    pub revision: Revision,
    /// What changed.
    pub changes: Vec<Change>,
    /// When.
    pub time: Timestamp,
}

/// Who did what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEvent {
    /// The method, as `Service.Method`.
    pub method: String,
    /// The program that asked.
    pub caller: String,
    /// The person on whose behalf; `None`: the system.
    pub actor: Option<MemberId>,
    /// When.
    pub time: Timestamp,
    /// What it was done to, as it was before and after; JSON.
    pub before: serde_json::Value,
    /// See `before`.
    pub after: serde_json::Value,
}

/// A mail to be rendered and sent. It holds no token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxMail {
    /// Its id, from which the Message-ID is made.
    pub mail_id: String,
    /// What it is about.
    pub content: MailContent,
    /// When it was asked for.
    pub create_time: Timestamp,
}

/// What a mail is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailContent {
    /// Asks somebody to join the account, or to take more.
    Invitation {
        /// The invitation.
        invitation_id: InvitationId,
        /// Its generation when the mail was asked for.
        generation: u32,
    },
    /// Asks somebody who accepted with a new profile to confirm that the address is theirs.
    Confirmation {
        /// The invitation that they accepted.
        invitation_id: InvitationId,
        /// Its generation when the mail was asked for.
        generation: u32,
    },
    /// Tells a member that they were given more.
    MoreAccess {
        /// The member.
        member_id: MemberId,
        /// What they were given.
        assignments: Vec<AssignmentId>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_newer_version_tells_is_read_as_something_unknown() {
        let told = r#"["account", {"workspace": "paris"}, "paused", {"badge": {"id": 7}}, {"workspace": {"id": "paris"}}]"#;
        let unknown = Change::Unknown(Unread);
        let paris = Change::Workspace(WorkspaceId::parse("paris").unwrap());
        assert_eq!(
            serde_json::from_str::<Vec<Change>>(told).unwrap(),
            [Change::Account, paris, unknown.clone(), unknown.clone(), unknown.clone()]
        );
        // Nobody writes it: what it was is not known any more.
        assert!(serde_json::to_string(&unknown).is_err());
    }
}
