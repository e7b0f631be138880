//! One account, and what is asked about it.

use rolecall::grpc::proto::v1::{
    AddMemberRequest, AddMemberResponse, AddWorkspaceRequest, AddWorkspaceResponse,
    AssignRoleRequest, AssignRoleResponse, AssignmentSpec, BatchCheckPermissionsRequest,
    BatchCheckPermissionsResponse, CheckItem, CheckPermissionRequest, CheckPermissionResponse,
    CountSeatsRequest, CountSeatsResponse, CreateAccountRequest, CreateAccountResponse, Decision,
    GetMemberRequest, InviteUserRequest, InviteUserResponse, ListRolesRequest, Member, Role, User,
};
use tonic::Status;

use super::refusal::inner;
use super::{Service, email};

/// An account that is about to be made: `acme`, founded by `olivia`, on the highest plan, with any number of seats.
pub struct Founding<'s> {
    service: &'s Service,
    request: CreateAccountRequest,
}

impl<'s> Founding<'s> {
    pub fn new(service: &'s Service, model: &str) -> Self {
        let plan = match model {
            "respond_io" | "dexem" => "enterprise",
            _ => "",
        };
        let request = CreateAccountRequest {
            account_id: "acme".to_owned(),
            model_id: model.to_owned(),
            plan: plan.to_owned(),
            founder: Some(user("olivia")),
            ..CreateAccountRequest::default()
        };
        Self { service, request }
    }

    pub fn called(mut self, account_id: &str) -> Self {
        self.request.account_id = account_id.to_owned();
        self
    }

    pub fn on_plan(mut self, plan: &str) -> Self {
        self.request.plan = plan.to_owned();
        self
    }

    pub fn with_seats(mut self, limit: i32) -> Self {
        self.request.seat_limit = Some(limit);
        self
    }

    pub fn founded_by(mut self, name: &str) -> Self {
        self.request.founder = Some(user(name));
        self
    }

    /// The request itself.
    pub fn request(self) -> CreateAccountRequest {
        self.request
    }

    pub async fn try_open(self) -> Result<CreateAccountResponse, Status> {
        inner(self.service.accounts().create_account(self.request).await)
    }

    pub async fn open(self) -> Company<'s> {
        let (service, id) = (self.service, self.request.account_id.clone());
        self.try_open().await.unwrap();
        Company { service, id }
    }
}

/// Somebody at the identity provider.
pub fn user(name: &str) -> User {
    User { user_id: name.to_owned(), email: email(name), display_name: name.to_owned() }
}

/// An account.
#[derive(Clone)]
pub struct Company<'s> {
    pub service: &'s Service,
    pub id: String,
}

impl Company<'_> {
    /// A request to give somebody a role; no actor means the system.
    pub fn assign_request(&self, actor: &str, to: &str, spec: AssignmentSpec) -> AssignRoleRequest {
        AssignRoleRequest {
            account_id: self.id.clone(),
            user_id: to.to_owned(),
            role_id: spec.role_id,
            workspace_id: spec.workspace_id,
            options: spec.options,
            expire_time: spec.expire_time,
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..AssignRoleRequest::default()
        }
    }

    pub async fn assign(
        &self,
        actor: &str,
        to: &str,
        spec: AssignmentSpec,
    ) -> Result<AssignRoleResponse, Status> {
        let request = self.assign_request(actor, to, spec);
        inner(self.service.authorization().assign_role(request).await)
    }

    /// A request to invite somebody by their address.
    pub fn invite_request(
        &self,
        actor: &str,
        whom: &str,
        specs: &[AssignmentSpec],
    ) -> InviteUserRequest {
        InviteUserRequest {
            account_id: self.id.clone(),
            email: email(whom),
            display_name: whom.to_owned(),
            assignments: specs.to_vec(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..InviteUserRequest::default()
        }
    }

    pub async fn invite(
        &self,
        actor: &str,
        whom: &str,
        specs: &[AssignmentSpec],
    ) -> Result<InviteUserResponse, Status> {
        let request = self.invite_request(actor, whom, specs);
        inner(self.service.authorization().invite_user(request).await)
    }

    /// A request to add somebody who is active at once.
    pub fn add_request(
        &self,
        actor: &str,
        whom: &str,
        specs: &[AssignmentSpec],
    ) -> AddMemberRequest {
        AddMemberRequest {
            account_id: self.id.clone(),
            user: Some(user(whom)),
            assignments: specs.to_vec(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..AddMemberRequest::default()
        }
    }

    pub async fn try_add(
        &self,
        actor: &str,
        whom: &str,
        specs: &[AssignmentSpec],
    ) -> Result<AddMemberResponse, Status> {
        inner(self.service.members().add_member(self.add_request(actor, whom, specs)).await)
    }

    /// Adds people for the scene of a test, as the system.
    pub async fn has(&self, name: &str, specs: &[AssignmentSpec]) -> Member {
        self.try_add("", name, specs).await.unwrap().member.unwrap()
    }

    pub fn workspace_request(&self, actor: &str, id: &str, founder: &str) -> AddWorkspaceRequest {
        AddWorkspaceRequest {
            account_id: self.id.clone(),
            workspace_id: id.to_owned(),
            founder_user_id: founder.to_owned(),
            actor_user_id: actor.to_owned(),
            as_system: actor.is_empty(),
            ..AddWorkspaceRequest::default()
        }
    }

    pub async fn try_workspace(
        &self,
        actor: &str,
        id: &str,
        founder: &str,
    ) -> Result<AddWorkspaceResponse, Status> {
        let request = self.workspace_request(actor, id, founder);
        inner(self.service.accounts().add_workspace(request).await)
    }

    /// Adds a workspace for the scene of a test; the founder may be nobody.
    pub async fn opens(&self, workspace: &str, founder: &str) {
        self.try_workspace("", workspace, founder).await.unwrap();
    }

    pub fn check_request(&self, who: &str, permission: &str, at: &str) -> CheckPermissionRequest {
        CheckPermissionRequest {
            account_id: self.id.clone(),
            user_id: who.to_owned(),
            permission: permission.to_owned(),
            workspace_id: at.to_owned(),
            ..CheckPermissionRequest::default()
        }
    }

    pub async fn ask(&self, request: CheckPermissionRequest) -> CheckPermissionResponse {
        inner(self.service.authorization().check_permission(request).await).unwrap()
    }

    pub async fn check(&self, who: &str, permission: &str, at: &str) -> CheckPermissionResponse {
        self.ask(self.check_request(who, permission, at)).await
    }

    /// Answers to many questions at once.
    pub async fn batch(&self, items: Vec<CheckItem>) -> BatchCheckPermissionsResponse {
        let request = BatchCheckPermissionsRequest {
            account_id: self.id.clone(),
            items,
            ..BatchCheckPermissionsRequest::default()
        };
        inner(self.service.authorization().batch_check_permissions(request).await).unwrap()
    }

    /// What comes out of a check, alone.
    pub async fn decide(&self, who: &str, permission: &str, at: &str) -> Decision {
        self.check(who, permission, at).await.decision()
    }

    pub async fn seats(&self) -> CountSeatsResponse {
        let request =
            CountSeatsRequest { account_id: self.id.clone(), ..CountSeatsRequest::default() };
        inner(self.service.authorization().count_seats(request).await).unwrap()
    }

    /// Seats used, by class, without those that nobody takes.
    pub async fn seats_by_class(&self) -> Vec<(String, i32)> {
        let classes = self.seats().await.classes.into_iter();
        classes.filter(|row| row.used > 0).map(|row| (row.seat_class, row.used)).collect()
    }

    pub async fn roles(&self) -> Vec<Role> {
        let request =
            ListRolesRequest { account_id: self.id.clone(), ..ListRolesRequest::default() };
        inner(self.service.authorization().list_roles(request).await).unwrap().roles
    }

    pub async fn role(&self, id: &str) -> Role {
        self.roles().await.into_iter().find(|role| role.role_id == id).unwrap()
    }

    pub async fn member(&self, who: &str) -> Member {
        let request = GetMemberRequest {
            account_id: self.id.clone(),
            user_id: who.to_owned(),
            ..GetMemberRequest::default()
        };
        inner(self.service.members().get_member(request).await).unwrap().member.unwrap()
    }

    /// What somebody holds: `agent@paris no_shortcuts=on`, ordered.
    pub async fn held_by(&self, who: &str) -> Vec<String> {
        let held = self.member(who).await.assignments.into_iter().map(|held| {
            let mut text = held.role_id;
            if !held.workspace_id.is_empty() {
                text = format!("{text}@{}", held.workspace_id);
            }
            let options = held.options.iter().map(|(option, value)| format!(" {option}={value}"));
            options.fold(text, |text, option| text + &option)
        });
        let mut held: Vec<_> = held.collect();
        held.sort();
        held
    }

    /// The token of the account as it is: it changes with every change.
    pub async fn token(&self) -> String {
        self.seats().await.consistency_token
    }
}
