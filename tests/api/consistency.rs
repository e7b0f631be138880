//! How fresh an answer must be (INV-FRESH): no answer is older than the token that was shown.

use rolecall::domain::revision::{ConsistencyToken, Epoch, Revision};
use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::links::Purpose;
use serde_json::{Value, json};
use tonic::{Code, Status};

use crate::contract::reads;
use crate::harness::dynamic::Api;
use crate::harness::{Company, Refused, Service, on_every_backend, role};

/// An account in which there is something of every kind, and the token of a link.
async fn scene(service: &Service) -> (Company<'_>, String) {
    let acme = service.founding("dexem").open().await;
    acme.forms("red", "").await;
    let invitation = acme.invites("", "ida", &[role("analyst")]).await;
    let link = acme.token_for(&invitation, Purpose::Accept).await;
    (acme, link)
}

/// Asks every method that only reads, of the account and the link of the scene.
async fn ask_all(
    service: &Service,
    link: &str,
    consistency: Value,
) -> Vec<(String, Result<(), Status>)> {
    let api = Api::load();
    let mut answers = Vec::new();
    for method in api.methods().into_iter().filter(|method| reads(method)) {
        let mut request = json!({"consistency": consistency});
        let item = json!({"user_id": "olivia", "permission": "reports.view"});
        for (field, value) in [
            ("account_id", json!("acme")),
            ("user_id", json!("olivia")),
            ("permission", json!("reports.view")),
            ("role_id", json!("analyst")),
            ("items", json!([item])),
            ("team_id", json!("red")),
            ("token", json!(link)),
        ] {
            if api.input(&method).field.iter().any(|known| known.name() == field) {
                request[field] = value;
            }
        }
        let answer = api.call(service, &method, &request).await;
        answers.push((method, answer));
    }
    assert!(answers.len() >= 6, "{answers:?}");
    answers
}

fn at_least(token: &ConsistencyToken) -> Value {
    json!({"at_least": token.to_string()})
}

#[test]
fn what_was_seen_is_answered_by_every_method_and_what_is_newer_by_none() {
    on_every_backend(async |service| {
        let (acme, link) = scene(&service).await;
        let seen = ConsistencyToken::parse(&acme.token().await).unwrap();
        for (method, answer) in ask_all(&service, &link, at_least(&seen)).await {
            assert!(answer.is_ok(), "{method}: {answer:?}");
        }
        let newer = ConsistencyToken { revision: Revision(seen.revision.0 + 1), ..seen };
        for (method, answer) in ask_all(&service, &link, at_least(&newer)).await {
            assert!(answer.is_err(), "{method}");
            let details = answer.refused(Code::Unavailable, ErrorReason::StoreUnavailable);
            assert!(details.details.retry_info().is_some(), "{method}");
        }
        // As soon as it is there, it is answered.
        acme.has("ada", &[]).await;
        for (method, answer) in ask_all(&service, &link, at_least(&newer)).await {
            assert!(answer.is_ok(), "{method}: {answer:?}");
        }
    });
}

#[test]
fn a_token_of_another_history_is_answered_from_what_is_there() {
    on_every_backend(async |service| {
        let (acme, link) = scene(&service).await;
        let seen = ConsistencyToken::parse(&acme.token().await).unwrap();
        let lost = ConsistencyToken {
            epoch: Epoch(seen.epoch.0 ^ 1),
            revision: Revision(seen.revision.0 + 100),
            ..seen
        };
        for (method, answer) in ask_all(&service, &link, at_least(&lost)).await {
            assert!(answer.is_ok(), "{method}: {answer:?}");
        }
    });
}

#[test]
fn the_newest_state_can_be_asked_for_everywhere() {
    on_every_backend(async |service| {
        let (_, link) = scene(&service).await;
        for consistency in [json!({"fully_consistent": true}), json!({"minimize_latency": true})] {
            for (method, answer) in ask_all(&service, &link, consistency).await {
                assert!(answer.is_ok(), "{method}: {answer:?}");
            }
        }
    });
}
