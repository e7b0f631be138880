//! What is asked of an account, as the model understands it.

use std::fmt;

/// A role in a scope: in the workspace, or account-wide; with the one option that these tests know of it, or without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: String,
    pub workspace: Option<String>,
    pub on: bool,
}

/// One change. Whoever is invited goes by the name in their address (`who`); people go by their user id, which is the same name, or by the id of
/// their membership (`whom`).
#[derive(Debug, Clone)]
pub enum Command {
    Add {
        who: String,
        grants: Vec<Grant>,
    },
    Invite {
        who: String,
        grants: Vec<Grant>,
        in_batch: bool,
    },
    Accept {
        invitation: String,
        generation: u32,
        who: String,
    },
    Confirm {
        invitation: String,
        generation: u32,
    },
    Resend {
        invitation: String,
    },
    Cancel {
        invitation: String,
    },
    Approve {
        invitation: String,
    },
    Assign {
        whom: String,
        grant: Grant,
    },
    SetOption {
        whom: String,
        grant: Grant,
    },
    Unassign {
        whom: String,
        grant: Grant,
    },
    Rename {
        whom: String,
        name: String,
    },
    Suspend {
        whom: String,
    },
    Reactivate {
        whom: String,
    },
    Revoke {
        whom: String,
        workspace: Option<String>,
    },
    Transfer {
        from: String,
        to: String,
        role: String,
    },
    CreateRole {
        role: String,
        license: &'static str,
    },
    /// The licence counts for custom roles alone.
    EditRole {
        role: String,
        license: &'static str,
        extra: bool,
    },
    DeleteRole {
        role: String,
    },
    UpdateAccount {
        plan: Option<usize>,
        limit: Option<Option<usize>>,
    },
    CloseAccount,
    ReopenAccount,
    AddWorkspace {
        workspace: String,
        founder: Option<String>,
    },
    RenameWorkspace {
        workspace: String,
        name: String,
    },
    CloseWorkspace {
        workspace: String,
    },
    ReopenWorkspace {
        workspace: String,
    },
    CreateTeam {
        team: String,
        workspace: Option<String>,
    },
    RenameTeam {
        team: String,
        name: String,
    },
    DeleteTeam {
        team: String,
    },
    Join {
        whom: String,
        team: String,
    },
    Leave {
        whom: String,
        team: String,
    },
}

/// A change, and on whose behalf; nobody's: the system's.
#[derive(Debug, Clone)]
pub struct Asked {
    pub actor: Option<String>,
    pub command: Command,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Done {
    pub asked: Asked,
    /// The revision before it was asked.
    pub after: u64,
    /// The revision when the answer had come.
    pub until: u64,
    pub outcome: Outcome,
}

#[derive(Debug, Clone)]
pub enum Outcome {
    /// It led to this revision, or found it and changed nothing; of a line of a batch that is not said. The invitation that was made or found, if one
    /// is answered.
    Done { revision: Option<u64>, invitation: Option<String> },
    /// Refused, for this reason.
    Refused(String),
}

impl Done {
    /// Whether this may have led to a revision.
    pub fn may_have_led_to(&self, at: u64) -> bool {
        match self.outcome {
            Outcome::Done { revision: Some(revision), .. } => revision == at,
            Outcome::Done { revision: None, .. } => (self.after + 1..=self.until).contains(&at),
            Outcome::Refused(_) => false,
        }
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.actor.as_deref().unwrap_or("system"), self.command)
    }
}

impl Command {
    /// The methods of all commands, as audit events name them.
    pub const METHODS: [&str; 31] = [
        "MemberService.AddMember",
        "AuthorizationService.InviteUser",
        "InvitationService.BatchInviteUsers",
        "InvitationService.AcceptInvitation",
        "InvitationService.ConfirmEmail",
        "InvitationService.ResendInvitation",
        "InvitationService.CancelInvitation",
        "InvitationService.ApproveInvitation",
        "AuthorizationService.AssignRole",
        "MemberService.UpdateAssignment",
        "MemberService.UnassignRole",
        "MemberService.UpdateMember",
        "MemberService.SuspendMember",
        "MemberService.ReactivateMember",
        "MemberService.RevokeAccess",
        "MemberService.TransferOwnership",
        "RoleService.CreateRole",
        "RoleService.UpdateRole",
        "RoleService.DeleteRole",
        "AccountService.UpdateAccount",
        "AccountService.CloseAccount",
        "AccountService.ReopenAccount",
        "AccountService.AddWorkspace",
        "AccountService.UpdateWorkspace",
        "AccountService.CloseWorkspace",
        "AccountService.ReopenWorkspace",
        "TeamService.CreateTeam",
        "TeamService.UpdateTeam",
        "TeamService.DeleteTeam",
        "TeamService.AddTeamMember",
        "TeamService.RemoveTeamMember",
    ];

    /// The method by which it is asked for.
    pub fn method(&self) -> &'static str {
        match self {
            Self::Add { .. } => "MemberService.AddMember",
            Self::Invite { in_batch: false, .. } => "AuthorizationService.InviteUser",
            Self::Invite { in_batch: true, .. } => "InvitationService.BatchInviteUsers",
            Self::Accept { .. } => "InvitationService.AcceptInvitation",
            Self::Confirm { .. } => "InvitationService.ConfirmEmail",
            Self::Resend { .. } => "InvitationService.ResendInvitation",
            Self::Cancel { .. } => "InvitationService.CancelInvitation",
            Self::Approve { .. } => "InvitationService.ApproveInvitation",
            Self::Assign { .. } => "AuthorizationService.AssignRole",
            Self::SetOption { .. } => "MemberService.UpdateAssignment",
            Self::Unassign { .. } => "MemberService.UnassignRole",
            Self::Rename { .. } => "MemberService.UpdateMember",
            Self::Suspend { .. } => "MemberService.SuspendMember",
            Self::Reactivate { .. } => "MemberService.ReactivateMember",
            Self::Revoke { .. } => "MemberService.RevokeAccess",
            Self::Transfer { .. } => "MemberService.TransferOwnership",
            Self::CreateRole { .. } => "RoleService.CreateRole",
            Self::EditRole { .. } => "RoleService.UpdateRole",
            Self::DeleteRole { .. } => "RoleService.DeleteRole",
            Self::UpdateAccount { .. } => "AccountService.UpdateAccount",
            Self::CloseAccount => "AccountService.CloseAccount",
            Self::ReopenAccount => "AccountService.ReopenAccount",
            Self::AddWorkspace { .. } => "AccountService.AddWorkspace",
            Self::RenameWorkspace { .. } => "AccountService.UpdateWorkspace",
            Self::CloseWorkspace { .. } => "AccountService.CloseWorkspace",
            Self::ReopenWorkspace { .. } => "AccountService.ReopenWorkspace",
            Self::CreateTeam { .. } => "TeamService.CreateTeam",
            Self::RenameTeam { .. } => "TeamService.UpdateTeam",
            Self::DeleteTeam { .. } => "TeamService.DeleteTeam",
            Self::Join { .. } => "TeamService.AddTeamMember",
            Self::Leave { .. } => "TeamService.RemoveTeamMember",
        }
    }
}
