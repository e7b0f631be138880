//! Role models are kept as they are, for good: INV-MODEL.

use super::fixtures::*;
use crate::store::{Published, StoredModel};

pub(crate) async fn a_model_is_read_back_exactly(store: Tested) {
    assert_eq!(store.models().await.unwrap(), []);
    // In the order in which they are listed: by bytes, not by any language.
    let models = [("a", "1"), ("a", "10"), ("a", "2"), ("a", "B"), ("a", "a"), ("b", "1")]
        .map(|(model_id, version)| model(model_id, version));
    for model in models.iter().rev() {
        assert_eq!(store.publish_model(model).await.unwrap(), Published::New);
    }
    assert_eq!(store.models().await.unwrap(), models);
}

pub(crate) async fn a_model_never_changes(store: Tested) {
    let first = model("m", "1");
    store.publish_model(&first).await.unwrap();
    // The same model in other words: what was published first stays.
    let reworded = StoredModel { text: "reworded".to_owned(), ..first.clone() };
    assert_eq!(store.publish_model(&first).await.unwrap(), Published::Unchanged);
    assert_eq!(store.publish_model(&reworded).await.unwrap(), Published::Unchanged);
    let different = StoredModel { fingerprint: "other".to_owned(), ..reworded };
    assert_eq!(store.publish_model(&different).await.unwrap(), Published::Different);
    assert_eq!(store.models().await.unwrap(), [first]);
}

fn model(model_id: &str, version: &str) -> StoredModel {
    StoredModel {
        model_id: id(model_id),
        version: id(version),
        fingerprint: format!("{model_id}/{version}"),
        text: format!("# modèle\nmodel: {model_id}\n{}", "  - row\n".repeat(1000)),
    }
}
