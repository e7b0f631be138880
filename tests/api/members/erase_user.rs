//! `EraseUser`.

use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{
    Decision, EraseUserRequest, EraseUserResponse, ErrorReason, MemberState,
};
use rolecall::links::Purpose;
use tonic::{Code, Request, Status};

use crate::harness::{
    Company, Refused, SYSTEM, Service, Spec, TEST_CALLER, inner, on_every_backend, role,
};

fn request(who: &str) -> EraseUserRequest {
    EraseUserRequest { user_id: who.to_owned(), ..EraseUserRequest::default() }
}

async fn erase(service: &Service, request: EraseUserRequest) -> Result<EraseUserResponse, Status> {
    inner(service.members().erase_user(request).await)
}

/// Two companies that know `victoria-77`, one of them twice; each of her traces is of its own kind.
async fn scene(service: &Service) -> (Company<'_>, Company<'_>) {
    let one = service.founding("respond_io").called("one").open().await;
    one.opens("paris", "olivia").await;
    one.opens("lyon", "olivia").await;
    let two = service.founding("sitee").called("two").open().await;
    for company in [&one, &two] {
        let spec = if company.id == "one" { role("manager").at("paris") } else { role("user") };
        for round in 0..2 {
            let mut request = company.add_request("", "victoria-77", std::slice::from_ref(&spec));
            let user = request.user.as_mut().unwrap();
            user.display_name = "Victoria Sponge".to_owned();
            user.email = format!("Queen.{round}@example.com");
            request.request_id = format!("add-{round}");
            inner(service.members().add_member(request).await).unwrap();
            company
                .by_hand("victoria-77", |her| {
                    her.locale = Some("fr".to_owned());
                    her.attributes
                        .insert("region".to_owned().try_into().unwrap(), "Kent".to_owned());
                    if round == 0 && company.id == "one" {
                        her.state = rolecall::domain::member::MemberState::Revoked;
                        her.assignments.clear();
                    }
                })
                .await;
            if company.id == "two" {
                break;
            }
        }
    }
    // She acts, calls for herself, and is invited to more by somebody else.
    let mut asked =
        Request::new(one.invite_request("victoria-77", "guest", &[role("agent").at("paris")]));
    asked.metadata_mut().insert(TEST_CALLER, "person:victoria-77".parse().unwrap());
    inner(service.authorization().invite_user(asked).await).unwrap();
    let mut more = one.invite_request("olivia", "ignored", &[role("manager").at("lyon")]);
    more.email = "queen.1@example.com".to_owned();
    more.request_id = "more".to_owned();
    inner(service.authorization().invite_user(more).await).unwrap();
    // Her work there is somebody else's, and another's is hers.
    one.has("leo", &[role("agent").at("paris"), role("agent").at("lyon")]).await;
    one.assign(SYSTEM, "victoria-77", role("agent").at("lyon")).await.unwrap();
    one.revoke_in_favour_of("leo", SYSTEM, "victoria-77", "lyon").await.unwrap();
    one.revoke_in_favour_of("victoria-77", SYSTEM, "leo", "paris").await.unwrap();
    // Elsewhere she has taken more, and has shown by that that the address is hers.
    let mut more = two.invite_request("olivia", "ignored", &[role("manager")]);
    more.email = "queen.0@example.com".to_owned();
    let more = inner(service.authorization().invite_user(more).await).unwrap();
    let invitation = more.invitation.unwrap().invitation_id;
    let token = two.token_for(&invitation, Purpose::Accept).await;
    let mut accept = two.accept_request(&token, "victoria-77");
    accept.user.as_mut().unwrap().email = "queen.0@example.com".to_owned();
    inner(service.invitations().accept_invitation(accept).await).unwrap();
    (one, two)
}

#[test]
fn nothing_of_a_person_is_left_anywhere() {
    on_every_backend(async |service| {
        let (one, two) = scene(&service).await;
        let member_id = one.member("victoria-77").await.member_id;
        let traces = ["victoria-77", "victoria sponge", "queen.", "kent"];
        let before = service.dump().await.to_lowercase();
        for trace in traces {
            assert!(before.contains(trace), "there is nothing to erase of `{trace}`");
        }
        let shown = |line: &str| line.starts_with("confirmed_address ") && line.contains("queen.");
        assert!(before.lines().any(shown), "an address that she has shown to be hers");
        assert_eq!(one.decide("victoria-77", "messages.view", "paris").await, Decision::Allowed);
        service.app().write_activity().await.unwrap();

        let tried = EraseUserRequest { validate_only: true, ..request("victoria-77") };
        let tried = erase(&service, tried).await.unwrap();
        assert_eq!(
            service.dump().await.to_lowercase(),
            before_with_activity(&service, &before).await
        );
        let erased = erase(&service, request("victoria-77")).await.unwrap();
        assert_eq!((erased.account_count, erased.membership_count), (2, 3));
        assert_eq!(tried, erased);

        let after = service.dump().await.to_lowercase();
        for trace in traces {
            let left: Vec<_> = after.lines().filter(|line| line.contains(trace)).collect();
            assert!(left.is_empty(), "`{trace}` is left: {left:#?}");
        }
        // The audit still tells what was done, of somebody.
        assert!(after.contains(&member_id), "the pseudonym");
        let audit = service.store().audit(&one.account_id(), Revision(0), 100).await.unwrap();
        let last = &audit.last().unwrap().1;
        assert_eq!(last.method, "MemberService.EraseUser");
        assert_eq!(one.decide("victoria-77", "messages.view", "paris").await, Decision::Denied);
        assert_eq!(two.decide("victoria-77", "clients.view", "").await, Decision::Denied);
        let her = one.member(&member_id).await;
        assert_eq!((her.state(), her.display_name.as_str()), (MemberState::Revoked, ""));
        // Asked again, there is nobody left; and whoever comes by that name is somebody new.
        let again = erase(&service, request("victoria-77")).await.unwrap();
        assert_eq!(again, EraseUserResponse::default());
        let new = one.has("victoria-77", &[role("agent").at("paris")]).await;
        assert_ne!(new.member_id, member_id);
    });
}

#[test]
fn whoever_is_in_a_closed_account_is_forgotten_there_as_well() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let member_id = acme.has("ada", &[role("user")]).await.member_id;
        acme.close(SYSTEM).await.unwrap();
        let erased = erase(&service, request("ada")).await.unwrap();
        assert_eq!((erased.account_count, erased.membership_count), (1, 1));
        assert_eq!(acme.member(&member_id).await.state(), MemberState::Revoked);
    });
}

/// A dry run changes nothing: whatever else was written meanwhile is that somebody was active.
async fn before_with_activity(service: &Service, before: &str) -> String {
    let now = service.dump().await.to_lowercase();
    let without = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| !line.starts_with("member_activity"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(without(&now), without(before));
    now
}

#[test]
fn whoever_is_indispensable_somewhere_stays_everywhere() {
    on_every_backend(async |service| {
        let one = service.founding("respond_io").called("one").open().await;
        let two = service.founding("dexem").called("two").open().await;
        let three = service.founding("dexem").called("three").founded_by("dora").open().await;
        three.has("olivia", &[role("analyst")]).await;
        let tokens = [one.token().await, two.token().await, three.token().await];
        let refused = service.members().erase_user(request("olivia")).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::HoldersTooFew);
        assert_eq!(details.metadata("account_ids"), "one,two");
        assert_eq!([one.token().await, two.token().await, three.token().await], tokens);
        // Another admin and another owner, and she may go.
        one.has("ada", &[role("org_admin")]).await;
        two.has("ada", &[role("owner")]).await;
        let erased = erase(&service, request("olivia")).await.unwrap();
        assert_eq!((erased.account_count, erased.membership_count), (3, 3));
    });
}

#[test]
fn a_caller_erases_where_they_may_and_no_person_does() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let elsewhere = service.founding("sitee").called("elsewhere").open().await;
        for company in [&acme, &elsewhere] {
            company.has("ada", &[role("user")]).await;
        }
        let ask = async |caller: &str, who: &str| {
            let mut asked = Request::new(request(who));
            asked.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
            service.members().erase_user(asked).await.map(tonic::Response::into_inner)
        };
        let refused = ask("plain", "ada").await;
        refused.refused(Code::PermissionDenied, ErrorReason::CallerLacksScope);
        let refused = ask("person:ada", "ada").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
        let refused = ask("limited", "mem_1").await;
        refused.refused(Code::InvalidArgument, ErrorReason::MalformedId);
        assert_eq!(ask("limited", "ada").await.unwrap().account_count, 1);
        assert_eq!(acme.member("ada").await.state(), MemberState::Active);
        assert_eq!(erase(&service, request("ada")).await.unwrap().account_count, 1);
    });
}
