//! What may be opened, and what is refused with a sentence.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use super::try_open as open;
use crate::store::conformance::fixtures::id;
use crate::store::embedded::FILE_NAME;
use crate::store::embedded::migrate::MIGRATIONS;
use crate::store::{Reads, Store};

#[track_caller]
fn refusal(directory: &Path) -> String {
    match open(directory) {
        Ok(_) => panic!("it was opened"),
        Err(error) => error.to_string().replace(&directory.display().to_string(), "DIR"),
    }
}

#[test]
fn the_directory_is_made() {
    let directory = TempDir::new().unwrap();
    let deep = directory.path().join("a/b");
    drop(open(&deep).unwrap());
    assert!(deep.join(FILE_NAME).is_file());
}

#[tokio::test]
async fn each_database_has_a_history_of_its_own() {
    let directories = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    let mut epochs = Vec::new();
    for directory in &directories {
        let epoch = open(directory.path()).unwrap().epoch().await.unwrap();
        assert_eq!(open(directory.path()).unwrap().epoch().await.unwrap(), epoch);
        epochs.push(epoch);
    }
    assert_ne!(epochs[0], epochs[1]);

    let store = open(directories[0].path()).unwrap();
    store.renew_epoch().await.unwrap();
    assert!(!epochs.contains(&store.epoch().await.unwrap()));
}

#[tokio::test]
async fn a_directory_has_one_process_until_its_last_unit_is_done() {
    let directory = TempDir::new().unwrap();
    let store = open(directory.path()).unwrap();
    let sentence = "the store is not available: `DIR` is in use by another process";
    assert_eq!(refusal(directory.path()), sentence);
    let unit = store.begin(&"a".to_owned().try_into().unwrap(), &Reads::default()).await.unwrap();
    drop(store);
    assert_eq!(refusal(directory.path()), sentence);
    drop(unit);
    open(directory.path()).unwrap();
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let directory = TempDir::new().unwrap();
    drop(open(directory.path()).unwrap());
    let connection = Connection::open(directory.path().join(FILE_NAME)).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    let sentence = format!(
        "the store holds or was given what it should not: `DIR/rolecall.db` has schema version 99, \
        and this version of the service knows only up to {}",
        MIGRATIONS.len()
    );
    assert_eq!(refusal(directory.path()), sentence);
    let version: i32 =
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 99);
}

#[tokio::test]
async fn teams_that_were_only_named_are_made_of_their_people() {
    let directory = TempDir::new().unwrap();
    let connection = Connection::open(directory.path().join(FILE_NAME)).unwrap();
    let before = MIGRATIONS.iter().position(|sql| sql.contains("CREATE TABLE team ")).unwrap();
    for migration in &MIGRATIONS[..before] {
        connection.execute_batch(migration).unwrap();
    }
    connection
        .execute_batch(
            "INSERT INTO account VALUES ('a', 'model', '1', NULL, '', 3, 'active', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 41); \
             INSERT INTO history VALUES (1, 7); \
             INSERT INTO workspace VALUES ('a', 'w', '', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'); \
             INSERT INTO member VALUES \
                 ('a', 'm', NULL, NULL, NULL, '', NULL, 'active', NULL, 0, '{}', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '[]'), \
                 ('a', 'n', NULL, NULL, NULL, '', NULL, 'revoked', 2, 0, '{}', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '[]'); \
             INSERT INTO member_team VALUES \
                 ('a', 'm', 't', 'w', 0), ('a', 'm', 'u', NULL, 1), ('a', 'n', 't', NULL, 0)",
        )
        .unwrap();
    connection.pragma_update(None, "application_id", 0x526f_6c65).unwrap();
    connection.pragma_update(None, "user_version", i64::try_from(before).unwrap()).unwrap();
    drop(connection);
    let store = open(directory.path()).unwrap();
    let account_id = id("a");
    let teams = store.teams(&account_id, None, None, 9).await.unwrap();
    let told: Vec<_> = teams
        .iter()
        .map(|row| {
            (row.team.display_name.as_str(), row.team.workspace_id.is_some(), row.member_count)
        })
        .collect();
    assert_eq!(told, [("t", true, 1), ("u", false, 1)]);
    let people = store.team_members(&account_id, &id("t"), None, 9).await.unwrap();
    assert_eq!((people.len(), people[0].teams.len()), (1, 2));
}

#[test]
fn a_file_that_is_no_database_of_ours_is_refused_and_left_alone() {
    let sentence = "the store holds or was given what it should not: `DIR/rolecall.db` is not a database of this service";
    let directory = TempDir::new().unwrap();
    let path = directory.path().join(FILE_NAME);
    let text = "this is a letter, not a database\n".repeat(1_000);
    fs::write(&path, &text).unwrap();
    assert_eq!(refusal(directory.path()), sentence);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);

    fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE theirs (a)").unwrap();
    assert_eq!(refusal(directory.path()), sentence);
}

#[test]
fn a_directory_that_cannot_be_made_is_refused() {
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(refusal(&file).starts_with("the store is not available: `DIR` can't be made"));
}
