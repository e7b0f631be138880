//! `ListAuthorizedWorkspaces`. That it lists exactly those in which checks allow is held in `authorized.rs`.

use rolecall::domain::revision::{ConsistencyToken, Revision};
use rolecall::grpc::proto::v1::{
    Decision, DecisionReason, ErrorReason, ListAuthorizedWorkspacesRequest,
    ListAuthorizedWorkspacesResponse,
};
use tonic::{Code, Request, Status};

use crate::harness::{Refused, Service, Spec, TEST_CALLER, inner, on_every_backend, role};

fn request(who: &str, permission: &str) -> ListAuthorizedWorkspacesRequest {
    ListAuthorizedWorkspacesRequest {
        account_id: "acme".to_owned(),
        user_id: who.to_owned(),
        permission: permission.to_owned(),
        ..ListAuthorizedWorkspacesRequest::default()
    }
}

async fn ask(
    service: &Service,
    caller: Option<&str>,
    request: ListAuthorizedWorkspacesRequest,
) -> Result<ListAuthorizedWorkspacesResponse, Status> {
    let mut request = Request::new(request);
    if let Some(caller) = caller {
        request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
    }
    inner(service.authorization().list_authorized_workspaces(request).await)
}

/// Where somebody may, and whether without a workspace.
async fn places(service: &Service, who: &str, permission: &str) -> (String, Decision) {
    let answer = ask(service, None, request(who, permission)).await.unwrap();
    assert!(answer.next_page_token.is_empty());
    let ids: Vec<_> = answer.workspaces.into_iter().map(|row| row.workspace_id).collect();
    (ids.join(" "), answer.account_wide.unwrap().decision())
}

#[test]
fn the_workspaces_in_which_somebody_may_are_listed() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        for workspace in ["lyon", "nice", "paris"] {
            acme.opens(workspace, "").await;
        }
        let held = [role("staff_administrator").at("paris"), role("reader").at("lyon")];
        acme.has("ada", &held).await;
        acme.has("ana", &[role("analytics")]).await;
        let everywhere = "lyon nice paris".to_owned();
        for (who, permission, expected) in [
            ("ada", "contacts.edit", ("paris".to_owned(), Decision::Denied)),
            ("ada", "contacts.view", ("lyon paris".to_owned(), Decision::Denied)),
            ("ada", "billing.manage", (String::new(), Decision::Denied)),
            ("olivia", "access.manage", (everywhere.clone(), Decision::Allowed)),
            ("ana", "reports.export", (everywhere, Decision::Allowed)),
            ("ana", "contacts.view", (String::new(), Decision::Denied)),
            ("ana", "contacts.views", (String::new(), Decision::Denied)),
        ] {
            assert_eq!(places(&service, who, permission).await, expected, "{who} {permission}");
        }
        let answer = ask(&service, None, request("ada", "contacts.edit")).await.unwrap();
        assert_eq!(answer.consistency_token, acme.token().await);
        assert_eq!(answer.workspaces[0].decision(), Decision::Allowed);
        assert_eq!(answer.workspaces[0].visibility, "all");
        let account_wide = answer.account_wide.unwrap();
        assert_eq!(account_wide.reason(), DecisionReason::RoleLacksPermission);
    });
}

#[test]
fn whoever_or_whatever_is_not_there_may_nowhere() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        let unknown = request("nobody", "contacts.view");
        let nowhere = ListAuthorizedWorkspacesRequest {
            account_id: "nowhere".to_owned(),
            ..request("olivia", "contacts.view")
        };
        for asked in [unknown, nowhere] {
            let answer = ask(&service, None, asked).await.unwrap();
            assert_eq!(answer.workspaces, []);
            let account_wide = answer.account_wide.unwrap();
            assert_eq!(account_wide.reason(), DecisionReason::NotAMember);
            let token = ConsistencyToken::parse(&answer.consistency_token).unwrap();
            assert_eq!(token.revision, Revision(0));
        }
    });
}

#[test]
fn a_page_of_one_list_does_not_go_on_in_another() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("lyon", "").await;
        acme.opens("paris", "").await;
        let first =
            ListAuthorizedWorkspacesRequest { page_size: 1, ..request("olivia", "contacts.view") };
        let page_token = ask(&service, None, first.clone()).await.unwrap().next_page_token;
        let next = ListAuthorizedWorkspacesRequest { page_token, ..first };
        let last = ask(&service, None, next.clone()).await.unwrap();
        assert_eq!(last.workspaces[0].workspace_id, "paris");
        assert_eq!(last.next_page_token, "");
        for other in [
            ListAuthorizedWorkspacesRequest { permission: "x.y".to_owned(), ..next.clone() },
            ListAuthorizedWorkspacesRequest { user_id: "ada".to_owned(), ..next.clone() },
            ListAuthorizedWorkspacesRequest { page_token: "nonsense".to_owned(), ..next.clone() },
        ] {
            let refused = ask(&service, None, other).await;
            refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
        }
        let negative = ListAuthorizedWorkspacesRequest { page_size: -1, ..next };
        let refused = ask(&service, None, negative).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageSize);
    });
}

#[test]
fn a_person_asks_where_they_may_themselves_and_not_where_others_may() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.has("ada", &[role("reader").at("paris")]).await;
        let ada = Some("person:ada");
        let own = ask(&service, ada, request("ada", "contacts.view")).await.unwrap();
        assert_eq!(own.workspaces.len(), 1);
        for other in ["olivia", "nobody"] {
            let refused = ask(&service, ada, request(other, "contacts.view")).await;
            refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
        }
        let stranger = Some("person:stranger");
        let refused = ask(&service, stranger, request("stranger", "contacts.view")).await;
        refused.refused(Code::PermissionDenied, ErrorReason::CallerLacksAccount);
    });
}
