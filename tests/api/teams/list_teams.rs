//! `ListTeams` and `ListTeamMembers`.

use rolecall::grpc::proto::v1::{ErrorReason, ListTeamMembersRequest, ListTeamsRequest, Member};
use tonic::Code::{InvalidArgument, NotFound, PermissionDenied};
use tonic::Status;

use super::sight::scene;
use crate::harness::{Company, Refused, SYSTEM, inner, on_every_backend, role};

#[test]
fn pages_of_any_size_give_every_team_once_and_in_order() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        for (id, workspace) in [("B", "lyon"), ("10", ""), ("a", "paris")] {
            acme.forms(id, workspace).await;
        }
        acme.join(SYSTEM, "ada", "sales").await.unwrap();
        for (workspace, expected) in
            [("", vec!["10", "B", "a", "sales", "west"]), ("paris", vec!["a", "sales", "west"])]
        {
            for page_size in [1, 2, 3, 0, 5000] {
                let mut request = ListTeamsRequest {
                    account_id: acme.id.clone(),
                    workspace_id: workspace.to_owned(),
                    page_size,
                    ..ListTeamsRequest::default()
                };
                let mut seen = Vec::new();
                loop {
                    let page = inner(service.teams().list_teams(request.clone()).await).unwrap();
                    seen.extend(page.teams);
                    request.page_token = page.next_page_token;
                    if request.page_token.is_empty() {
                        break;
                    }
                }
                let ids: Vec<_> = seen.iter().map(|team| team.team_id.as_str()).collect();
                assert_eq!(ids, expected, "{workspace} by {page_size}");
                let sales = seen.iter().find(|team| team.team_id == "sales").unwrap();
                assert_eq!(sales.member_count, 1);
            }
        }
        let request = ListTeamsRequest {
            account_id: acme.id.clone(),
            workspace_id: "nowhere".to_owned(),
            ..ListTeamsRequest::default()
        };
        let refused = service.teams().list_teams(request).await;
        refused.refused(NotFound, ErrorReason::WorkspaceNotFound);
    });
}

async fn people(
    acme: &Company<'_>,
    team: &str,
    actor: &str,
    page_size: i32,
) -> Result<Vec<Member>, Status> {
    let mut request = ListTeamMembersRequest {
        account_id: acme.id.clone(),
        team_id: team.to_owned(),
        actor_user_id: actor.to_owned(),
        page_size,
        ..ListTeamMembersRequest::default()
    };
    let mut seen = Vec::new();
    loop {
        let page = inner(acme.service.teams().list_team_members(request.clone()).await)?;
        seen.extend(page.members);
        request.page_token = page.next_page_token;
        if request.page_token.is_empty() {
            return Ok(seen);
        }
    }
}

#[test]
fn who_is_in_a_team_is_listed_to_whoever_may_see_it() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let mut expected = Vec::new();
        for who in ["ada", "bob", "mark"] {
            acme.join("olivia", who, "sales").await.unwrap();
            expected.push(acme.member(who).await);
        }
        expected.sort_by(|a, b| a.member_id.cmp(&b.member_id));
        for page_size in [1, 2, 0] {
            for actor in ["", "mark", "olivia"] {
                assert_eq!(people(&acme, "sales", actor, page_size).await.unwrap(), expected);
            }
        }
        assert_eq!(people(&acme, "west", "mark", 0).await.unwrap(), []);
        let refused = people(&acme, "sales", "ada", 0).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = people(&acme, "none", "", 0).await;
        refused.refused(NotFound, ErrorReason::TeamNotFound);
        let refused = people(&acme, "sales", "", -1).await;
        refused.refused(InvalidArgument, ErrorReason::InvalidPageSize);
        // Whoever may see the people of a workspace sees who is in its teams; here a restriction takes that.
        let settings = [("no_workspace_settings".to_owned(), "on".to_owned())].into();
        let restricted = rolecall::grpc::proto::v1::AssignmentSpec {
            options: settings,
            workspace_id: "paris".to_owned(),
            ..role("manager")
        };
        acme.assign("olivia", "mark", restricted).await.unwrap();
        let refused = people(&acme, "sales", "mark", 0).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}
