//! What clients are told, and what they make of what they don't know.

use std::collections::{BTreeMap, HashMap};

use prost::Message;
use rolecall::client::{Answer, Client, Decision};
use rolecall::proto::v1;
use rolecall::proto::v1::{CheckPermissionRequest, DecisionReason, ErrorReason, FieldAccess};
use tonic::Code;
use tonic_types::{ErrorDetails, StatusExt};

use crate::front::{Does, Front};
use crate::world::{World, plans_in};

#[tokio::test]
async fn allowed_conditional_and_denied_are_told_apart() {
    let world = World::start().await;
    let client = world.client();

    let answer = client.check(plans_in("paris")).await.unwrap();
    assert_eq!(answer.decision, Decision::Allowed);
    assert!(answer.is_allowed() && !answer.degraded && !answer.consistency_token.is_empty());
    assert_eq!(answer.assignment.unwrap().role_id, "scheduler");

    let answer = client.check(plans_in("lyon")).await.unwrap();
    let reason = DecisionReason::RoleLacksPermission;
    assert_eq!(answer.decision, Decision::Denied { reason });
    assert!(!answer.is_allowed() && answer.explanation.is_none());

    let explained = CheckPermissionRequest { explain: true, ..plans_in("lyon") };
    let answer = client.check(explained).await.unwrap();
    assert!(!answer.explanation.unwrap().would_grant.is_empty());

    // Bob of the hairdresser sees his own appointments: whether this is one, nobody has said.
    let views = CheckPermissionRequest::new("acme-sitee", "bob", "appointments.view");
    let answer = client.check(views.clone()).await.unwrap();
    assert_eq!(answer.decision, Decision::Conditional { visibility: "own".to_owned() });
    assert!(!answer.is_allowed());
    let of = |person: &str| {
        let values = vec![person.to_owned()];
        let attributes = BTreeMap::from([("assignee".to_owned(), v1::StringList { values })]);
        let id = "1".to_owned();
        views.clone().about(v1::Resource { id, attributes, ..v1::Resource::default() })
    };
    assert!(client.check(of("bob")).await.unwrap().is_allowed());
    assert!(!client.check(of("carla")).await.unwrap().is_allowed());
}

#[tokio::test]
async fn fields_are_as_free_as_the_service_says() {
    let world = World::start().await;
    let client = world.client();
    let edits = |person| CheckPermissionRequest::new("acme-sitee", person, "clients.edit");

    let bob = client.check(edits("bob")).await.unwrap();
    assert_eq!(bob.field_access("client.phone"), FieldAccess::Hidden);
    assert_eq!(bob.field_access("client.email"), FieldAccess::Full);

    let stranger = client.check(edits("mallory")).await.unwrap();
    let reason = DecisionReason::NotAMember;
    assert_eq!(stranger.decision, Decision::Denied { reason });
    assert_eq!(stranger.field_access("client.email"), FieldAccess::Hidden);
}

#[tokio::test]
async fn many_questions_have_an_answer_or_an_error_each() {
    let world = World::start().await;
    let item = |workspace: &str, permission: &str| v1::CheckItem {
        user_id: "bob".to_owned(),
        permission: permission.to_owned(),
        workspace_id: workspace.to_owned(),
        ..v1::CheckItem::default()
    };
    let questions = v1::BatchCheckPermissionsRequest {
        account_id: "acme-agendize".to_owned(),
        items: vec![
            item("paris", "appointments.schedule"),
            item("paris", ""),
            item("lyon", "appointments.schedule"),
        ],
        consistency: None,
    };
    let answers = world.client().batch_check(questions).await.unwrap();
    let [paris, nothing, lyon] = answers.as_slice() else { panic!("{answers:?}") };
    assert!(paris.as_ref().unwrap().is_allowed());
    assert!(!lyon.as_ref().unwrap().is_allowed());
    let error = nothing.as_ref().unwrap_err();
    assert_eq!(error.reason(), Some(ErrorReason::MissingField));
    assert_eq!(error.fields()[0].field, "permission");
}

#[tokio::test]
async fn a_batch_that_is_not_answered_in_full_is_not_answered() {
    let allowed = v1::CheckAnswer { decision: 1, reason: 1, ..v1::CheckAnswer::default() };
    let result = Some(v1::batch_check_result::Result::Answer(allowed));
    let one = v1::BatchCheckResult { result };
    let say = |results: Vec<v1::BatchCheckResult>| {
        let response = v1::BatchCheckPermissionsResponse { results, ..Default::default() };
        let message = response.encode_to_vec();
        Front::alone(move |_| Does::Say(message.clone()))
    };
    let items = vec![v1::CheckItem::default(); 2];
    let questions = v1::BatchCheckPermissionsRequest { items, ..Default::default() };

    let short = say(vec![one.clone()]);
    assert_eq!(
        short.client().batch_check(questions.clone()).await.unwrap_err().code(),
        Code::Internal
    );
    let empty = say(vec![v1::BatchCheckResult { result: None }, one]);
    let answers = empty.client().batch_check(questions).await.unwrap();
    assert_eq!(answers[0].as_ref().unwrap_err().code(), Code::Internal);
    assert!(answers[1].as_ref().unwrap().is_allowed());
}

/// INV-DENY.
#[tokio::test]
async fn what_is_not_known_to_be_a_yes_is_a_no() {
    for (decision, reason, expected) in [
        (0, 0, DecisionReason::Unspecified),
        (0, 1, DecisionReason::Unspecified),
        (4, 1, DecisionReason::Unspecified),
        (-1, 1, DecisionReason::Unspecified),
        (i32::MAX, 9, DecisionReason::Unspecified),
        (3, 9, DecisionReason::RoleLacksPermission),
        (3, 4000, DecisionReason::Unspecified),
    ] {
        let answer = answered(v1::CheckPermissionResponse {
            decision,
            reason,
            visibility: "all".to_owned(),
            ..v1::CheckPermissionResponse::default()
        });
        let answer = answer.await;
        assert_eq!(answer.decision, Decision::Denied { reason: expected }, "{decision} {reason}");
        assert!(!answer.is_allowed());
    }
    // The empty answer as well, which is what a message of something else altogether looks like.
    assert!(!answered(v1::CheckPermissionResponse::default()).await.is_allowed());

    let fields = BTreeMap::from([("a".to_owned(), 9), ("b".to_owned(), 0), ("c".to_owned(), 4)]);
    let answer = answered(v1::CheckPermissionResponse {
        decision: 1,
        reason: 1,
        field_access: fields,
        ..v1::CheckPermissionResponse::default()
    });
    let answer = answer.await;
    let access = ["a", "b", "c", "d"].map(|field| answer.field_access(field));
    let expected =
        [FieldAccess::Hidden, FieldAccess::Hidden, FieldAccess::ReadOnly, FieldAccess::Full];
    assert_eq!(access, expected);
}

async fn answered(response: v1::CheckPermissionResponse) -> Answer {
    let message = response.encode_to_vec();
    let front = Front::alone(move |_| Does::Say(message.clone()));
    front.client().check(plans_in("paris")).await.unwrap()
}

#[tokio::test]
async fn errors_say_why_and_about_what() {
    let world = World::start().await;
    let client = world.client();
    let assign = |actor: &str, person: &str| v1::AssignRoleRequest {
        account_id: "acme-agendize".to_owned(),
        user_id: person.to_owned(),
        role_id: "administrator".to_owned(),
        actor_user_id: actor.to_owned(),
        ..v1::AssignRoleRequest::default()
    };
    let error = client.call(assign("bob", "carla")).await.unwrap_err();
    assert_eq!(error.code(), Code::PermissionDenied);
    assert_eq!(error.reason(), Some(ErrorReason::ActorLacksPermission));
    assert_eq!(error.metadata()["permission"], "access.manage");
    assert_eq!(error.sentence().unwrap(), "You do not have permission to do this.");
    let french = client.in_language("fr-CA").call(assign("bob", "carla")).await.unwrap_err();
    assert!(french.sentence().unwrap().starts_with("Vous "), "{french:?}");
    assert!(error.fields().is_empty() && error.retry_after().is_none());
    let said = error.to_string();
    assert!(said.contains("`bob` lacks") && said.ends_with("(ACTOR_LACKS_PERMISSION)"), "{said}");

    let error = client.call(assign("", "a b")).await.unwrap_err();
    let fields: Vec<_> = error.fields().into_iter().map(|wrong| wrong.field).collect();
    assert_eq!(fields, ["user_id", "actor_user_id"]);

    // Of a newer service.
    let details = ErrorDetails::with_error_info("NEVER_HEARD_OF", "rolecall", HashMap::new());
    let status = tonic::Status::with_error_details(Code::PermissionDenied, "no", details);
    let front = Front::alone(move |_| Does::Refuse(status.clone()));
    let error = front.client().check(plans_in("paris")).await.unwrap_err();
    assert_eq!((error.reason(), error.reason_name().as_deref()), (None, Some("NEVER_HEARD_OF")));
    assert_eq!(error.to_string(), "no (NEVER_HEARD_OF)");
}

#[tokio::test]
async fn the_rest_of_the_api_is_asked_by_its_requests_and_streams_by_generated_clients() {
    let world = World::start().await;
    let client = world.client();
    let account_id = || "acme-agendize".to_owned();
    let asked = v1::CountSeatsRequest { account_id: account_id(), consistency: None };
    assert_eq!(client.call(asked).await.unwrap().limit, Some(6));

    let mut members = v1::member_service_client::MemberServiceClient::new(Client::channel(&client));
    let asked = v1::ExportMembersRequest { account_id: account_id(), ..Default::default() };
    let mut stream = members.export_members(asked).await.unwrap().into_inner();
    assert!(stream.message().await.unwrap().is_some());
}
