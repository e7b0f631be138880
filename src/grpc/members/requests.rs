//! What the requests of `MemberService` say.

use crate::app::access::Access;
use crate::app::change::Asking;
use crate::app::erasure::EraseUser;
use crate::app::members::{
    AddMember, ReactivateMember, RevokeAccess, SuspendMember, TransferOwnership, UnassignRole,
    UpdateAssignment, UpdateMember,
};
use crate::app::target::Target;
use crate::error::Result;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::revoke_access_request::Handover;
use crate::ids::PersonRef;

/// Somebody to be added.
pub(super) fn add_member(
    access: &Access,
    request: &v1::AddMemberRequest,
) -> Result<(Asking, AddMember)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let user = fields.user("user", request.user.as_ref());
    let grants = fields.grants(&request.assignments);
    let asking = fields.asking(access, request);
    let read =
        || Some((asking?, AddMember { account_id: account_id?, user: user?, grants: grants? }));
    fields.finish(read())
}

/// Somebody to be looked up.
pub(super) fn get_member(request: &v1::GetMemberRequest) -> Result<(Target, PersonRef)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let person = fields.person("user_id", &request.user_id);
    fields.finish(target.zip(person))
}

/// What is to be known of somebody.
pub(super) fn update_member(
    access: &Access,
    request: &v1::UpdateMemberRequest,
) -> Result<(Asking, UpdateMember)> {
    const KNOWN: &[&str] = &["display_name", "locale", "attributes"];
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let name = fields.display_name("display_name", &request.display_name);
    let locale = fields.locale(&request.locale);
    let attributes = fields.attributes(&request.attributes);
    let mask = fields.mask(request.update_mask.as_ref(), KNOWN);
    let asking = fields.asking(access, request);
    let read = || {
        let (mask, name, attributes) = (mask?, name?, attributes?);
        let (no_name, no_attributes) = (name.is_empty(), attributes.is_empty());
        let command = UpdateMember {
            account_id: account_id?,
            person: person?,
            display_name: mask.update("display_name", name, no_name),
            locale: mask.update("locale", locale?, request.locale.is_empty()),
            attributes: mask.update("attributes", attributes, no_attributes),
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// How an assignment is to be.
pub(super) fn update_assignment(
    access: &Access,
    request: &v1::UpdateAssignmentRequest,
) -> Result<(Asking, UpdateAssignment)> {
    const KNOWN: &[&str] = &["options", "expire_time"];
    let mut fields = Fields::default();
    let v1::UpdateAssignmentRequest { assignment_id, role_id, workspace_id, .. } = request;
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let which = fields.which(assignment_id, role_id, workspace_id);
    let options = fields.options("options", &request.options);
    let expire_time = fields.time("expire_time", request.expire_time.as_ref());
    let mask = fields.mask(request.update_mask.as_ref(), KNOWN);
    let asking = fields.asking(access, request);
    let read = || {
        let mask = mask?;
        let command = UpdateAssignment {
            account_id: account_id?,
            person: person?,
            which: which?,
            options: mask.update("options", options?, request.options.is_empty()),
            expire_time: mask.update("expire_time", expire_time?, request.expire_time.is_none()),
            place: None,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A role to be taken.
pub(super) fn unassign_role(
    access: &Access,
    request: &v1::UnassignRoleRequest,
) -> Result<(Asking, UnassignRole)> {
    let mut fields = Fields::default();
    let v1::UnassignRoleRequest { assignment_id, role_id, workspace_id, .. } = request;
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let which = fields.which(assignment_id, role_id, workspace_id);
    let asking = fields.asking(access, request);
    let read = || {
        let (account_id, person, which) = (account_id?, person?, which?);
        Some((asking?, UnassignRole { account_id, person, which }))
    };
    fields.finish(read())
}

/// Somebody to be kept out.
pub(super) fn suspend_member(
    access: &Access,
    request: &v1::SuspendMemberRequest,
) -> Result<(Asking, SuspendMember)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let asking = fields.asking(access, request);
    let read = || Some((asking?, SuspendMember { account_id: account_id?, person: person? }));
    fields.finish(read())
}

/// Somebody to be let back in.
pub(super) fn reactivate_member(
    access: &Access,
    request: &v1::ReactivateMemberRequest,
) -> Result<(Asking, ReactivateMember)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let asking = fields.asking(access, request);
    let read = || Some((asking?, ReactivateMember { account_id: account_id?, person: person? }));
    fields.finish(read())
}

/// Somebody to be removed.
pub(super) fn revoke_access(
    access: &Access,
    request: &v1::RevokeAccessRequest,
) -> Result<(Asking, RevokeAccess)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let workspace_id = fields.optional_workspace(&request.workspace_id);
    let successor = match &request.handover {
        None | Some(Handover::Unassigned(_)) => Some(None),
        Some(Handover::ReassignToUserId(id)) => fields.person("reassign_to_user_id", id).map(Some),
    };
    let asking = fields.asking(access, request);
    let read = || {
        let command = RevokeAccess {
            account_id: account_id?,
            person: person?,
            workspace_id: workspace_id?,
            successor: successor?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A role to be passed on.
pub(super) fn transfer_ownership(
    access: &Access,
    request: &v1::TransferOwnershipRequest,
) -> Result<(Asking, TransferOwnership)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let role_id = fields.optional_role(&request.role_id);
    let workspace_id = fields.optional_workspace(&request.workspace_id);
    let from = fields.optional_person("from_user_id", &request.from_user_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command = TransferOwnership {
            account_id: account_id?,
            person: person?,
            role_id: role_id?,
            workspace_id: workspace_id?,
            from: from?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

pub(super) fn erase_user(access: &Access, request: &v1::EraseUserRequest) -> Result<EraseUser> {
    let mut fields = Fields::default();
    let user_id = fields.user_id(&request.user_id);
    let request_id = fields.request_id(&request.request_id);
    let (access, validate_only) = (access.clone(), request.validate_only);
    let read =
        || Some(EraseUser { access, user_id: user_id?, request_id: request_id?, validate_only });
    fields.finish(read())
}
