//! `TeamService`.

#[path = "teams/add_team_member.rs"]
mod add_team_member;
#[path = "teams/create_team.rs"]
mod create_team;
#[path = "teams/delete_team.rs"]
mod delete_team;
#[path = "teams/list_teams.rs"]
mod list_teams;
#[path = "teams/sight.rs"]
mod sight;
