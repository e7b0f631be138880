//! API keys are kept as they are, but for their being revoked.

use super::fixtures::*;
use crate::domain::api_key::ApiKey;
use crate::domain::caller::Scope;
use crate::store::StoreError;

pub(crate) async fn a_key_is_read_back_exactly(store: Tested) {
    assert_eq!(store.keys().await.unwrap(), []);
    let limited = ApiKey {
        accounts: Some(["b", "a", "B"].map(id).into()),
        expire_time: Some(at(10)),
        scopes: [Scope::Check, Scope::Watch].into_iter().collect(),
        ..key("a1")
    };
    // To be limited to no account is something else than not to be limited.
    let of_nothing = ApiKey { accounts: Some([].into()), ..key("a2") };
    // Two keys may have the same name.
    for key in [&key("b"), &limited, &of_nothing] {
        store.add_key(key).await.unwrap();
    }
    assert_eq!(store.keys().await.unwrap(), [limited.clone(), of_nothing.clone(), key("b")]);
    assert_eq!(store.key(&limited.key_id).await.unwrap(), Some(limited));
    assert_eq!(store.key(&of_nothing.key_id).await.unwrap(), Some(of_nothing));
    assert_eq!(store.key(&id("A1")).await.unwrap(), None);
}

pub(crate) async fn a_key_never_takes_the_place_of_another(store: Tested) {
    store.add_key(&key("a")).await.unwrap();
    let other = ApiKey { name: "other".to_owned(), ..key("a") };
    let refused = store.add_key(&other).await;
    assert!(matches!(refused, Err(StoreError::Corrupt(_))), "{refused:?}");
    assert_eq!(store.keys().await.unwrap(), [key("a")]);
}

pub(crate) async fn a_key_is_revoked_once(store: Tested) {
    store.add_key(&key("a")).await.unwrap();
    store.add_key(&key("b")).await.unwrap();
    assert!(store.revoke_key(&id("a"), at(5)).await.unwrap());
    assert!(store.revoke_key(&id("a"), at(6)).await.unwrap(), "it is there");
    assert!(!store.revoke_key(&id("c"), at(5)).await.unwrap(), "it is not");
    let revoked = ApiKey { revoke_time: Some(at(5)), ..key("a") };
    assert_eq!(store.key(&id("a")).await.unwrap(), Some(revoked.clone()));
    assert_eq!(store.keys().await.unwrap(), [revoked, key("b")]);
}
