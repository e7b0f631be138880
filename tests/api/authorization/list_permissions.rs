//! `ListPermissions`. That it lists exactly what checks allow is held in `authorized.rs`.

use rolecall::domain::account::AccountState;
use rolecall::domain::member::MemberState;
use rolecall::domain::revision::{ConsistencyToken, Revision};
use rolecall::grpc::proto::v1::{
    Decision, ErrorReason, FieldAccess, HeldPermission, ListPermissionsRequest,
    ListPermissionsResponse,
};
use tonic::{Code, Request, Status};

use crate::harness::{Company, Refused, Service, Spec, TEST_CALLER, inner, on_every_backend, role};

fn request(who: &str, at: &str) -> ListPermissionsRequest {
    ListPermissionsRequest {
        account_id: "acme".to_owned(),
        user_id: who.to_owned(),
        workspace_id: at.to_owned(),
        page_size: 1000,
        ..ListPermissionsRequest::default()
    }
}

async fn ask(
    service: &Service,
    request: ListPermissionsRequest,
) -> Result<ListPermissionsResponse, Status> {
    inner(service.authorization().list_permissions(request).await)
}

async fn list(service: &Service, who: &str, at: &str) -> Vec<HeldPermission> {
    ask(service, request(who, at)).await.unwrap().permissions
}

#[test]
fn everything_that_is_not_denied_is_listed_with_what_it_reaches() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("carl", &[role("analyst")]).await;
        let held = list(&service, "carl", "").await;
        let reports = HeldPermission {
            permission: "reports.view".to_owned(),
            decision: Decision::Allowed.into(),
            visibility: "all".to_owned(),
            ..HeldPermission::default()
        };
        assert_eq!(held, [reports]);
    });
}

#[test]
fn workspaces_visibilities_and_fields_are_those_of_the_assignment() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "").await;
        let sid =
            role("agent").at("paris").with("contact_visibility", "self").with("mask_phone", "on");
        acme.has("sid", &[sid]).await;
        let here = list(&service, "sid", "paris").await;
        let messages = here.iter().find(|held| held.permission == "messages.view").unwrap();
        assert_eq!(messages.decision(), Decision::Conditional);
        assert_ne!(messages.visibility, "all");
        let masked = [("contact.phone".to_owned(), FieldAccess::FillOnce.into())];
        assert_eq!(messages.field_access, masked.into());
        assert!(here.is_sorted_by_key(|held| held.permission.clone()));
        assert_eq!(list(&service, "sid", "").await, []);
    });
}

#[test]
fn whoever_or_whatever_is_not_there_may_nothing_and_so_may_whoever_is_kept_out() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.has("ada", &[role("org_admin")]).await;
        assert!(!list(&service, "ada", "").await.is_empty());
        assert_eq!(list(&service, "ada", "nowhere").await, []);
        for asked in [
            request("nobody", ""),
            ListPermissionsRequest { account_id: "nowhere".to_owned(), ..request("ada", "") },
        ] {
            let answer = ask(&service, asked).await.unwrap();
            assert_eq!((answer.permissions, answer.next_page_token), (Vec::new(), String::new()));
            let token = ConsistencyToken::parse(&answer.consistency_token).unwrap();
            assert_eq!(token.revision, Revision(0));
        }
        acme.by_hand("ada", |ada| ada.state = MemberState::Suspended).await;
        assert_eq!(list(&service, "ada", "").await, []);
        acme.account_by_hand(|account| account.state = AccountState::Closed).await;
        assert_eq!(list(&service, "olivia", "").await, []);
    });
}

#[test]
fn what_may_be_done_as_another_person_is_listed() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        let asked =
            ListPermissionsRequest { acting_as_user_id: "ada".to_owned(), ..request("olivia", "") };
        let as_ada = ask(&service, asked.clone()).await.unwrap().permissions;
        let names: Vec<_> = as_ada.iter().map(|held| held.permission.as_str()).collect();
        assert!(names.contains(&"appointments.manage") && !names.contains(&"staff.manage"));
        assert!(as_ada.len() < list(&service, "ada", "").await.len());
        let nobody = ListPermissionsRequest { acting_as_user_id: "nobody".to_owned(), ..asked };
        assert_eq!(ask(&service, nobody).await.unwrap().permissions, []);
    });
}

#[test]
fn a_page_of_one_list_does_not_go_on_in_another() {
    on_every_backend(async |service| {
        let acme: Company<'_> = service.founding("sitee").open().await;
        acme.opens("paris", "").await;
        acme.has("ada", &[role("admin")]).await;
        let first = ListPermissionsRequest { page_size: 1, ..request("olivia", "") };
        let page_token = ask(&service, first.clone()).await.unwrap().next_page_token;
        let next = ListPermissionsRequest { page_token, ..first };
        assert_eq!(ask(&service, next.clone()).await.unwrap().permissions.len(), 1);
        for other in [
            ListPermissionsRequest { user_id: "ada".to_owned(), ..next.clone() },
            ListPermissionsRequest { workspace_id: "paris".to_owned(), ..next.clone() },
            ListPermissionsRequest { acting_as_user_id: "ada".to_owned(), ..next.clone() },
            ListPermissionsRequest { page_token: "nonsense".to_owned(), ..next.clone() },
        ] {
            let refused = ask(&service, other).await;
            refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
        }
        let negative = ListPermissionsRequest { page_size: -1, ..next };
        let refused = ask(&service, negative).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageSize);
    });
}

#[test]
fn a_person_lists_what_they_may_themselves_and_not_what_others_may() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        let as_ada = |message| {
            let mut request = Request::new(message);
            request.metadata_mut().insert(TEST_CALLER, "person:ada".parse().unwrap());
            request
        };
        let own = service.authorization().list_permissions(as_ada(request("ada", ""))).await;
        assert!(!own.unwrap().into_inner().permissions.is_empty());
        for other in ["olivia", "nobody"] {
            let refused =
                service.authorization().list_permissions(as_ada(request(other, ""))).await;
            refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
        }
    });
}
