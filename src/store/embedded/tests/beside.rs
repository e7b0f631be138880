//! A second process beside the one that has the directory.

use tempfile::TempDir;

use super::{open, try_open};
use crate::domain::api_key::{ApiKey, KeyText, SECRET_BYTES};
use crate::domain::caller::Scopes;
use crate::store::conformance::fixtures::{at, id};
use crate::store::embedded::{EmbeddedStore, FILE_NAME, Options};
use crate::store::{Reads, Store, StoreError};

fn key(key_id: &str) -> ApiKey {
    let key_id = id(key_id);
    ApiKey {
        hash: KeyText::new(&key_id, &[7; SECRET_BYTES]).hash(),
        key_id,
        name: "billing".to_owned(),
        scopes: Scopes::all(),
        accounts: None,
        create_time: at(0),
        expire_time: None,
        revoke_time: None,
    }
}

#[tokio::test]
async fn keys_are_made_and_revoked_beside_the_process_that_serves_which_sees_it_at_once() {
    let directory = TempDir::new().unwrap();
    let serving = open(&directory);
    let beside = EmbeddedStore::open_beside(directory.path(), &Options::default()).unwrap();
    beside.add_key(&key("a")).await.unwrap();
    assert_eq!(serving.keys().await.unwrap(), [key("a")]);
    assert!(beside.revoke_key(&id("a"), at(1)).await.unwrap());
    assert_eq!(serving.key(&id("a")).await.unwrap().unwrap().revoke_time, Some(at(1)));
    drop(beside);
    serving.add_key(&key("b")).await.unwrap();
}

#[tokio::test]
async fn accounts_are_not_changed_from_beside() {
    let directory = TempDir::new().unwrap();
    let serving = open(&directory);
    let beside = EmbeddedStore::open_beside(directory.path(), &Options::default()).unwrap();
    let begun = beside.begin(&id("acme"), &Reads::default()).await;
    assert!(matches!(begun, Err(StoreError::Unavailable(_))));
    drop(serving.begin(&id("acme"), &Reads::default()).await.unwrap());
}

#[tokio::test]
async fn without_another_process_it_is_opened_as_ever_and_kept_for_this_one() {
    let directory = TempDir::new().unwrap();
    let alone = EmbeddedStore::open_beside(directory.path(), &Options::default()).unwrap();
    assert!(try_open(directory.path()).is_err(), "the directory is taken");
    drop(alone.begin(&id("acme"), &Reads::default()).await.unwrap());
}

#[tokio::test]
async fn a_schema_of_another_version_is_left_to_the_process_that_runs_on_it() {
    let directory = TempDir::new().unwrap();
    let _serving = open(&directory);
    let database = rusqlite::Connection::open(directory.path().join(FILE_NAME)).unwrap();
    database.pragma_update(None, "user_version", 3).unwrap();
    let opened = EmbeddedStore::open_beside(directory.path(), &Options::default());
    assert!(matches!(opened, Err(StoreError::Corrupt(why)) if why.contains("another version")));
}
