//! What is true of every table and every query.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::store::embedded::{EmbeddedStore, FILE_NAME, Options, connection, migrate};

/// Tables that belong to no account.
const SHARED: [&str; 6] =
    ["api_key", "confirmed_address", "history", "log_end", "model", "sqlite_schema"];

/// What is about all accounts, on purpose: those who follow the log follow it whole. The index, and where the queries are.
const LOG: [&str; 2] = ["change_log_by_position", "queries/log/"];

/// What finds what has lapsed, in whatever account, and what asks for it.
const LAPSING: [&str; 2] = ["invitation_lapsing", "assignment_lapsing"];
const FINDS_LAPSED: &str = "lapsed/page.sql";

/// The indexes that lead to accounts, and so are not led by one; and what finds them by these.
const ACROSS: [&str; 2] = ["member_by_user_everywhere", "member_by_user_ever"];
const FINDS_ACCOUNTS: [&str; 2] = ["member/accounts_of.sql", "erasure/memberships.sql"];

/// What finds mails of all accounts, on purpose: whoever is due first is sent first, wherever. The index, and the queries.
const MAILS: [&str; 3] = ["outbox_mail_due", "outbox_mail/due.sql", "outbox_mail/end_leases.sql"];

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
        let indices = list(connection, &format!("SELECT name FROM pragma_index_list('{table}')"));
        for index in indices.into_iter().filter(|index| !ACROSS.contains(&index.as_str())) {
            let columns = list(
                connection,
                &format!("SELECT name FROM pragma_index_info('{index}') ORDER BY seqno"),
            );
            let everywhere = [LOG[0], MAILS[0], LAPSING[0], LAPSING[1]];
            let across = everywhere.contains(&index.as_str());
            assert!(columns[0] == "account_id" || across, "{index}");
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
                let added = line
                    .strip_prefix("ALTER TABLE ")
                    .and_then(|rest| rest.split_once(" ADD COLUMN "));
                let (table, rest) = added.unwrap_or((table, line.trim_start()));
                labelled.insert(format!("{table}.{}", rest.split(' ').next().unwrap()));
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
    let of_log = |path: &Path| path.to_string_lossy().contains(LOG[1]);
    let of_all = |path: &Path| of_log(path) || path.ends_with(FINDS_LAPSED);
    for path in queries.iter().filter(|path| !of_all(path)) {
        let sql = fs::read_to_string(path).unwrap();
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
                let across = FINDS_ACCOUNTS.iter().any(|finds| path.ends_with(finds))
                    && ACROSS.iter().any(|index| step.contains(index))
                    || MAILS[1..].iter().any(|finds| path.ends_with(finds))
                        && step.contains(MAILS[0]);
                assert!(step.contains("account_id=?") || across, "{}: {step}", path.display());
            }
        }
    }
}

#[test]
fn what_has_lapsed_is_found_by_its_time_alone() {
    let Database { connection, .. } = &database();
    let path = queries().into_iter().find(|path| path.ends_with(FINDS_LAPSED)).unwrap();
    let sql = format!("EXPLAIN QUERY PLAN {}", fs::read_to_string(path).unwrap());
    let mut statement = connection.prepare(&sql).unwrap();
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>("detail").unwrap());
    }
    for index in LAPSING {
        let used = |step: &String| step.contains(index) && step.contains("expire_time<?");
        assert!(steps.iter().any(used), "{index}: {steps:?}");
    }
    assert!(!steps.iter().any(|step| step.starts_with("SCAN invitation")), "{steps:?}");
}

/// Every file of a query.
fn queries() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/embedded/queries");
    let entries = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    entries(&root).iter().flat_map(|entity| entries(entity)).collect()
}
