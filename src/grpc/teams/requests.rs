//! What the methods of `TeamService` are asked.

use crate::app::access::Access;
use crate::app::change::Asking;
use crate::app::page::Page;
use crate::app::target::Target;
use crate::app::teams::{AddTeamMember, CreateTeam, DeleteTeam, RemoveTeamMember, UpdateTeam};
use crate::error::Result;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::ids::{PersonRef, TeamId, WorkspaceId};

/// A team to be made.
pub(super) fn create_team(
    access: &Access,
    request: &v1::CreateTeamRequest,
) -> Result<(Asking, CreateTeam)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let team_id = fields.team_id(&request.team_id);
    let workspace = fields.optional_workspace(&request.workspace_id);
    let display_name = fields.display_name("display_name", &request.display_name);
    let asking = fields.asking(access, request);
    let read = || {
        let command = CreateTeam {
            account_id: account_id?,
            team_id: team_id?,
            workspace_id: workspace?,
            display_name: display_name?,
        };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A team to be renamed.
pub(super) fn update_team(
    access: &Access,
    request: &v1::UpdateTeamRequest,
) -> Result<(Asking, UpdateTeam)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let team_id = fields.team_id(&request.team_id);
    let display_name = fields.display_name("display_name", &request.display_name);
    let asking = fields.asking(access, request);
    let read = || {
        let command =
            UpdateTeam { account_id: account_id?, team_id: team_id?, display_name: display_name? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A team to be deleted.
pub(super) fn delete_team(
    access: &Access,
    request: &v1::DeleteTeamRequest,
) -> Result<(Asking, DeleteTeam)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let team_id = fields.team_id(&request.team_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command = DeleteTeam { account_id: account_id?, team_id: team_id? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A page of teams.
pub(super) fn list_teams(
    request: &v1::ListTeamsRequest,
) -> Result<(Target, Option<WorkspaceId>, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let workspace = fields.optional_workspace(&request.workspace_id);
    let list = ["teams", &request.account_id, &request.workspace_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || Some((target?, workspace?, page?));
    fields.finish(read())
}

/// Somebody to be taken into a team.
pub(super) fn add_team_member(
    access: &Access,
    request: &v1::AddTeamMemberRequest,
) -> Result<(Asking, AddTeamMember)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let team_id = fields.team_id(&request.team_id);
    let person = fields.person("user_id", &request.user_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command = AddTeamMember { account_id: account_id?, team_id: team_id?, person: person? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// Somebody to be taken out of a team.
pub(super) fn remove_team_member(
    access: &Access,
    request: &v1::RemoveTeamMemberRequest,
) -> Result<(Asking, RemoveTeamMember)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let team_id = fields.team_id(&request.team_id);
    let person = fields.person("user_id", &request.user_id);
    let asking = fields.asking(access, request);
    let read = || {
        let command =
            RemoveTeamMember { account_id: account_id?, team_id: team_id?, person: person? };
        Some((asking?, command))
    };
    fields.finish(read())
}

/// A page of who is in a team.
pub(super) fn list_team_members(
    request: &v1::ListTeamMembersRequest,
) -> Result<(Target, TeamId, Option<PersonRef>, Page)> {
    let mut fields = Fields::default();
    let v1::ListTeamMembersRequest { account_id, team_id, actor_user_id, .. } = request;
    let target = fields.target(account_id, request.consistency.as_ref());
    let team = fields.team_id(team_id);
    let actor = fields.optional_person("actor_user_id", actor_user_id);
    let list = ["team members", account_id, team_id, actor_user_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    let read = || Some((target?, team?, actor?, page?));
    fields.finish(read())
}
