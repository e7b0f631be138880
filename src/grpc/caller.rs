//! Who is calling, as the layer that identifies callers found out, and what the method needs of them.

use std::sync::Arc;

use http::Extensions;

use crate::app::access::{Access, By, By::Anyone, By::Programs};
use crate::domain::caller::{Caller, Scope};
use crate::error::{Error, Reason, Result};

/// Every method of the API, the scope that it needs, and who may call it. A method without a row answers nobody.
const NEEDS: &[(&str, Scope, By)] = &[
    ("AuthorizationService/CheckPermission", Scope::Check, Anyone),
    ("AuthorizationService/BatchCheckPermissions", Scope::Check, Anyone),
    ("AuthorizationService/ListPermissions", Scope::Check, Anyone),
    // Who may do something is told of everybody: a person would learn what others hold.
    ("AuthorizationService/ListAuthorizedMembers", Scope::Read, Programs),
    ("AuthorizationService/ListAuthorizedWorkspaces", Scope::Check, Anyone),
    ("AuthorizationService/ListUserAccounts", Scope::Read, Anyone),
    ("AuthorizationService/ListRoles", Scope::Read, Anyone),
    ("AuthorizationService/AssignRole", Scope::Manage, Anyone),
    ("AuthorizationService/InviteUser", Scope::Manage, Anyone),
    ("AuthorizationService/CountSeats", Scope::Read, Anyone),
    // Nobody acts in an account that isn't there: it is made by the system.
    ("AccountService/CreateAccount", Scope::Admin, Anyone),
    ("AccountService/GetAccount", Scope::Read, Anyone),
    ("AccountService/UpdateAccount", Scope::Manage, Programs),
    ("AccountService/CloseAccount", Scope::Manage, Anyone),
    // Nobody may do anything in a closed one, and so not this either.
    ("AccountService/ReopenAccount", Scope::Admin, Anyone),
    ("AccountService/AddWorkspace", Scope::Manage, Anyone),
    ("AccountService/UpdateWorkspace", Scope::Manage, Anyone),
    ("AccountService/CloseWorkspace", Scope::Manage, Anyone),
    ("AccountService/ReopenWorkspace", Scope::Manage, Anyone),
    ("AccountService/ListWorkspaces", Scope::Read, Anyone),
    // Whoever adds somebody says who they are, and that the identity provider knows them: they are active at once.
    ("MemberService/AddMember", Scope::Manage, Programs),
    ("MemberService/GetMember", Scope::Read, Anyone),
    ("TeamService/CreateTeam", Scope::Manage, Anyone),
    ("TeamService/UpdateTeam", Scope::Manage, Anyone),
    ("TeamService/DeleteTeam", Scope::Manage, Anyone),
    ("TeamService/ListTeams", Scope::Read, Anyone),
    ("TeamService/AddTeamMember", Scope::Manage, Anyone),
    ("TeamService/RemoveTeamMember", Scope::Manage, Anyone),
    ("TeamService/ListTeamMembers", Scope::Read, Anyone),
    // Whoever shows a token is not yet anybody, and whoever shows it for them vouches for who they are.
    ("InvitationService/GetInvitation", Scope::Read, Programs),
    ("InvitationService/AcceptInvitation", Scope::Manage, Programs),
    ("InvitationService/ConfirmEmail", Scope::Manage, Programs),
    ("InvitationService/ResendInvitation", Scope::Manage, Anyone),
    ("InvitationService/CancelInvitation", Scope::Manage, Anyone),
    ("InvitationService/ApproveInvitation", Scope::Manage, Anyone),
    ("InvitationService/ListInvitations", Scope::Read, Anyone),
    ("InvitationService/BatchInviteUsers", Scope::Manage, Anyone),
    ("RoleService/ListAssignableRoles", Scope::Read, Anyone),
    ("RoleService/GetRole", Scope::Read, Anyone),
    ("RoleService/CreateRole", Scope::Manage, Anyone),
    ("RoleService/UpdateRole", Scope::Manage, Anyone),
    ("RoleService/DeleteRole", Scope::Manage, Anyone),
    ("RoleService/PreviewRoleChange", Scope::Read, Anyone),
    ("MemberService/ListMembers", Scope::Read, Anyone),
    ("MemberService/ExportMembers", Scope::Read, Anyone),
    ("MemberService/ReportActivity", Scope::Check, Programs),
    ("MemberService/EraseUser", Scope::Admin, Programs),
    // What mail servers say may hold the address of anybody.
    ("MailService/ListDeadMails", Scope::Admin, Programs),
    ("MailService/RetryMail", Scope::Admin, Programs),
    ("MemberService/UpdateMember", Scope::Manage, Anyone),
    ("MemberService/UpdateAssignment", Scope::Manage, Anyone),
    ("MemberService/UnassignRole", Scope::Manage, Anyone),
    ("MemberService/SuspendMember", Scope::Manage, Anyone),
    ("MemberService/ReactivateMember", Scope::Manage, Anyone),
    ("MemberService/RevokeAccess", Scope::Manage, Anyone),
    ("MemberService/TransferOwnership", Scope::Manage, Anyone),
    // It tells of everybody, and so not what one person may see.
    ("WatchService/WatchChanges", Scope::Watch, Programs),
];

/// The package of the API, as paths of calls begin.
const PACKAGE: &str = "/rolecall.v1.";

/// The scope that a call to this path needs; `None`: it is no method of the API.
#[must_use]
pub fn scope_of(path: &str) -> Option<Scope> {
    needs(path).map(|(scope, _)| scope)
}

/// The paths of calls to every method of the API.
pub(super) fn paths() -> impl Iterator<Item = String> {
    NEEDS.iter().map(|(method, ..)| format!("{PACKAGE}{method}"))
}

/// The scope that a call to this path needs, and who may make it.
pub(super) fn needs(path: &str) -> Option<(Scope, By)> {
    let method = path.strip_prefix(PACKAGE)?;
    NEEDS.iter().find(|(name, ..)| *name == method).map(|&(_, scope, by)| (scope, by))
}

/// Whether a call to this path stays open for longer than what its caller shows may be good.
pub(super) fn stays_open(path: &str) -> bool {
    scope_of(path) == Some(Scope::Watch)
}

/// Notes who makes a call to a path.
pub fn note(extensions: &mut Extensions, path: &str, caller: Arc<Caller>) {
    if let Some((scope, by)) = needs(path) {
        extensions.insert(Access { caller, scope, by });
    }
}

/// Who makes a call. Nobody is trusted for want of a name: a layer that was forgotten must not be a hole (INV-CALLER).
///
/// # Errors
/// Nobody has noted it.
pub fn of(extensions: &Extensions) -> Result<Access> {
    let noted = extensions.get::<Access>().cloned();
    noted.ok_or_else(|| Error::new(Reason::Internal, "the service has a fault"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use prost::Message as _;
    use prost_types::FileDescriptorSet;

    use super::*;
    use crate::domain::caller::CallerName;
    use crate::grpc::proto::FILE_DESCRIPTOR_SET;

    #[test]
    fn every_method_of_the_api_says_which_scope_it_needs() {
        let set = FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap();
        let own = set.file.iter().filter(|file| file.package() == "rolecall.v1");
        let methods: BTreeSet<_> = own
            .flat_map(|file| &file.service)
            .flat_map(|service| {
                service.method.iter().map(|method| format!("{}/{}", service.name(), method.name()))
            })
            .collect();
        let rows: BTreeSet<_> = NEEDS.iter().map(|(method, ..)| (*method).to_owned()).collect();
        assert_eq!(methods, rows);
        assert_eq!(rows.len(), NEEDS.len(), "one row each");
        for (method, scope, _) in NEEDS {
            assert_eq!(scope_of(&format!("{PACKAGE}{method}")), Some(*scope));
        }
    }

    #[test]
    fn every_method_says_in_its_comment_which_scope_it_needs() {
        let set = FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap();
        for file in set.file.iter().filter(|file| file.package() == "rolecall.v1") {
            let places = &file.source_code_info.as_ref().unwrap().location;
            for (at, service) in file.service.iter().enumerate() {
                for (number, method) in service.method.iter().enumerate() {
                    // Paths into a file descriptor: 6 is `service`, 2 is `method`.
                    let path = [6, at.try_into().unwrap(), 2, number.try_into().unwrap()];
                    let place = places.iter().find(|place| place.path == path).unwrap();
                    let name = format!("{PACKAGE}{}/{}", service.name(), method.name());
                    let says = format!("Caller scope: `{}`.", scope_of(&name).unwrap());
                    assert!(place.leading_comments().contains(&says), "{name} should say {says}");
                    let programs = needs(&name).unwrap().1 == Programs;
                    let says = "For programs alone";
                    assert_eq!(place.leading_comments().contains(says), programs, "{name}: {says}");
                }
            }
        }
    }

    /// INV-CALLER.
    #[test]
    fn a_call_of_nobody_is_a_fault_and_so_is_one_without_a_row() {
        let mut extensions = Extensions::new();
        assert_eq!(of(&extensions).unwrap_err().reason(), Reason::Internal);
        let caller = Arc::new(Caller::trusted(CallerName::Loopback));
        note(&mut extensions, "/rolecall.v1.AccountService/Nonesuch", Arc::clone(&caller));
        assert_eq!(of(&extensions).unwrap_err().reason(), Reason::Internal);
        note(&mut extensions, "/rolecall.v1.AccountService/GetAccount", caller);
        assert_eq!(of(&extensions).unwrap().scope, Scope::Read);
    }
}
