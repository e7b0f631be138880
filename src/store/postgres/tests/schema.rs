//! What is true of every table and every query.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tokio_postgres::Client;
use tokio_postgres::types::Type;

use super::database;
use super::support::{Database, Version, connect};
use crate::domain::member::TeamMembership;
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::model::account_roles::{CustomRole, EditedRole};
use crate::store::conformance::fixtures::*;
use crate::store::postgres::migrate::MIGRATIONS;
use crate::store::postgres::{MEMBERS, facts, write};
use crate::store::{Answered, MailContent, OutboxMail, Reads, RequestKey, RoleChange};

/// Tables that belong to no account.
const SHARED: [&str; 4] = ["api_key", "history", "migration", "model"];

async fn newest() -> (Client, Database) {
    let database = database(Version::Newest).await;
    (connect(&database.url()).await.unwrap(), database)
}

async fn list(client: &Client, sql: &str) -> Vec<String> {
    client.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

async fn account_tables(client: &Client) -> Vec<String> {
    let sql = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'rolecall' ORDER BY 1";
    let mut tables = list(client, sql).await;
    tables.retain(|table| !SHARED.contains(&table.as_str()));
    assert_eq!(tables.len(), 13, "{tables:?}");
    tables
}

#[tokio::test]
async fn the_account_leads_every_key_and_every_index() {
    let (client, _database) = newest().await;
    for table in account_tables(&client).await {
        let first = format!(
            "SELECT attname::text FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0] \
             WHERE indrelid = 'rolecall.{table}'::regclass ORDER BY indisprimary DESC"
        );
        let first = list(&client, &first).await;
        assert!(!first.is_empty() && first.iter().all(|column| column == "account_id"), "{table}");
        let keys = "SELECT count(*) FROM pg_index WHERE indisprimary AND indrelid";
        let keys = format!("{keys} = 'rolecall.{table}'::regclass");
        assert_eq!(super::number(&client, &keys).await, 1, "{table}");
    }
}

#[tokio::test]
async fn foreign_keys_hold_everything_of_an_account_together() {
    let (client, _database) = newest().await;
    let keys = list(
        &client,
        "SELECT conrelid::regclass::text || ': ' || pg_get_constraintdef(oid) FROM pg_constraint \
         WHERE contype = 'f' AND connamespace = 'rolecall'::regnamespace AND convalidated",
    )
    .await;
    for table in account_tables(&client).await {
        let begin = format!("rolecall.{table}: FOREIGN KEY (account_id");
        let ours: Vec<_> = keys.iter().filter(|key| key.starts_with(&begin)).collect();
        assert!(table == "account" || !ours.is_empty(), "{table}");
        let named: &[&str] = match table.as_str() {
            "assignment" | "member_team" => &["member_id", "workspace_id"],
            "invitation" => &["member_id", "inviter"],
            _ => &[],
        };
        for column in named {
            let key = format!("(account_id, {column}) REFERENCES");
            assert!(ours.iter().any(|ours| ours.contains(&key)), "{table} {column}");
        }
    }
    // None without the account.
    assert!(keys.iter().all(|key| key.contains(": FOREIGN KEY (account_id")), "{keys:?}");
}

#[tokio::test]
async fn what_is_in_a_key_is_compared_by_bytes() {
    let (client, _database) = newest().await;
    let loose = list(
        &client,
        "SELECT DISTINCT attrelid::regclass || '.' || attname FROM pg_index \
         JOIN pg_class ON pg_class.oid = indrelid AND relnamespace = 'rolecall'::regnamespace \
         JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey) \
         WHERE atttypid = 'text'::regtype AND attcollation <> '\"C\"'::regcollation",
    )
    .await;
    assert_eq!(loose, Vec::<String>::new());
}

#[tokio::test]
async fn every_column_is_labelled() {
    let (client, _database) = newest().await;
    let mut labelled = BTreeSet::new();
    for (name, migration) in MIGRATIONS {
        let intent = migration.lines().next().unwrap();
        assert!(intent.starts_with("-- ") && intent.ends_with('.'), "{name} says what it is for");
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
    let columns = list(
        &client,
        "SELECT attrelid::regclass || '.' || attname FROM pg_attribute \
         JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r' AND relnamespace = 'rolecall'::regnamespace \
         WHERE attnum > 0 AND relname <> 'migration'",
    )
    .await;
    assert_eq!(labelled, columns.into_iter().collect());
}

#[tokio::test]
async fn no_query_of_an_account_looks_at_others_or_sorts() {
    let (client, _database) = newest().await;
    client.batch_execute("SET plan_cache_mode = force_generic_plan").await.unwrap();
    // What can be found by an index is found by it, however few rows there are.
    client.batch_execute("SET enable_seqscan = off; SET enable_sort = off").await.unwrap();
    let statements = statements(&client).await;
    assert!(statements.len() > 35, "{}", statements.len());
    for (sql, types) in statements {
        let names: Vec<_> = types.iter().map(Type::name).collect();
        let (names, nulls) = (names.join(", "), vec!["NULL"; types.len()].join(", "));
        let parentheses = |text: String| if text.is_empty() { text } else { format!("({text})") };
        let prepare = format!("PREPARE query {} AS {sql}", parentheses(names));
        client.batch_execute(&prepare).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"));
        if !sql.starts_with("SELECT pg_advisory") {
            let explain = format!("EXPLAIN (FORMAT json) EXECUTE query {}", parentheses(nulls));
            let plan: Value = client.query_one(&explain, &[]).await.unwrap().get(0);
            inspect(&plan[0]["Plan"], None, &sql);
        }
        client.batch_execute("DEALLOCATE query").await.unwrap();
    }
}

/// Looks at a step of a plan and at those below it. `heap` is the table of the step above, if this one finds rows of it.
fn inspect(step: &Value, heap: Option<&str>, sql: &str) {
    let kind = step["Node Type"].as_str().unwrap();
    let table = step["Relation Name"].as_str().or(heap);
    let of_account = table.is_some_and(|table| !SHARED.contains(&table));
    let condition = step["Index Cond"].as_str().unwrap_or_default();
    match kind {
        "Index Scan" | "Index Only Scan" | "Bitmap Index Scan" if of_account => {
            assert!(condition.contains("account_id = "), "{sql}\n{step:#}");
        }
        // What is below it finds the rows; and it is what writes them.
        "Bitmap Heap Scan" | "ModifyTable" => {}
        "Sort" | "Incremental Sort" => {
            // The teams of one person are few.
            let few = step["Plans"][0]["Relation Name"] == "member_team";
            assert!(few, "{sql}\n{step:#}");
        }
        _ => assert!(table.is_none() || !of_account, "{sql}\n{step:#}"),
    }
    let heap = (kind == "Bitmap Heap Scan").then_some(table).flatten();
    for below in step["Plans"].as_array().into_iter().flatten() {
        inspect(below, heap, sql);
    }
}

/// Every statement, with the types of its parameters: as the store sends it, or as the database understands the file.
async fn statements(client: &Client) -> BTreeMap<String, Vec<Type>> {
    let mut found: BTreeMap<String, Vec<Type>> = sent();
    for path in queries() {
        let sql = fs::read_to_string(&path).unwrap();
        // Of several statements, none of an account.
        let several = path.ends_with("migration/start.sql");
        if !several && !found.keys().any(|sent| sent.contains(&sql)) {
            let prepared = client.prepare(&sql).await;
            let prepared = prepared.unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
            found.insert(sql, prepared.params().to_vec());
        }
    }
    for (sql, types) in &found {
        let prepared = client.prepare_typed(sql, types).await.unwrap();
        assert_eq!(prepared.params(), types, "{sql}");
    }
    found
}

/// The statements of reading facts and of a change that writes everything there is.
fn sent() -> BTreeMap<String, Vec<Type>> {
    let account_id: AccountId = id("a");
    let mut somebody = member("m");
    somebody.teams = vec![TeamMembership { team_id: id("t"), workspace_id: None }];
    somebody.assignments = vec![assignment("x", None)];
    let mut changes = people([somebody, member("n")]);
    let role = CustomRole {
        display_name: String::new(),
        description: String::new(),
        license: None,
        permissions: BTreeSet::new(),
        create_time: at(0),
        update_time: at(0),
    };
    let edited = EditedRole { permissions: BTreeSet::new(), update_time: at(0) };
    changes.account = Some(account(&account_id));
    changes.roles = vec![
        RoleChange::PutCustom(id("r"), role),
        RoleChange::DeleteCustom(id("r")),
        RoleChange::PutEdited(id("r"), edited),
        RoleChange::DeleteEdited(id("r")),
    ];
    changes.workspaces = vec![workspace("w")];
    changes.invitations = vec![invitation("i", "m", None)];
    changes.counters = seats(1).counters;
    let content = MailContent::Invitation { invitation_id: id("i"), generation: 1 };
    changes.outbox = vec![OutboxMail { mail_id: "m".to_owned(), content, create_time: at(0) }];
    let key = RequestKey { caller: "c".to_owned(), method: "S.M".to_owned(), request_id: id("q") };
    let answered = Answered {
        fingerprint: String::new(),
        answer: String::new(),
        revision: Revision(1),
        time: at(0),
    };
    changes.answer = Some((key, answered));
    let mut statements = write::statements(&account_id, Revision(1), 0, &changes).unwrap();
    statements.push(facts::statement(&account_id, &Reads::default()));
    let parts = statements.iter().map(crate::store::postgres::pipeline::Statement::parts);
    let mut found: BTreeMap<_, _> = parts.map(|(sql, types)| (sql.to_owned(), types)).collect();
    found.insert(MEMBERS.to_owned(), vec![Type::TEXT, Type::TEXT, Type::INT8]);
    found
}

/// Every file of a query.
fn queries() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/postgres/queries");
    let entries = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    entries(&root).iter().flat_map(|entity| entries(entity)).collect()
}
