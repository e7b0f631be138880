//! What is true of every table and every query.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::store::embedded::{EmbeddedStore, FILE_NAME, Options, connection, migrate};

/// Tables that belong to no account.
const SHARED: [&str; 4] = ["api_key", "history", "model", "sqlite_schema"];

struct Database {
    connection: Connection,
    _directory: TempDir,
}

fn database() -> Database {
    let directory = TempDir::new().unwrap();
    drop(EmbeddedStore::open(directory.path(), &Options::default()).unwrap());
    let connection = connection::open_writer(&directory.path().join(FILE_NAME)).unwrap();
    Database { connection, _directory: directory }
}

fn list(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

fn tables(connection: &Connection) -> Vec<String> {
    list(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
}

fn account_tables(connection: &Connection) -> Vec<String> {
    let mut tables = tables(connection);
    tables.retain(|table| !SHARED.contains(&table.as_str()));
    assert!(tables.len() >= 13, "{tables:?}");
    tables
}

#[test]
fn the_account_leads_every_key_and_every_index() {
    let Database { connection, .. } = &database();
    for table in account_tables(connection) {
        let key = list(
            connection,
            &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk = 1"),
        );
        assert_eq!(key, ["account_id"], "{table}");
        for index in list(connection, &format!("SELECT name FROM pragma_index_list('{table}')")) {
            let columns = list(
                connection,
                &format!("SELECT name FROM pragma_index_info('{index}') ORDER BY seqno"),
            );
            assert_eq!(columns[0], "account_id", "{index}");
        }
    }
}

#[test]
fn foreign_keys_hold_everything_of_an_account_together() {
    let Database { connection, .. } = &database();
    for table in account_tables(connection) {
        let keys = format!("SELECT \"from\" FROM pragma_foreign_key_list('{table}')");
        let columns = list(connection, &keys);
        assert!(table == "account" || columns.contains(&"account_id".to_owned()), "{table}");
        if ["assignment", "member_team"].contains(&table.as_str()) {
            assert!(columns.contains(&"member_id".to_owned()), "{table}");
            assert!(columns.contains(&"workspace_id".to_owned()), "{table}");
        }
    }
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    assert_eq!(pragma("foreign_keys").unwrap(), 1);
}

#[test]
fn every_table_is_strict() {
    let Database { connection, .. } = &database();
    let loose = "SELECT name FROM pragma_table_list \
        WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict";
    assert_eq!(list(connection, loose), Vec::<String>::new());
}

#[test]
fn every_column_is_labelled() {
    let Database { connection, .. } = &database();
    let mut labelled = BTreeSet::new();
    for migration in migrate::MIGRATIONS {
        assert!(migration.starts_with("-- "), "a migration says what it is for");
        let mut table = "";
        for line in migration.lines() {
            if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
                table = rest.split(' ').next().unwrap();
            }
            let is_labelled = ["-- public", "-- personal", "-- secret"]
                .iter()
                .any(|label| line.ends_with(label) || line.contains(&format!("{label}: ")));
            if is_labelled {
                let column = line.trim_start().split(' ').next().unwrap();
                labelled.insert(format!("{table}.{column}"));
            }
        }
    }
    let columns = tables(connection).into_iter().flat_map(|table| {
        let columns = format!("SELECT '{table}.' || name FROM pragma_table_info('{table}')");
        list(connection, &columns)
    });
    assert_eq!(labelled, columns.collect());
}

#[test]
fn a_commit_is_on_the_disk() {
    let Database { connection, .. } = &database();
    let synchronous: i32 =
        connection.pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap();
    let journal: String =
        connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!((synchronous, journal.as_str()), (2, "wal"));
}

#[test]
fn no_query_of_an_account_looks_at_others_or_sorts() {
    let Database { connection, .. } = &database();
    let queries = queries();
    assert!(queries.len() > 40, "{}", queries.len());
    for path in queries {
        let sql = fs::read_to_string(&path).unwrap();
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().unwrap() {
            let step: String = row.get("detail").unwrap();
            let shared = SHARED.iter().any(|table| step.starts_with(&format!("SCAN {table}")));
            let scans = step.starts_with("SCAN") && !step.contains("json_each") && !shared;
            // The teams of one person are few.
            let sorts =
                step.contains("TEMP B-TREE FOR ORDER") && !path.ends_with("member_team/list.sql");
            assert!(!scans && !sorts, "{}: {step}", path.display());
            if step.starts_with("SEARCH") && !SHARED.iter().any(|table| step.contains(table)) {
                assert!(step.contains("account_id=?"), "{}: {step}", path.display());
            }
        }
    }
}

/// Every file of a query.
fn queries() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/embedded/queries");
    let entries = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    entries(&root).iter().flat_map(|entity| entries(entity)).collect()
}
