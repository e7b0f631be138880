//! What an account is made of: its plan and seats, its workspaces, its teams.

use rolecall::grpc::proto::v1::{Account, UpdateAccountResponse, UpdateTeamResponse};
use rolecall::grpc::proto::v1::{
    AddTeamMemberRequest, AddTeamMemberResponse, CloseAccountRequest, CloseAccountResponse,
    CloseWorkspaceRequest, CloseWorkspaceResponse, CreateTeamRequest, CreateTeamResponse,
    DeleteTeamRequest, DeleteTeamResponse, GetAccountRequest, ListTeamsRequest,
    RemoveTeamMemberRequest, RemoveTeamMemberResponse, ReopenAccountRequest, ReopenAccountResponse,
    ReopenWorkspaceRequest, ReopenWorkspaceResponse, Team, UpdateAccountRequest, UpdateTeamRequest,
    UpdateWorkspaceRequest, UpdateWorkspaceResponse,
};
use tonic::Status;

use super::refusal::inner;
use super::{Company, SYSTEM};

/// A request with the account, who asks, and what else is said; no actor means the system.
macro_rules! ask {
    ($company:expr, $actor:expr, $request:ident { $($field:ident: $value:expr),* $(,)? }) => {
        $request {
            account_id: $company.id.clone(),
            actor_user_id: $actor.to_owned(),
            as_system: $actor.is_empty(),
            $($field: $value,)*
            ..$request::default()
        }
    };
}

impl Company<'_> {
    pub async fn account(&self) -> Account {
        let request = GetAccountRequest { account_id: self.id.clone(), consistency: None };
        inner(self.service.accounts().get_account(request).await).unwrap().account.unwrap()
    }

    /// A request to change nothing yet.
    pub fn update_account_request(&self, actor: &str) -> UpdateAccountRequest {
        ask!(self, actor, UpdateAccountRequest {})
    }

    pub async fn update_account(
        &self,
        request: UpdateAccountRequest,
    ) -> Result<UpdateAccountResponse, Status> {
        inner(self.service.accounts().update_account(request).await)
    }

    pub fn close_request(&self, actor: &str) -> CloseAccountRequest {
        ask!(self, actor, CloseAccountRequest {})
    }

    pub async fn close(&self, actor: &str) -> Result<CloseAccountResponse, Status> {
        inner(self.service.accounts().close_account(self.close_request(actor)).await)
    }

    pub async fn reopen(&self) -> Result<ReopenAccountResponse, Status> {
        let account_id = self.id.clone();
        let request = ReopenAccountRequest { account_id, ..ReopenAccountRequest::default() };
        inner(self.service.accounts().reopen_account(request).await)
    }

    pub fn rename_workspace_request(
        &self,
        actor: &str,
        id: &str,
        name: &str,
    ) -> UpdateWorkspaceRequest {
        let (workspace_id, display_name) = (id.to_owned(), name.to_owned());
        ask!(
            self,
            actor,
            UpdateWorkspaceRequest { workspace_id: workspace_id, display_name: display_name }
        )
    }

    pub async fn rename_workspace(
        &self,
        actor: &str,
        id: &str,
        name: &str,
    ) -> Result<UpdateWorkspaceResponse, Status> {
        let request = self.rename_workspace_request(actor, id, name);
        inner(self.service.accounts().update_workspace(request).await)
    }

    pub fn close_workspace_request(&self, actor: &str, id: &str) -> CloseWorkspaceRequest {
        ask!(self, actor, CloseWorkspaceRequest { workspace_id: id.to_owned() })
    }

    pub async fn close_workspace(
        &self,
        actor: &str,
        id: &str,
    ) -> Result<CloseWorkspaceResponse, Status> {
        let request = self.close_workspace_request(actor, id);
        inner(self.service.accounts().close_workspace(request).await)
    }

    pub fn reopen_workspace_request(&self, actor: &str, id: &str) -> ReopenWorkspaceRequest {
        ask!(self, actor, ReopenWorkspaceRequest { workspace_id: id.to_owned() })
    }

    pub async fn reopen_workspace(
        &self,
        actor: &str,
        id: &str,
    ) -> Result<ReopenWorkspaceResponse, Status> {
        let request = self.reopen_workspace_request(actor, id);
        inner(self.service.accounts().reopen_workspace(request).await)
    }

    pub fn team_request(&self, actor: &str, id: &str, workspace: &str) -> CreateTeamRequest {
        let (team_id, workspace_id) = (id.to_owned(), workspace.to_owned());
        ask!(self, actor, CreateTeamRequest { team_id: team_id, workspace_id: workspace_id })
    }

    pub async fn try_team(
        &self,
        actor: &str,
        id: &str,
        workspace: &str,
    ) -> Result<CreateTeamResponse, Status> {
        let request = self.team_request(actor, id, workspace);
        inner(self.service.teams().create_team(request).await)
    }

    /// Makes a team for the scene of a test; it may belong to no workspace.
    pub async fn forms(&self, id: &str, workspace: &str) {
        self.try_team(SYSTEM, id, workspace).await.unwrap();
    }

    pub fn rename_team_request(&self, actor: &str, id: &str, name: &str) -> UpdateTeamRequest {
        let (team_id, display_name) = (id.to_owned(), name.to_owned());
        ask!(self, actor, UpdateTeamRequest { team_id: team_id, display_name: display_name })
    }

    pub async fn rename_team(
        &self,
        actor: &str,
        id: &str,
        name: &str,
    ) -> Result<UpdateTeamResponse, Status> {
        inner(self.service.teams().update_team(self.rename_team_request(actor, id, name)).await)
    }

    pub fn delete_team_request(&self, actor: &str, id: &str) -> DeleteTeamRequest {
        ask!(self, actor, DeleteTeamRequest { team_id: id.to_owned() })
    }

    pub async fn delete_team(&self, actor: &str, id: &str) -> Result<DeleteTeamResponse, Status> {
        inner(self.service.teams().delete_team(self.delete_team_request(actor, id)).await)
    }

    pub fn join_request(&self, actor: &str, who: &str, team: &str) -> AddTeamMemberRequest {
        let (user_id, team_id) = (who.to_owned(), team.to_owned());
        ask!(self, actor, AddTeamMemberRequest { user_id: user_id, team_id: team_id })
    }

    /// Takes somebody into a team.
    pub async fn join(
        &self,
        actor: &str,
        who: &str,
        team: &str,
    ) -> Result<AddTeamMemberResponse, Status> {
        inner(self.service.teams().add_team_member(self.join_request(actor, who, team)).await)
    }

    pub fn leave_request(&self, actor: &str, who: &str, team: &str) -> RemoveTeamMemberRequest {
        let (user_id, team_id) = (who.to_owned(), team.to_owned());
        ask!(self, actor, RemoveTeamMemberRequest { user_id: user_id, team_id: team_id })
    }

    /// Takes somebody out of a team.
    pub async fn leave(
        &self,
        actor: &str,
        who: &str,
        team: &str,
    ) -> Result<RemoveTeamMemberResponse, Status> {
        inner(self.service.teams().remove_team_member(self.leave_request(actor, who, team)).await)
    }

    /// The teams of a workspace, or of all.
    pub async fn teams(&self, workspace: &str) -> Vec<Team> {
        let request = ListTeamsRequest {
            account_id: self.id.clone(),
            workspace_id: workspace.to_owned(),
            ..ListTeamsRequest::default()
        };
        inner(self.service.teams().list_teams(request).await).unwrap().teams
    }
}
