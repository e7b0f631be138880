//! Who is calling, as the layer that identifies callers found out, and what the method needs of them.

use std::sync::Arc;

use http::Extensions;

use crate::app::access::Access;
use crate::domain::caller::{Caller, Scope};
use crate::error::{Error, Reason, Result};

/// Every method of the API and the scope that it needs. A method without a row answers nobody.
const NEEDS: &[(&str, Scope)] = &[
    ("AuthorizationService/CheckPermission", Scope::Check),
    ("AuthorizationService/ListRoles", Scope::Read),
    ("AuthorizationService/AssignRole", Scope::Manage),
    ("AuthorizationService/InviteUser", Scope::Manage),
    ("AuthorizationService/CountSeats", Scope::Read),
    // Nobody acts in an account that isn't there: it is made by the system.
    ("AccountService/CreateAccount", Scope::Admin),
    ("AccountService/GetAccount", Scope::Read),
    ("AccountService/AddWorkspace", Scope::Manage),
    ("AccountService/ListWorkspaces", Scope::Read),
    ("MemberService/AddMember", Scope::Manage),
    ("MemberService/GetMember", Scope::Read),
];

/// The package of the API, as paths of calls begin.
const PACKAGE: &str = "/rolecall.v1.";

/// The scope that a call to this path needs; `None`: it is no method of the API.
#[must_use]
pub fn scope_of(path: &str) -> Option<Scope> {
    let method = path.strip_prefix(PACKAGE)?;
    NEEDS.iter().find(|(name, _)| *name == method).map(|(_, scope)| *scope)
}

/// Notes who makes a call to a path.
pub fn note(extensions: &mut Extensions, path: &str, caller: Arc<Caller>) {
    if let Some(scope) = scope_of(path) {
        extensions.insert(Access { caller, scope });
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
        let rows: BTreeSet<_> = NEEDS.iter().map(|(method, _)| (*method).to_owned()).collect();
        assert_eq!(methods, rows);
        assert_eq!(rows.len(), NEEDS.len(), "one row each");
        for (method, scope) in NEEDS {
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
