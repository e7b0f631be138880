//! `TeamService`: teams, and who is in them.

mod requests;

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::team_service_server::TeamService;
use crate::grpc::{Call, convert};

/// Serves `TeamService`.
pub struct Teams(pub Arc<App>);

#[tonic::async_trait]
impl TeamService for Teams {
    async fn create_team(
        &self,
        request: Request<v1::CreateTeamRequest>,
    ) -> Result<Response<v1::CreateTeamResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::create_team(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::CreateTeamResponse {
            team: Some(convert::team(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn update_team(
        &self,
        request: Request<v1::UpdateTeamRequest>,
    ) -> Result<Response<v1::UpdateTeamResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::update_team(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::UpdateTeamResponse {
            team: Some(convert::team(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn delete_team(
        &self,
        request: Request<v1::DeleteTeamRequest>,
    ) -> Result<Response<v1::DeleteTeamResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(requests::delete_team(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::DeleteTeamResponse {
            team: Some(convert::team(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn list_teams(
        &self,
        request: Request<v1::ListTeamsRequest>,
    ) -> Result<Response<v1::ListTeamsResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, workspace, page) = call.ok(requests::list_teams(request.get_ref()))?;
        let listed = self.0.list_teams(&call.access, &target, workspace.as_ref(), &page).await;
        let (listed, token) = call.ok(listed)?;
        Ok(Response::new(v1::ListTeamsResponse {
            teams: listed.rows.into_iter().map(convert::team).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn add_team_member(
        &self,
        request: Request<v1::AddTeamMemberRequest>,
    ) -> Result<Response<v1::AddTeamMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::add_team_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::AddTeamMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn remove_team_member(
        &self,
        request: Request<v1::RemoveTeamMemberRequest>,
    ) -> Result<Response<v1::RemoveTeamMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) =
            call.ok(requests::remove_team_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::RemoveTeamMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn list_team_members(
        &self,
        request: Request<v1::ListTeamMembersRequest>,
    ) -> Result<Response<v1::ListTeamMembersResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, team, actor, page) =
            call.ok(requests::list_team_members(request.get_ref()))?;
        let listed =
            self.0.list_team_members(&call.access, &target, &team, actor.as_ref(), &page).await;
        let (listed, token) = call.ok(listed)?;
        Ok(Response::new(v1::ListTeamMembersResponse {
            members: listed.rows.into_iter().map(convert::member).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }
}
