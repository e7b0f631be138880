//! Accounts on models that a newer process has published, beside this one.

use rolecall::grpc::proto::v1::{Decision, ErrorReason};
use rolecall::ids::ModelVersion;
use rolecall::model::{compile, read};
use rolecall::store::{Published, StoredModel};
use tonic::Code;

use crate::harness::{Company, Refused, on_every_backend, role};

/// The same model under another version, as a newer process publishes it when it begins.
fn next(version: &str) -> StoredModel {
    let text = std::fs::read_to_string("models/sitee.yaml").unwrap();
    let text = text.replacen("\nversion: \"1\"\n", &format!("\nversion: {version}\n"), 1);
    let tables = compile(&read(&text).unwrap());
    let version = tables.definition.version.clone();
    let model_id = tables.definition.id.clone();
    StoredModel { model_id, version, fingerprint: tables.fingerprint, text }
}

async fn moves(company: &Company<'_>, version: &str) {
    let version = ModelVersion::parse(version).unwrap();
    company.account_by_hand(|account| account.model_version = version).await;
    company.service.sees_what_was_changed().await;
}

#[test]
fn an_account_on_a_model_of_a_newer_process_is_served_like_any_other() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let moves_on = async |version| {
            let published = service.store().publish_model(&next(version)).await.unwrap();
            assert_eq!(published, Published::New);
            moves(&acme, version).await;
        };
        // Whatever meets it first.
        moves_on("next-1").await;
        assert_eq!(acme.decide("olivia", "clients.view", "").await, Decision::Allowed);
        moves_on("next-2").await;
        assert!(!acme.roles().await.is_empty());
        moves_on("next-3").await;
        acme.has("ada", &[role("user")]).await;

        moves(&acme, "lost").await;
        let asked = acme.check_request("olivia", "clients.view", "");
        let refused = service.authorization().check_permission(asked).await;
        refused.refused(Code::Internal, ErrorReason::Internal);
    });
}
