//! The fields that every change has.

use crate::app::access::{Access, ActorName};
use crate::app::change::Asking;
use crate::error::{Error, Reason};
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::ids::{PersonRef, RequestId};

impl Fields {
    /// The id of a request, which it need not have.
    pub fn request_id(&mut self, text: &str) -> Option<Option<RequestId>> {
        self.optional("request_id", text, RequestId::parse)
    }

    /// Who asks for a change on whose behalf, and how.
    pub fn asking<'a>(
        &mut self,
        access: &Access,
        change: impl Into<ChangeFields<'a>>,
    ) -> Option<Asking> {
        let change = change.into();
        let person = self.optional_person("actor_user_id", change.actor_user_id);
        let subject = access.caller.subject();
        let actor = match (person, change.as_system) {
            // Whoever calls for themselves need not say so again.
            (Some(None), false) if let Some(subject) = subject => {
                Some(ActorName::Person(PersonRef::User(subject.clone())))
            }
            (Some(None), false) => self.check(Err(Error::field(
                Reason::ActorRequired,
                "actor_user_id",
                "must name who asks, or `as_system` must be set",
            ))),
            (Some(Some(_)), true) => self.check(Err(Error::field(
                Reason::ActorConflict,
                "actor_user_id",
                "must be empty where `as_system` is set",
            ))),
            (Some(None), true) => Some(ActorName::System),
            (Some(Some(person)), false) => Some(ActorName::Person(person)),
            (None, _) => None,
        };
        let request_id = self.request_id(change.request_id);
        Some(Asking {
            access: access.clone(),
            actor: actor?,
            request_id: request_id?,
            validate_only: change.validate_only,
        })
    }
}

/// The fields that every change has.
#[derive(Debug, Clone, Copy)]
pub struct ChangeFields<'a> {
    /// On whose behalf.
    pub actor_user_id: &'a str,
    /// Whether on the system's.
    pub as_system: bool,
    /// Under which id it happens once.
    pub request_id: &'a str,
    /// Whether only to say what would happen.
    pub validate_only: bool,
}

macro_rules! asks_for_a_change {
    ($($request:ident),*) => {
        $(impl<'a> From<&'a v1::$request> for ChangeFields<'a> {
            fn from(request: &'a v1::$request) -> Self {
                Self {
                    actor_user_id: &request.actor_user_id,
                    as_system: request.as_system,
                    request_id: &request.request_id,
                    validate_only: request.validate_only,
                }
            }
        })*
    };
}

asks_for_a_change!(
    AssignRoleRequest,
    InviteUserRequest,
    AddMemberRequest,
    UpdateAccountRequest,
    CloseAccountRequest,
    AddWorkspaceRequest,
    UpdateWorkspaceRequest,
    CloseWorkspaceRequest,
    ReopenWorkspaceRequest,
    CreateTeamRequest,
    UpdateTeamRequest,
    DeleteTeamRequest,
    AddTeamMemberRequest,
    RemoveTeamMemberRequest,
    ResendInvitationRequest,
    CancelInvitationRequest,
    ApproveInvitationRequest,
    BatchInviteUsersRequest,
    CreateRoleRequest,
    UpdateRoleRequest,
    DeleteRoleRequest,
    UpdateMemberRequest,
    UpdateAssignmentRequest,
    UnassignRoleRequest,
    SuspendMemberRequest,
    ReactivateMemberRequest,
    RevokeAccessRequest,
    TransferOwnershipRequest
);
