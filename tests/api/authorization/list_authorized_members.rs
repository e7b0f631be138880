//! `ListAuthorizedMembers`. That it lists exactly those whom checks allow is held in `authorized.rs`.

use rolecall::grpc::proto::v1::{
    AuthorizedMember, Decision, ErrorReason, FieldAccess, ListAuthorizedMembersRequest,
    ListAuthorizedMembersResponse, Resource, StringList,
};
use tonic::{Code, Request, Status};

use crate::harness::{Refused, Service, Spec, TEST_CALLER, inner, on_every_backend, role};

fn request(permission: &str, at: &str) -> ListAuthorizedMembersRequest {
    ListAuthorizedMembersRequest {
        account_id: "acme".to_owned(),
        permission: permission.to_owned(),
        workspace_id: at.to_owned(),
        ..ListAuthorizedMembersRequest::default()
    }
}

async fn ask(
    service: &Service,
    request: ListAuthorizedMembersRequest,
) -> Result<ListAuthorizedMembersResponse, Status> {
    inner(service.authorization().list_authorized_members(request).await)
}

async fn who(service: &Service, request: ListAuthorizedMembersRequest) -> Vec<String> {
    let answer = ask(service, request).await.unwrap();
    assert!(answer.next_page_token.is_empty());
    let mut names: Vec<_> = answer.members.into_iter().map(|member| member.user_id).collect();
    names.sort();
    names
}

#[test]
fn whoever_may_is_listed_with_what_it_reaches_and_which_fields() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        acme.has("lea", &[role("manager").at("lyon")]).await;
        let strict =
            role("agent").at("paris").with("contact_visibility", "self").with("mask_phone", "on");
        let sid = acme.has("sid", &[strict]).await;
        acme.has("nora", &[]).await;
        assert_eq!(
            who(&service, request("messages.view", "paris")).await,
            ["mark", "olivia", "sid"]
        );
        assert_eq!(who(&service, request("reports.view", "paris")).await, ["mark", "olivia"]);
        assert_eq!(who(&service, request("messages.view", "lyon")).await, ["lea"]);
        assert_eq!(who(&service, request("billing.manage", "")).await, ["olivia"]);
        let answer = ask(&service, request("messages.view", "paris")).await.unwrap();
        assert_eq!(answer.consistency_token, acme.token().await);
        let row = answer.members.into_iter().find(|row| row.user_id == "sid").unwrap();
        let checked = acme.check("sid", "messages.view", "paris").await;
        let expected = AuthorizedMember {
            member_id: sid.member_id,
            user_id: "sid".to_owned(),
            decision: Decision::Conditional.into(),
            visibility: checked.visibility,
            field_access: [("contact.phone".to_owned(), FieldAccess::FillOnce.into())].into(),
        };
        assert_eq!(row, expected);
        // Of one contact, those are left who reach it.
        let assignee = StringList { values: vec!["mark".to_owned()] };
        let attributes = [("assignee".to_owned(), assignee)].into();
        let resource = Some(Resource { attributes, ..Resource::default() });
        let about = ListAuthorizedMembersRequest { resource, ..request("messages.view", "paris") };
        assert_eq!(who(&service, about).await, ["mark", "olivia"]);
    });
}

#[test]
fn whoever_may_by_an_option_alone_is_found() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        acme.has("bob", &[role("user").with("packages", "on")]).await;
        assert_eq!(who(&service, request("packages.view", "")).await, ["bob", "olivia"]);
    });
}

#[test]
fn what_is_unknown_is_nobodys_and_an_unknown_account_is_told() {
    on_every_backend(async |service| {
        service.founding("sitee").open().await;
        assert_eq!(who(&service, request("clients.view", "")).await, ["olivia"]);
        assert_eq!(who(&service, request("clients.view", "nowhere")).await, [""; 0]);
        assert_eq!(who(&service, request("clients.views", "")).await, [""; 0]);
        let nowhere = ListAuthorizedMembersRequest {
            account_id: "nowhere".to_owned(),
            ..request("clients.view", "")
        };
        let refused = ask(&service, nowhere).await;
        refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
    });
}

#[test]
fn a_page_that_found_too_few_says_where_the_next_begins() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        for at in 0..45 {
            acme.has(&format!("u{at}"), &[role("user").with("payments", "off")]).await;
        }
        acme.has("last", &[role("user")]).await;
        let mut asked =
            ListAuthorizedMembersRequest { page_size: 1, ..request("payments.manage", "") };
        let (mut seen, mut pages, mut empty) = (Vec::new(), 0, 0);
        loop {
            let page = ask(&service, asked.clone()).await.unwrap();
            (pages, empty) = (pages + 1, empty + usize::from(page.members.is_empty()));
            assert!(page.members.len() <= 1 && pages < 10, "{page:?}");
            seen.extend(page.members.into_iter().map(|member| member.user_id));
            asked.page_token = page.next_page_token;
            if asked.page_token.is_empty() {
                break;
            }
        }
        seen.sort();
        assert_eq!(seen, ["last", "olivia"]);
        assert!(empty > 0, "no page was given up");
    });
}

#[test]
fn a_page_of_one_list_does_not_go_on_in_another() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.opens("paris", "").await;
        acme.has("ada", &[role("admin")]).await;
        let first = ListAuthorizedMembersRequest { page_size: 1, ..request("clients.view", "") };
        let page_token = ask(&service, first.clone()).await.unwrap().next_page_token;
        let next = ListAuthorizedMembersRequest { page_token, ..first };
        let last = ask(&service, next.clone()).await.unwrap();
        assert_eq!((last.members.len(), last.next_page_token.as_str()), (1, ""));
        for other in [
            ListAuthorizedMembersRequest { permission: "clients.edit".to_owned(), ..next.clone() },
            ListAuthorizedMembersRequest { workspace_id: "paris".to_owned(), ..next.clone() },
            ListAuthorizedMembersRequest { resource: Some(Resource::default()), ..next.clone() },
            ListAuthorizedMembersRequest { page_token: "nonsense".to_owned(), ..next.clone() },
        ] {
            let refused = ask(&service, other).await;
            refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
        }
        let negative = ListAuthorizedMembersRequest { page_size: -1, ..next };
        let refused = ask(&service, negative).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageSize);
    });
}

#[test]
fn no_person_is_told_what_everybody_may() {
    on_every_backend(async |service| {
        service.founding("sitee").open().await;
        let mut asked = Request::new(request("clients.view", ""));
        asked.metadata_mut().insert(TEST_CALLER, "person:olivia".parse().unwrap());
        let refused = service.authorization().list_authorized_members(asked).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
    });
}
