//! Models that newer processes published.

use futures_util::poll;

use super::*;
use crate::app::gate::Gate;
use crate::ids::AccountId;
use crate::store::conformance::fixtures::account;

const MODEL: &str = "rolecall: 1\nmodel: m\nversion: 2\nname: {en: M}\npermissions: {}\nroles: {r: {name: {en: R}, held_in: account}}\nfounder: {account: r}\n";

fn on(version: &str) -> Account {
    Account {
        model_id: Name::parse("m").unwrap(),
        model_version: ModelVersion::parse(version).unwrap(),
        ..account(&AccountId::parse("a").unwrap())
    }
}

fn stored(version: &str, text: &str) -> StoredModel {
    let Account { model_id, model_version, .. } = on(version);
    let fingerprint = blake3::hash(text.as_bytes()).to_string();
    StoredModel { model_id, version: model_version, fingerprint, text: text.to_owned() }
}

#[tokio::test]
async fn a_version_that_many_meet_at_once_is_looked_for_once() {
    let (app, gate, _folder) = Gate::app();
    app.store.publish_model(&stored("2", MODEL)).await.unwrap();
    let account = on("2");
    let mut finding: Vec<_> =
        (0..20).map(|_| Box::pin(app.models.find(&*app.store, &account))).collect();
    for found in &mut finding {
        assert!(poll!(found).is_pending());
    }
    gate.0.open();
    for found in finding {
        assert_eq!(found.await.unwrap().definition.version, account.model_version);
    }
    gate.0.until_came(1).await;
    // What new accounts are made on does not hang on which accounts were met.
    assert!(app.models.latest("m").is_none());
}

#[tokio::test]
async fn a_version_that_is_lost_or_no_model_to_this_program_is_an_error() {
    let (app, gate, _folder) = Gate::app();
    gate.0.open();
    let find = async |version| app.models.find(&*app.store, &on(version)).await;
    assert_eq!(find("2").await.unwrap_err().reason(), Reason::Internal);
    app.store.publish_model(&stored("2", MODEL)).await.unwrap();
    find("2").await.unwrap();
    gate.0.until_came(2).await;
    // It never changes, and so is read once.
    app.store.publish_model(&stored("3", "rolecall: 1\nsoon: {}\n")).await.unwrap();
    for _ in 0..3 {
        assert_eq!(find("3").await.unwrap_err().reason(), Reason::Internal);
    }
    gate.0.until_came(3).await;
}
