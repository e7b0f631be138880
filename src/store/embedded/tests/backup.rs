//! Copies of a store that is served from.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::open;
use crate::store::Reads;
use crate::store::conformance::fixtures::{commit, new_account, nothing, read};
use crate::store::embedded::{FILE_NAME, back_up};

fn refusal(directory: &Path, file: &Path) -> String {
    back_up(directory, file).unwrap_err().to_string()
}

#[tokio::test]
async fn a_copy_is_of_one_moment_and_begins_a_history_wherever_it_is_put() {
    let directory = TempDir::new().unwrap();
    let store = open(&directory);
    let account_id = new_account(&store, "a").await;
    let copied = read(&store, &account_id, &Reads::default()).await;
    let file = directory.path().join("backup");
    // What is left of one that was killed is in nobody's way.
    fs::write(directory.path().join("backup.part"), "half").unwrap();
    back_up(directory.path(), &file).unwrap();
    assert!(!directory.path().join("backup.part").exists());
    commit(&store, &account_id, nothing()).await.unwrap();

    let mut epochs = vec![store.epoch().await.unwrap()];
    for _ in 0..2 {
        let restored = TempDir::new().unwrap();
        fs::copy(&file, restored.path().join(FILE_NAME)).unwrap();
        let restored_store = open(&restored);
        let epoch = restored_store.epoch().await.unwrap();
        let facts = read(&restored_store, &account_id, &Reads::default()).await;
        assert_eq!((facts.revision, facts.epoch), (copied.revision, epoch));
        assert_eq!(facts.account, copied.account);
        drop(restored_store);
        assert_eq!(open(&restored).epoch().await.unwrap(), epoch, "once");
        epochs.push(epoch);
    }
    epochs.sort_by_key(|epoch| epoch.0);
    epochs.dedup();
    assert_eq!(epochs.len(), 3);
}

#[tokio::test]
async fn nothing_is_written_over_and_nothing_else_is_copied() {
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("backup");
    assert!(refusal(directory.path(), &file).contains("there is none in"));
    let store = open(&directory);
    fs::write(&file, "something").unwrap();
    assert!(refusal(directory.path(), &file).contains("can't be written: "));
    assert_eq!(fs::read_to_string(&file).unwrap(), "something");
    drop(store);
    let foreign = TempDir::new().unwrap();
    let other = rusqlite::Connection::open(foreign.path().join(FILE_NAME)).unwrap();
    other.execute_batch("CREATE TABLE theirs (a INTEGER)").unwrap();
    let copy = foreign.path().join("backup");
    assert!(refusal(foreign.path(), &copy).contains("is not a database of this service"));
    assert!(!copy.exists());
}
