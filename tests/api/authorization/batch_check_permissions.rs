//! `BatchCheckPermissions`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use prost::Message;
use rolecall::domain::revision::{ConsistencyToken, Revision};
use rolecall::grpc::proto::v1::batch_check_result::Result as Outcome;
use rolecall::grpc::proto::v1::{
    BatchCheckPermissionsRequest, BatchCheckPermissionsResponse, CheckAnswer, CheckItem,
    CheckPermissionRequest, CheckPermissionResponse, Decision, ErrorReason, Resource, StringList,
};
use tonic::{Code, Request, Status};

use crate::harness::{
    Company, Details, Fault, Refused, Service, Spec, TEST_CALLER, inner, on_every_backend, role,
};

fn item(who: &str, permission: &str) -> CheckItem {
    CheckItem { user_id: who.to_owned(), permission: permission.to_owned(), ..CheckItem::default() }
}

/// The same question, asked alone.
fn alone(company: &Company<'_>, item: CheckItem) -> CheckPermissionRequest {
    CheckPermissionRequest {
        account_id: company.id.clone(),
        user_id: item.user_id,
        permission: item.permission,
        workspace_id: item.workspace_id,
        resource: item.resource,
        acting_as_user_id: item.acting_as_user_id,
        ..CheckPermissionRequest::default()
    }
}

/// What of an answer is its own, and not the batch's.
fn own(answer: CheckPermissionResponse) -> CheckAnswer {
    CheckAnswer {
        decision: answer.decision,
        reason: answer.reason,
        visibility: answer.visibility,
        field_access: answer.field_access,
        assignment: answer.assignment,
    }
}

/// The status that an error in an answer is.
fn status(error: &tonic_types::Status) -> Status {
    let details = error.encode_to_vec().into();
    Status::with_details(Code::from_i32(error.code), error.message.clone(), details)
}

/// Everything that a status tells, in an order that can be compared.
fn told(status: &Status) -> impl PartialEq + Debug {
    let (reason, details) = Details::of(status);
    let metadata: BTreeMap<_, _> = details.metadata.clone().into_iter().collect();
    let violations = format!("{:?}", details.details.bad_request());
    let sentence = format!("{:?}", details.details.localized_message());
    (status.code(), reason, details.message, metadata, violations, sentence)
}

fn as_caller<T>(caller: Option<&str>, message: T) -> Request<T> {
    let mut request = Request::new(message);
    if let Some(caller) = caller {
        request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
    }
    request
}

async fn ask(
    service: &Service,
    caller: Option<&str>,
    items: Vec<CheckItem>,
) -> Result<BatchCheckPermissionsResponse, Status> {
    let request = BatchCheckPermissionsRequest {
        account_id: "acme".to_owned(),
        items,
        ..BatchCheckPermissionsRequest::default()
    };
    inner(service.authorization().batch_check_permissions(as_caller(caller, request)).await)
}

/// Questions of every kind: granted, denied, about instances, as others, of strangers, malformed.
fn all_kinds() -> Vec<CheckItem> {
    let own = StringList { values: vec!["ada".to_owned()] };
    let attributes = [("assignee".to_owned(), own)];
    let appointment = Resource { attributes: attributes.into(), ..Resource::default() };
    let at = |workspace: &str, item| CheckItem { workspace_id: workspace.to_owned(), ..item };
    let acting = |other: &str, item| CheckItem { acting_as_user_id: other.to_owned(), ..item };
    let about = |resource: &Resource, item| CheckItem { resource: Some(resource.clone()), ..item };
    let other = Resource { r#type: "clients".to_owned(), ..appointment.clone() };
    vec![
        item("olivia", "staff.manage"),
        item("ada", "appointments.view"),
        about(&appointment, item("ada", "appointments.view")),
        about(&appointment, item("olivia", "my_documents.view")),
        item("ada", "clients.view"),
        item("ada", "payments.manage"),
        item("olivia", "no.such"),
        item("nobody", "clients.view"),
        at("nowhere", item("olivia", "clients.view")),
        at("paris", item("olivia", "clients.view")),
        acting("ada", item("olivia", "appointments.view")),
        acting("olivia", item("ada", "appointments.view")),
        acting("nobody", item("olivia", "appointments.view")),
        item("", "clients.view"),
        item("a b", ""),
        at("a b", acting("c d", item("olivia", &"x".repeat(300)))),
        about(&other, item("ada", "appointments.view")),
        item("olivia", "staff.manage"),
    ]
}

#[test]
fn each_item_is_answered_as_if_it_had_been_asked_alone() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.opens("paris", "").await;
        let strict = role("user").with("payments", "off").with("hide_client_email", "on");
        acme.has("ada", &[strict]).await;
        for caller in [None, Some("person:ada"), Some("person:olivia")] {
            let items = all_kinds();
            let answer = ask(&service, caller, items.clone()).await.unwrap();
            assert_eq!(answer.results.len(), items.len());
            let mut seen = Vec::new();
            for (item, result) in items.into_iter().zip(answer.results) {
                let request = as_caller(caller, alone(&acme, item.clone()));
                let expected = service.authorization().check_permission(request).await;
                match (result.result.unwrap(), inner(expected)) {
                    (Outcome::Answer(answer), Ok(expected)) => {
                        seen.push(format!("{:?}", answer.decision()));
                        assert_eq!(answer, own(expected), "{item:?}");
                    }
                    (Outcome::Error(error), Err(expected)) => {
                        seen.push(Details::of(&expected).0);
                        assert_eq!(told(&status(&error)), told(&expected), "{item:?}");
                    }
                    (result, expected) => panic!("{item:?}: {result:?}, alone {expected:?}"),
                }
            }
            let saw = |what: &str| seen.iter().any(|seen| seen == what);
            assert!(saw("MISSING_FIELD") && saw("MALFORMED_ID"), "{seen:?}");
            assert_eq!(saw("ACTOR_NOT_BELIEVED"), caller.is_some(), "{seen:?}");
            if caller.is_none() {
                assert!(["Allowed", "Conditional", "Denied"].into_iter().all(saw), "{seen:?}");
            }
        }
    });
}

#[test]
fn the_whole_says_from_which_state_it_was_answered_and_nothing_where_everybody_is_a_stranger() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let answer = acme.batch(vec![item("nobody", "clients.view"), item("olivia", "x.y")]).await;
        assert_eq!(answer.consistency_token, acme.token().await);
        assert!(!answer.degraded);
        let nowhere = Company { id: "nowhere".to_owned(), ..acme.clone() };
        for (company, who) in [(&acme, "nobody"), (&nowhere, "olivia")] {
            let answer = company.batch(vec![item(who, "clients.view"), item("", "")]).await;
            let token = ConsistencyToken::parse(&answer.consistency_token).unwrap();
            assert_eq!(token.revision, Revision(0));
        }
    });
}

#[test]
fn a_thousand_items_are_answered_and_neither_none_nor_more() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let many = |count: usize| -> Vec<CheckItem> {
            (0..count).map(|at| item(&format!("u{at}"), "clients.view")).collect()
        };
        let mut items = many(999);
        items.push(item("olivia", "clients.view"));
        let answer = acme.batch(items).await;
        assert_eq!(answer.results.len(), 1000);
        for (at, result) in answer.results.into_iter().enumerate() {
            let Some(Outcome::Answer(answer)) = result.result else { panic!("{at}: {result:?}") };
            let expected = if at == 999 { Decision::Allowed } else { Decision::Denied };
            assert_eq!(answer.decision(), expected, "{at}");
        }
        let details = ask(&service, None, many(0)).await;
        let details = details.refused(Code::InvalidArgument, ErrorReason::MissingField);
        assert_eq!(details.fields(), ["items"]);
        let details = ask(&service, None, many(1001)).await;
        let details = details.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
        assert_eq!((details.fields(), details.metadata("limit")), (vec!["items"], "1000"));
    });
}

#[test]
fn whoever_may_not_ask_about_the_account_gets_no_answer_to_any_item() {
    on_every_backend(async |service| {
        service.founding("sitee").open().await;
        for (caller, items) in [
            ("limited", vec![item("olivia", "clients.view")]),
            ("limited", vec![item("", "")]),
            ("person:stranger", vec![item("stranger", "clients.view")]),
            ("person:stranger", vec![item("olivia", "clients.view")]),
            ("person:stranger", vec![item("", "")]),
        ] {
            let refused = ask(&service, Some(caller), items).await;
            refused.refused(Code::PermissionDenied, ErrorReason::CallerLacksAccount);
        }
        service.set_fault(Fault::Unavailable);
        let refused = ask(&service, None, vec![item("olivia", "clients.view")]).await;
        refused.refused(Code::Unavailable, ErrorReason::StoreUnavailable);
    });
}
