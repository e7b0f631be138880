//! What the requests of `AuthorizationService` say.

use crate::app::access::Access;
use crate::app::authorized::{ListAuthorizedMembers, ListAuthorizedWorkspaces};
use crate::app::batch::BatchCheck;
use crate::app::change::Asking;
use crate::app::check::{Check, Question, Who};
use crate::app::invitations::InviteUser;
use crate::app::members::AssignRole;
use crate::app::page::Page;
use crate::app::target::Target;
use crate::domain::revision::Consistency;
use crate::error::{Error, Result};
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::ids::{PersonRef, UserId};

/// How many questions one call may ask. What is held meanwhile grows with them.
const MAX_ITEMS: usize = 1000;

/// One question.
pub(super) fn check(request: &v1::CheckPermissionRequest) -> Result<Check> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let who = who(&mut fields, &request.user_id, &request.workspace_id, &request.acting_as_user_id);
    let question = question(&mut fields, who, &request.permission, request.resource.as_ref());
    let read = || Some(Check { target: target?, question: question?, explain: request.explain });
    fields.finish(read())
}

/// Many questions. Those that can't be read are kept with what is wrong with them, as a call of its own would tell it.
pub(super) fn batch_check(request: &v1::BatchCheckPermissionsRequest) -> Result<BatchCheck> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let count = fields.count("items", request.items.len(), MAX_ITEMS);
    let target = fields.finish(target.zip(count))?.0;
    Ok(BatchCheck { target, items: request.items.iter().map(item).collect() })
}

fn item(item: &v1::CheckItem) -> Result<Question> {
    let mut fields = Fields::default();
    let who = who(&mut fields, &item.user_id, &item.workspace_id, &item.acting_as_user_id);
    let read = question(&mut fields, who, &item.permission, item.resource.as_ref());
    fields.finish(read)
}

fn who(fields: &mut Fields, person: &str, workspace: &str, acting_as: &str) -> Option<Who> {
    let person = fields.person("user_id", person);
    let workspace_id = fields.optional_workspace(workspace);
    let acting_as = fields.optional_person("acting_as_user_id", acting_as);
    Some(Who { person: person?, workspace_id: workspace_id?, acting_as: acting_as? })
}

fn question(
    fields: &mut Fields,
    who: Option<Who>,
    permission: &str,
    resource: Option<&v1::Resource>,
) -> Option<Question> {
    let permission = fields.permission(permission);
    let instance = fields.instance(permission.as_deref(), resource);
    Some(Question { who: who?, permission: permission?, instance: instance? })
}

/// A page of what somebody may do.
pub(super) fn list_permissions(
    request: &v1::ListPermissionsRequest,
) -> Result<(Target, Who, Page)> {
    let mut fields = Fields::default();
    let v1::ListPermissionsRequest { account_id, user_id, workspace_id, acting_as_user_id, .. } =
        request;
    let target = fields.target(account_id, request.consistency.as_ref());
    let who = who(&mut fields, user_id, workspace_id, acting_as_user_id);
    let list = ["permissions", account_id, user_id, workspace_id, acting_as_user_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    fields.finish(target.zip(who).zip(page).map(|((target, who), page)| (target, who, page)))
}

/// A page of those who may do something.
pub(super) fn list_authorized_members(
    request: &v1::ListAuthorizedMembersRequest,
) -> Result<(ListAuthorizedMembers, Page)> {
    let mut fields = Fields::default();
    let v1::ListAuthorizedMembersRequest { account_id, permission, workspace_id, resource, .. } =
        request;
    let target = fields.target(account_id, request.consistency.as_ref());
    let workspace = fields.optional_workspace(workspace_id);
    let asked = fields.permission(permission);
    let instance = fields.instance(asked.as_deref(), resource.as_ref());
    let about = about(resource.as_ref());
    let list = ["authorized members", account_id, permission, workspace_id, &about];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || {
        let list = ListAuthorizedMembers {
            target: target?,
            permission: asked?,
            workspace_id: workspace?,
            instance: instance?,
        };
        Some((list, page?))
    };
    fields.finish(read())
}

/// A page of where somebody may do something.
pub(super) fn list_authorized_workspaces(
    request: &v1::ListAuthorizedWorkspacesRequest,
) -> Result<(ListAuthorizedWorkspaces, Page)> {
    let mut fields = Fields::default();
    let v1::ListAuthorizedWorkspacesRequest { account_id, user_id, permission, resource, .. } =
        request;
    let target = fields.target(account_id, request.consistency.as_ref());
    let person = fields.person("user_id", user_id);
    let asked = fields.permission(permission);
    let instance = fields.instance(asked.as_deref(), resource.as_ref());
    let about = about(resource.as_ref());
    let list = ["authorized workspaces", account_id, user_id, permission, &about];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || {
        let list = ListAuthorizedWorkspaces {
            target: target?,
            person: person?,
            permission: asked?,
            instance: instance?,
        };
        Some((list, page?))
    };
    fields.finish(read())
}

/// What a page token holds of an instance: a list about another one is another list. Maps are in the order of their keys.
fn about(resource: Option<&v1::Resource>) -> String {
    resource.map(|resource| format!("{resource:?}")).unwrap_or_default()
}

/// A page of the accounts that somebody is in.
pub(super) fn list_user_accounts(
    request: &v1::ListUserAccountsRequest,
) -> Result<(UserId, Consistency, Page)> {
    let mut fields = Fields::default();
    let user = fields.user_id(&request.user_id);
    let consistency = fields.consistency(None, request.consistency.as_ref());
    let list = ["user accounts", &request.user_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || Some((user?, consistency?, page?));
    fields.finish(read())
}

/// A page of roles.
pub(super) fn list_roles(
    request: &v1::ListRolesRequest,
) -> Result<(Target, Option<PersonRef>, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let actor = fields.optional_person("actor_user_id", &request.actor_user_id);
    let list = ["roles", &request.account_id, &request.actor_user_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    fields.finish(target.zip(actor).zip(page).map(|((target, actor), page)| (target, actor, page)))
}

/// A role to be given.
pub(super) fn assign_role(
    access: &Access,
    request: &v1::AssignRoleRequest,
) -> Result<(Asking, AssignRole)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let person = fields.person("user_id", &request.user_id);
    let v1::AssignRoleRequest { role_id, workspace_id, options, expire_time, .. } = request;
    let grant = fields.grant("", role_id, workspace_id, options, expire_time.as_ref());
    let asking = fields.asking(access, request);
    let read =
        || Some((asking?, AssignRole { account_id: account_id?, person: person?, grant: grant? }));
    fields.finish(read())
}

/// An invitation to be made.
pub(super) fn invite_user(
    access: &Access,
    request: &v1::InviteUserRequest,
) -> Result<(Asking, InviteUser)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let email = fields.email("email", &request.email);
    let display_name = fields.display_name("display_name", &request.display_name);
    let grants = fields.required_grants(&request.assignments);
    let locale = fields.locale(&request.locale);
    let asking = fields.asking(access, request);
    let read = || {
        let command = InviteUser {
            account_id: account_id?,
            email: email?,
            display_name: display_name?,
            grants: grants?,
            locale: locale?,
            return_links: request.return_links,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// An account whose seats are counted.
pub(super) fn count_seats(request: &v1::CountSeatsRequest) -> Result<Target, Error> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    fields.finish(target)
}
