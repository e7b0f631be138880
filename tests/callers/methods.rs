//! Every method of the API with a good request.

use prost::Message;
use prost_types::FileDescriptorSet;
use rolecall::grpc::proto::FILE_DESCRIPTOR_SET;
use rolecall::grpc::proto::v1::*;

/// A method, the scope that it needs, and a request that the system's account `acme` grants to `olivia`.
pub struct Method {
    pub name: &'static str,
    pub scope: &'static str,
    request: fn(&About) -> Vec<u8>,
}

/// What a request is about.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub account: &'static str,
    /// On whose behalf; empty: nobody is named.
    pub actor: &'static str,
}

impl Method {
    /// The request, as it travels. It changes nothing: one that could is only tried.
    pub fn request(&self, about: &About) -> Vec<u8> {
        (self.request)(about)
    }
}

fn agent() -> AssignmentSpec {
    AssignmentSpec {
        role_id: "agent".to_owned(),
        workspace_id: "paris".to_owned(),
        ..AssignmentSpec::default()
    }
}

pub fn user(name: &str) -> User {
    User {
        user_id: name.to_owned(),
        email: format!("{name}@example.com"),
        display_name: name.to_owned(),
    }
}

/// To add somebody is to vouch for them.
const ADD_MEMBER: &str = "MemberService/AddMember";
/// Tells what everybody may.
const LIST_AUTHORIZED_MEMBERS: &str = "AuthorizationService/ListAuthorizedMembers";
/// Show a token, here one that is not good.
const TAKE_TOKENS: [&str; 3] = [
    "InvitationService/GetInvitation",
    "InvitationService/AcceptInvitation",
    "InvitationService/ConfirmEmail",
];
/// Name an invitation, here one that is not there.
const ABOUT_INVITATIONS: [&str; 3] = [
    "InvitationService/ResendInvitation",
    "InvitationService/CancelInvitation",
    "InvitationService/ApproveInvitation",
];
/// What is answered to both.
pub const NO_INVITATION: &str = "NotFound INVITATION_NOT_FOUND";

/// Says what is paid for.
const UPDATE_ACCOUNT: &str = "AccountService/UpdateAccount";
/// Says something of others.
const REPORT_ACTIVITY: &str = "MemberService/ReportActivity";
/// Reaches into all accounts that the caller may ask about.
const ERASE_USER: &str = "MemberService/EraseUser";
/// Tell of mails to anybody.
const LIST_DEAD_MAILS: &str = "MailService/ListDeadMails";
const RETRY_MAIL: &str = "MailService/RetryMail";
/// A mail of `acme` that waits: to retry it changes nothing.
pub const MAIL: &str = "mail_that_waits";
/// Is about no account, and tells whoever is limited to accounts of these alone.
const LIST_USER_ACCOUNTS: &str = "AuthorizationService/ListUserAccounts";

impl Method {
    /// Whether no person may call it.
    pub fn is_for_programs(&self) -> bool {
        let named = [
            ADD_MEMBER,
            UPDATE_ACCOUNT,
            LIST_AUTHORIZED_MEMBERS,
            REPORT_ACTIVITY,
            ERASE_USER,
            LIST_DEAD_MAILS,
            RETRY_MAIL,
            WATCH,
        ]
        .contains(&self.name);
        named || self.takes_token()
    }

    /// Whether it is about whatever a token says, and not about an account that is named.
    pub fn takes_token(&self) -> bool {
        TAKE_TOKENS.contains(&self.name)
    }

    /// What whoever may call it is answered.
    pub fn passed(&self) -> &'static str {
        let about_none = self.takes_token() || ABOUT_INVITATIONS.contains(&self.name);
        if about_none { NO_INVITATION } else { "OK" }
    }

    /// Whether it is about no account.
    pub fn crosses_accounts(&self) -> bool {
        [LIST_USER_ACCOUNTS, ERASE_USER].contains(&self.name)
    }
}

/// The table: a method that is not here fails a test.
pub const METHODS: &[Method] = &[
    Method {
        name: "AuthorizationService/CheckPermission",
        scope: "check",
        request: |about| {
            CheckPermissionRequest {
                account_id: about.account.to_owned(),
                user_id: "olivia".to_owned(),
                permission: "messages.view".to_owned(),
                ..CheckPermissionRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/BatchCheckPermissions",
        scope: "check",
        request: |about| {
            let item = CheckItem {
                user_id: "olivia".to_owned(),
                permission: "messages.view".to_owned(),
                ..CheckItem::default()
            };
            BatchCheckPermissionsRequest {
                account_id: about.account.to_owned(),
                items: vec![item],
                ..BatchCheckPermissionsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/ListPermissions",
        scope: "check",
        request: |about| {
            ListPermissionsRequest {
                account_id: about.account.to_owned(),
                user_id: "olivia".to_owned(),
                ..ListPermissionsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: LIST_AUTHORIZED_MEMBERS,
        scope: "read",
        request: |about| {
            ListAuthorizedMembersRequest {
                account_id: about.account.to_owned(),
                permission: "messages.view".to_owned(),
                ..ListAuthorizedMembersRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/ListAuthorizedWorkspaces",
        scope: "check",
        request: |about| {
            ListAuthorizedWorkspacesRequest {
                account_id: about.account.to_owned(),
                user_id: "olivia".to_owned(),
                permission: "messages.view".to_owned(),
                ..ListAuthorizedWorkspacesRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: LIST_USER_ACCOUNTS,
        scope: "read",
        request: |_| {
            ListUserAccountsRequest {
                user_id: "olivia".to_owned(),
                ..ListUserAccountsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/ListRoles",
        scope: "read",
        request: |about| {
            ListRolesRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ListRolesRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/AssignRole",
        scope: "manage",
        request: |about| assign(about).encode_to_vec(),
    },
    Method {
        name: "AuthorizationService/InviteUser",
        scope: "manage",
        request: |about| {
            InviteUserRequest {
                account_id: about.account.to_owned(),
                email: "new@example.com".to_owned(),
                assignments: vec![agent()],
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..InviteUserRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/CountSeats",
        scope: "read",
        request: |about| {
            CountSeatsRequest {
                account_id: about.account.to_owned(),
                ..CountSeatsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/CreateAccount",
        scope: "admin",
        request: |about| {
            // Of an account that is there it would be refused in any case.
            let account_id = if about.account == "acme" { "fresh" } else { about.account };
            CreateAccountRequest { validate_only: true, ..create(account_id) }.encode_to_vec()
        },
    },
    Method {
        name: "AccountService/GetAccount",
        scope: "read",
        request: |about| {
            GetAccountRequest {
                account_id: about.account.to_owned(),
                ..GetAccountRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: UPDATE_ACCOUNT,
        scope: "manage",
        request: |about| {
            UpdateAccountRequest {
                account_id: about.account.to_owned(),
                display_name: "Other".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UpdateAccountRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/CloseAccount",
        scope: "manage",
        request: |about| {
            CloseAccountRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..CloseAccountRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/ReopenAccount",
        scope: "admin",
        request: |about| {
            ReopenAccountRequest {
                account_id: about.account.to_owned(),
                validate_only: true,
                ..ReopenAccountRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/AddWorkspace",
        scope: "manage",
        request: |about| {
            let lyon = workspace(about.account, "lyon", about.actor);
            AddWorkspaceRequest { validate_only: true, ..lyon }.encode_to_vec()
        },
    },
    Method {
        name: "AccountService/UpdateWorkspace",
        scope: "manage",
        request: |about| {
            UpdateWorkspaceRequest {
                account_id: about.account.to_owned(),
                workspace_id: "paris".to_owned(),
                display_name: "Other".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UpdateWorkspaceRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/CloseWorkspace",
        scope: "manage",
        request: |about| {
            CloseWorkspaceRequest {
                account_id: about.account.to_owned(),
                workspace_id: "paris".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..CloseWorkspaceRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/ReopenWorkspace",
        scope: "manage",
        request: |about| {
            ReopenWorkspaceRequest {
                account_id: about.account.to_owned(),
                workspace_id: "paris".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..ReopenWorkspaceRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/ListWorkspaces",
        scope: "read",
        request: |about| {
            ListWorkspacesRequest {
                account_id: about.account.to_owned(),
                ..ListWorkspacesRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: ADD_MEMBER,
        scope: "manage",
        request: |about| {
            let new = add_member(about.account, "newcomer", about.actor);
            AddMemberRequest { validate_only: true, ..new }.encode_to_vec()
        },
    },
    Method {
        name: "MemberService/GetMember",
        scope: "read",
        request: |about| {
            GetMemberRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                ..GetMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "TeamService/CreateTeam",
        scope: "manage",
        request: |about| {
            let west = team(about.account, "west", about.actor);
            CreateTeamRequest { validate_only: true, ..west }.encode_to_vec()
        },
    },
    Method {
        name: "TeamService/UpdateTeam",
        scope: "manage",
        request: |about| {
            UpdateTeamRequest {
                account_id: about.account.to_owned(),
                team_id: "sales".to_owned(),
                display_name: "Other".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UpdateTeamRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "TeamService/DeleteTeam",
        scope: "manage",
        request: |about| {
            DeleteTeamRequest {
                account_id: about.account.to_owned(),
                team_id: "sales".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..DeleteTeamRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "TeamService/ListTeams",
        scope: "read",
        request: |about| {
            ListTeamsRequest { account_id: about.account.to_owned(), ..ListTeamsRequest::default() }
                .encode_to_vec()
        },
    },
    Method {
        name: "TeamService/AddTeamMember",
        scope: "manage",
        request: |about| {
            AddTeamMemberRequest {
                account_id: about.account.to_owned(),
                team_id: "sales".to_owned(),
                user_id: "ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..AddTeamMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "TeamService/RemoveTeamMember",
        scope: "manage",
        request: |about| {
            RemoveTeamMemberRequest {
                account_id: about.account.to_owned(),
                team_id: "sales".to_owned(),
                user_id: "ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..RemoveTeamMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "TeamService/ListTeamMembers",
        scope: "read",
        request: |about| {
            ListTeamMembersRequest {
                account_id: about.account.to_owned(),
                team_id: "sales".to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ListTeamMembersRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: TAKE_TOKENS[0],
        scope: "read",
        request: |_| {
            let token = "rci_nonsense".to_owned();
            GetInvitationRequest { token, ..GetInvitationRequest::default() }.encode_to_vec()
        },
    },
    Method {
        name: TAKE_TOKENS[1],
        scope: "manage",
        request: |_| {
            AcceptInvitationRequest {
                token: "rci_nonsense".to_owned(),
                user: Some(user("newcomer")),
                ..AcceptInvitationRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: TAKE_TOKENS[2],
        scope: "manage",
        request: |_| {
            let token = "rci_nonsense".to_owned();
            ConfirmEmailRequest { token, ..ConfirmEmailRequest::default() }.encode_to_vec()
        },
    },
    Method {
        name: ABOUT_INVITATIONS[0],
        scope: "manage",
        request: |about| {
            ResendInvitationRequest {
                account_id: about.account.to_owned(),
                invitation_id: "inv_none".to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ResendInvitationRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: ABOUT_INVITATIONS[1],
        scope: "manage",
        request: |about| {
            CancelInvitationRequest {
                account_id: about.account.to_owned(),
                invitation_id: "inv_none".to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..CancelInvitationRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: ABOUT_INVITATIONS[2],
        scope: "manage",
        request: |about| {
            ApproveInvitationRequest {
                account_id: about.account.to_owned(),
                invitation_id: "inv_none".to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ApproveInvitationRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "InvitationService/ListInvitations",
        scope: "read",
        request: |about| {
            ListInvitationsRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ListInvitationsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "InvitationService/BatchInviteUsers",
        scope: "manage",
        request: |about| {
            let line = InviteLine {
                email: "new@example.com".to_owned(),
                assignments: vec![agent()],
                ..InviteLine::default()
            };
            BatchInviteUsersRequest {
                account_id: about.account.to_owned(),
                lines: vec![line],
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..BatchInviteUsersRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "RoleService/ListAssignableRoles",
        scope: "read",
        request: |about| {
            ListAssignableRolesRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ListAssignableRolesRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "RoleService/GetRole",
        scope: "read",
        request: |about| {
            GetRoleRequest {
                account_id: about.account.to_owned(),
                role_id: DEPUTY.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..GetRoleRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "RoleService/CreateRole",
        scope: "manage",
        request: |about| {
            let new = create_role(about.account, "assistant", about.actor);
            CreateRoleRequest { validate_only: true, ..new }.encode_to_vec()
        },
    },
    Method {
        name: "RoleService/UpdateRole",
        scope: "manage",
        request: |about| {
            UpdateRoleRequest {
                account_id: about.account.to_owned(),
                role_id: DEPUTY.to_owned(),
                description: "Stands in.".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UpdateRoleRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "RoleService/DeleteRole",
        scope: "manage",
        request: |about| {
            DeleteRoleRequest {
                account_id: about.account.to_owned(),
                role_id: DEPUTY.to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..DeleteRoleRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "RoleService/PreviewRoleChange",
        scope: "read",
        request: |about| {
            PreviewRoleChangeRequest {
                account_id: about.account.to_owned(),
                role_id: DEPUTY.to_owned(),
                description: "Stands in.".to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..PreviewRoleChangeRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/ListMembers",
        scope: "read",
        request: |about| {
            ListMembersRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ListMembersRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/ExportMembers",
        scope: "read",
        request: |about| {
            ExportMembersRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ExportMembersRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: REPORT_ACTIVITY,
        scope: "check",
        request: |about| {
            ReportActivityRequest {
                account_id: about.account.to_owned(),
                user_ids: vec!["ada".to_owned()],
                ..ReportActivityRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: ERASE_USER,
        scope: "admin",
        request: |_| {
            EraseUserRequest {
                user_id: "ada".to_owned(),
                validate_only: true,
                ..EraseUserRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: LIST_DEAD_MAILS,
        scope: "admin",
        request: |about| {
            ListDeadMailsRequest {
                account_id: about.account.to_owned(),
                ..ListDeadMailsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: RETRY_MAIL,
        scope: "admin",
        request: |about| {
            let (account_id, mail_id) = (about.account.to_owned(), MAIL.to_owned());
            RetryMailRequest { account_id, mail_id }.encode_to_vec()
        },
    },
    Method {
        name: "MemberService/UpdateMember",
        scope: "manage",
        request: |about| {
            UpdateMemberRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                display_name: "Ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UpdateMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/UpdateAssignment",
        scope: "manage",
        request: |about| {
            UpdateAssignmentRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                role_id: "agent".to_owned(),
                workspace_id: "paris".to_owned(),
                options: [("no_shortcuts".to_owned(), "on".to_owned())].into(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UpdateAssignmentRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/UnassignRole",
        scope: "manage",
        request: |about| {
            UnassignRoleRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                role_id: "agent".to_owned(),
                workspace_id: "paris".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..UnassignRoleRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/SuspendMember",
        scope: "manage",
        request: |about| {
            SuspendMemberRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..SuspendMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/ReactivateMember",
        scope: "manage",
        request: |about| {
            ReactivateMemberRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..ReactivateMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/RevokeAccess",
        scope: "manage",
        request: |about| {
            RevokeAccessRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..RevokeAccessRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/TransferOwnership",
        scope: "manage",
        request: |about| {
            // The model of `acme` has no role that is passed on.
            let account_id = if about.account == "acme" { "studio" } else { about.account };
            TransferOwnershipRequest {
                account_id: account_id.to_owned(),
                user_id: "ada".to_owned(),
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..TransferOwnershipRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: WATCH,
        scope: "watch",
        request: |about| {
            let account_id = about.account.to_owned();
            WatchChangesRequest { account_id, ..WatchChangesRequest::default() }.encode_to_vec()
        },
    },
];

/// The one method that streams, and that needs no field of its request.
pub const WATCH: &str = "WatchService/WatchChanges";

/// A role that the account `acme` has made.
pub const DEPUTY: &str = "deputy";

pub fn create_role(account: &str, id: &str, actor: &str) -> CreateRoleRequest {
    CreateRoleRequest {
        account_id: account.to_owned(),
        role_id: id.to_owned(),
        display_name: id.to_owned(),
        permissions: vec!["organization.manage".to_owned()],
        actor_user_id: actor.to_owned(),
        ..CreateRoleRequest::default()
    }
}

pub fn assign(about: &About) -> AssignRoleRequest {
    AssignRoleRequest {
        account_id: about.account.to_owned(),
        user_id: "ada".to_owned(),
        role_id: "agent".to_owned(),
        workspace_id: "paris".to_owned(),
        actor_user_id: about.actor.to_owned(),
        validate_only: true,
        ..AssignRoleRequest::default()
    }
}

pub fn create(account: &str) -> CreateAccountRequest {
    CreateAccountRequest {
        account_id: account.to_owned(),
        model_id: "office".to_owned(),
        plan: "enterprise".to_owned(),
        founder: Some(user("olivia")),
        ..CreateAccountRequest::default()
    }
}

pub fn workspace(account: &str, id: &str, actor: &str) -> AddWorkspaceRequest {
    AddWorkspaceRequest {
        account_id: account.to_owned(),
        workspace_id: id.to_owned(),
        founder_user_id: "olivia".to_owned(),
        actor_user_id: actor.to_owned(),
        ..AddWorkspaceRequest::default()
    }
}

pub fn team(account: &str, id: &str, actor: &str) -> CreateTeamRequest {
    CreateTeamRequest {
        account_id: account.to_owned(),
        team_id: id.to_owned(),
        workspace_id: "paris".to_owned(),
        actor_user_id: actor.to_owned(),
        ..CreateTeamRequest::default()
    }
}

pub fn add_member(account: &str, name: &str, actor: &str) -> AddMemberRequest {
    AddMemberRequest {
        account_id: account.to_owned(),
        user: Some(user(name)),
        assignments: vec![agent()],
        actor_user_id: actor.to_owned(),
        ..AddMemberRequest::default()
    }
}

pub fn method(name: &str) -> &'static Method {
    METHODS.iter().find(|method| method.name == name).unwrap()
}

/// The API as data.
pub fn descriptors() -> FileDescriptorSet {
    FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap()
}
