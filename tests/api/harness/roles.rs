//! What is asked about the roles of an account.

use rolecall::grpc::proto::v1::{
    CreateRoleRequest, DeleteRoleRequest, PreviewRoleChangeRequest, PreviewRoleChangeResponse,
    Role, UpdateRoleRequest,
};
use tonic::Status;

use super::mask;
use super::{Company, inner};

fn texts(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// What a role grants, as a text: what can't be taken has a `!`.
pub fn granted(role: &Role) -> String {
    let rows = role.permissions.iter();
    let rows =
        rows.map(|row| format!("{}{}", row.permission, ["", "!"][usize::from(row.irrevocable)]));
    rows.collect::<Vec<_>>().join(" ")
}

impl Company<'_> {
    /// A request to make a role that is called as its id; no id: one is made.
    pub fn create_role_request(
        &self,
        actor: &str,
        id: &str,
        license: &str,
        permissions: &[&str],
    ) -> CreateRoleRequest {
        CreateRoleRequest {
            account_id: self.id.clone(),
            role_id: id.to_owned(),
            display_name: id.to_owned(),
            license: license.to_owned(),
            permissions: texts(permissions),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..CreateRoleRequest::default()
        }
    }

    pub async fn create_role(
        &self,
        actor: &str,
        id: &str,
        license: &str,
        permissions: &[&str],
    ) -> Result<Role, Status> {
        let request = self.create_role_request(actor, id, license, permissions);
        inner(self.service.roles().create_role(request).await).map(|made| made.role.unwrap())
    }

    /// Makes a role for the scene of a test, as the system.
    pub async fn makes_role(&self, id: &str, license: &str, permissions: &[&str]) -> Role {
        self.create_role("", id, license, permissions).await.unwrap()
    }

    /// A request to change nothing of a role yet.
    pub fn update_role_request(&self, actor: &str, id: &str) -> UpdateRoleRequest {
        UpdateRoleRequest {
            account_id: self.id.clone(),
            role_id: id.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..UpdateRoleRequest::default()
        }
    }

    pub async fn update_role(&self, request: UpdateRoleRequest) -> Result<Role, Status> {
        inner(self.service.roles().update_role(request).await).map(|made| made.role.unwrap())
    }

    /// Asks for all that a role is to grant.
    pub async fn grants(
        &self,
        actor: &str,
        id: &str,
        permissions: &[&str],
    ) -> Result<Role, Status> {
        let mut request = self.update_role_request(actor, id);
        request.permissions = texts(permissions);
        request.update_mask = mask(&["permissions"]);
        self.update_role(request).await
    }

    /// Asks for another licence.
    pub async fn licenses(&self, actor: &str, id: &str, license: &str) -> Result<Role, Status> {
        let mut request = self.update_role_request(actor, id);
        request.license = license.to_owned();
        self.update_role(request).await
    }

    pub fn delete_role_request(&self, actor: &str, id: &str) -> DeleteRoleRequest {
        DeleteRoleRequest {
            account_id: self.id.clone(),
            role_id: id.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..DeleteRoleRequest::default()
        }
    }

    pub async fn delete_role(&self, actor: &str, id: &str) -> Result<(), Status> {
        let request = self.delete_role_request(actor, id);
        inner(self.service.roles().delete_role(request).await).map(|_| ())
    }

    /// What a change would do, a whole page of it.
    pub async fn preview(
        &self,
        request: &UpdateRoleRequest,
    ) -> Result<PreviewRoleChangeResponse, Status> {
        let request = self.preview_request(request);
        inner(self.service.roles().preview_role_change(request).await)
    }

    pub fn preview_request(&self, request: &UpdateRoleRequest) -> PreviewRoleChangeRequest {
        let UpdateRoleRequest { role_id, display_name, description, license, .. } = request.clone();
        PreviewRoleChangeRequest {
            account_id: self.id.clone(),
            role_id,
            display_name,
            description,
            license,
            permissions: request.permissions.clone(),
            update_mask: request.update_mask.clone(),
            etag: request.etag.clone(),
            actor_user_id: request.actor_user_id.clone(),
            ..PreviewRoleChangeRequest::default()
        }
    }
}
