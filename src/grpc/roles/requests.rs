//! What the requests of `RoleService` say.

use crate::app::access::Access;
use crate::app::change::Asking;
use crate::app::page::Page;
use crate::app::roles::RoleFields;
use crate::app::roles::create::CreateRole;
use crate::app::roles::delete::DeleteRole;
use crate::app::roles::update::UpdateRole;
use crate::app::target::Target;
use crate::error::Result;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::ids::{PersonRef, RoleId, WorkspaceId};

/// What of a role can be updated.
const UPDATABLE: [&str; 4] = ["display_name", "description", "license", "permissions"];

/// A page of roles that can be given.
pub(super) fn list_assignable_roles(
    request: &v1::ListAssignableRolesRequest,
) -> Result<(Target, Option<PersonRef>, Option<WorkspaceId>, Page)> {
    let mut fields = Fields::default();
    let v1::ListAssignableRolesRequest { account_id, workspace_id, actor_user_id, .. } = request;
    let target = fields.target(account_id, request.consistency.as_ref());
    let workspace = fields.optional_workspace(workspace_id);
    let actor = fields.optional_person("actor_user_id", actor_user_id);
    let list = ["assignable roles", account_id, workspace_id, actor_user_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || Some((target?, actor?, workspace?, page?));
    fields.finish(read())
}

/// A role to be read.
pub(super) fn get_role(
    request: &v1::GetRoleRequest,
) -> Result<(Target, Option<PersonRef>, RoleId)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let role = fields.role_id(&request.role_id);
    let actor = fields.optional_person("actor_user_id", &request.actor_user_id);
    let read = || Some((target?, actor?, role?));
    fields.finish(read())
}

/// A role to be made.
pub(super) fn create_role(
    access: &Access,
    request: &v1::CreateRoleRequest,
) -> Result<(Asking, CreateRole)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let role_id = fields.optional_role(&request.role_id);
    let about = About::from(request);
    let role = about.read(&mut fields, |_| true);
    let asking = fields.asking(access, request);
    let read = || {
        let command = CreateRole { account_id: account_id?, role_id: role_id?, fields: role? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A role to be changed.
pub(super) fn update_role(
    access: &Access,
    request: &v1::UpdateRoleRequest,
) -> Result<(Asking, UpdateRole)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let role_id = fields.role_id(&request.role_id);
    let about = About::from(request);
    let role = about.masked(&mut fields, request.update_mask.as_ref());
    let etag = fields.etag(&request.etag);
    let asking = fields.asking(access, request);
    let read = || {
        let command =
            UpdateRole { account_id: account_id?, role_id: role_id?, fields: role?, etag: etag? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A role to be deleted.
pub(super) fn delete_role(
    access: &Access,
    request: &v1::DeleteRoleRequest,
) -> Result<(Asking, DeleteRole)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let role_id = fields.role_id(&request.role_id);
    let etag = fields.etag(&request.etag);
    let asking = fields.asking(access, request);
    let read = || {
        let command = DeleteRole { account_id: account_id?, role_id: role_id?, etag: etag? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A page of what a change would do.
pub(super) fn preview_role_change(
    request: &v1::PreviewRoleChangeRequest,
) -> Result<(Target, Option<PersonRef>, UpdateRole, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let role_id = fields.role_id(&request.role_id);
    let about = About::from(request);
    let role = about.masked(&mut fields, request.update_mask.as_ref());
    let etag = fields.etag(&request.etag);
    let actor = fields.optional_person("actor_user_id", &request.actor_user_id);
    let change = format!("{role:?}");
    let v1::PreviewRoleChangeRequest { account_id, actor_user_id, .. } = request;
    let list = ["role change", account_id, &request.role_id, actor_user_id, &change];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || {
        let (target, account_id) = target.map(|target| (target.clone(), target.account_id))?;
        let update = UpdateRole { account_id, role_id: role_id?, fields: role?, etag: etag? };
        Some((target, actor?, update, page?))
    };
    fields.finish(read())
}

/// What requests say of a role.
struct About<'a> {
    display_name: &'a str,
    description: &'a str,
    license: &'a str,
    permissions: &'a [String],
}

macro_rules! says_something_of_a_role {
    ($($request:ident),*) => {
        $(impl<'a> From<&'a v1::$request> for About<'a> {
            fn from(request: &'a v1::$request) -> Self {
                Self {
                    display_name: &request.display_name,
                    description: &request.description,
                    license: &request.license,
                    permissions: &request.permissions,
                }
            }
        })*
    };
}

says_something_of_a_role!(CreateRoleRequest, UpdateRoleRequest, PreviewRoleChangeRequest);

impl About<'_> {
    /// What a mask names; without one, whatever is not empty.
    fn masked(
        &self,
        fields: &mut Fields,
        mask: Option<&prost_types::FieldMask>,
    ) -> Option<RoleFields> {
        let mask = fields.mask(mask, &UPDATABLE)?;
        let is_empty = |field: &str| match field {
            "display_name" => self.display_name.is_empty(),
            "description" => self.description.is_empty(),
            "license" => self.license.is_empty(),
            _ => self.permissions.is_empty(),
        };
        self.read(fields, |field| mask.means(field, is_empty(field)))
    }

    /// Reads those fields that are meant.
    fn read(&self, fields: &mut Fields, is_meant: impl Fn(&str) -> bool) -> Option<RoleFields> {
        let display_name = fields.if_meant(is_meant("display_name"), |fields| {
            let name = fields.required_name("display_name", self.display_name)?;
            Some(name.trim().to_owned())
        });
        let description = fields.if_meant(is_meant("description"), |fields| {
            fields.description("description", self.description)
        });
        let license = fields.if_meant(is_meant("license"), |fields| fields.license(self.license));
        let permissions =
            fields.if_meant(is_meant("permissions"), |fields| fields.permissions(self.permissions));
        Some(RoleFields {
            display_name: display_name?,
            description: description?,
            license: license?,
            permissions: permissions?,
        })
    }
}
