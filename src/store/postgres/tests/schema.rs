//! What is true of every table and every query.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tokio_postgres::Client;
use tokio_postgres::types::Type;

use super::database;
use super::support::{Database, Version, connect};
use crate::domain::invitation::ConfirmedAddress;
use crate::domain::member::{MemberState, TeamMembership};
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::model::account_roles::{CustomRole, EditedRole};
use crate::store::conformance::fixtures::*;
use crate::store::postgres::migrate::MIGRATIONS;
use crate::store::postgres::{
    MEMBERS, TEAM_MEMBERS, erasure_rows, facts, invitation_rows, log, people_rows,
    user_account_rows, write,
};
use crate::store::{
    AccountsOf, Along, Answered, Erasure, InvitationPage, MailContent, MembershipsOf, OutboxMail,
    PeopleList, Reads, RequestKey, RoleChange, TeamChange,
};

/// What is about all accounts, on purpose: those who follow the log follow it whole. The index, and what the queries hold.
const LOG: [&str; 2] = ["change_log_by_transaction", "rolecall.change_log AS log"];

/// Tables that belong to no account.
const SHARED: [&str; 5] = ["api_key", "confirmed_address", "history", "migration", "model"];

/// What finds what has lapsed, in whatever account.
const LAPSING: [&str; 2] = ["invitation_lapsing", "assignment_lapsing"];

/// The indexes that lead to accounts, and so are not led by one.
const ACROSS: [&str; 2] = ["member_by_user_everywhere", "member_by_user_ever"];

/// What finds mails of all accounts, on purpose: whoever is due first is sent first, wherever. The index, and what the query holds.
const MAILS: [&str; 2] = ["outbox_mail_due", "SKIP LOCKED"];

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
    assert_eq!(tables.len(), 15, "{tables:?}");
    tables
}

#[tokio::test]
async fn the_account_leads_every_key_and_every_index() {
    let (client, _database) = newest().await;
    for table in account_tables(&client).await {
        let first = format!(
            "SELECT attname::text FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0] \
             WHERE indrelid = 'rolecall.{table}'::regclass \
             AND indexrelid NOT IN ('rolecall.{}'::regclass, 'rolecall.{}'::regclass, 'rolecall.{}'::regclass, \
             'rolecall.{}'::regclass, 'rolecall.{}'::regclass, 'rolecall.{}'::regclass) \
             ORDER BY indisprimary DESC",
            ACROSS[0], ACROSS[1], LOG[0], MAILS[0], LAPSING[0], LAPSING[1]
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
            "assignment" => &["member_id", "workspace_id"],
            "member_team" => &["member_id", "team_id", "workspace_id"],
            "team" => &["workspace_id"],
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
                let added = line
                    .strip_prefix("ALTER TABLE ")
                    .and_then(|rest| rest.split_once(" ADD COLUMN "));
                let (table, rest) = added.unwrap_or((table, line.trim_start()));
                labelled.insert(format!("{table}.{}", rest.split(' ').next().unwrap()));
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
        let of_log = LOG.iter().any(|part| sql.contains(part));
        if !sql.starts_with("SELECT pg_advisory") && !of_log {
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
    // What is asked about each row that was found finds none of them.
    let heap = heap.filter(|_| step["Parent Relationship"] != "SubPlan");
    let table = step["Relation Name"].as_str().or(heap);
    let of_account = table.is_some_and(|table| !SHARED.contains(&table));
    let condition = step["Index Cond"].as_str().unwrap_or_default();
    let by_time = LAPSING.iter().any(|index| step["Index Name"] == *index);
    match kind {
        "Index Scan" | "Index Only Scan" | "Bitmap Index Scan" if of_account => {
            let across = ACROSS.iter().any(|name| step["Index Name"] == *name)
                && condition.contains("user_id = ")
                || step["Index Name"] == MAILS[0] && sql.contains(MAILS[1])
                || by_time && condition.contains("expire_time <= ");
            assert!(condition.contains("account_id = ") || across, "{sql}\n{step:#}");
        }
        // What is below or beside it finds the rows; and it is what writes them.
        "Bitmap Heap Scan" | "Tid Scan" | "ModifyTable" => {}
        "Sort" | "Incremental Sort" => {
            // The teams of one person are few.
            let few = step["Plans"][0]["Relation Name"] == "member_team";
            // What several scans found for a page is put together: each of them found no more than a page.
            let merged = sql == facts::READ_MORE && step["Plans"][0]["Relation Name"].is_null();
            // What has lapsed is recorded within minutes: what is sorted is not much.
            let lapsed = sql.contains("lapsed AS MATERIALIZED");
            assert!(few || merged || lapsed, "{sql}\n{step:#}");
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
    changes.teams = vec![TeamChange::Put(team("t", None)), TeamChange::Delete(id("t"))];
    changes.invitations = vec![invitation("i", "m", None)];
    changes.confirmed = vec![ConfirmedAddress { email: id("a@b.org"), user_id: id("u") }];
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
    changes.erasure = Some(Erasure {
        user_id: id("u"),
        members: vec![id("m")],
        caller: (String::new(), String::new()),
        words: Vec::new(),
        mails: Vec::new(),
        events: Vec::new(),
    });
    let mut statements = write::statements(&account_id, Revision(1), 0, &changes).unwrap();
    statements.push(facts::statement(&account_id, &Reads::default()));
    statements.push(facts::statement(&account_id, &super::pages::page(None, 1)));
    for along in [
        Along::Id,
        Along::Name(String::new()),
        Along::Email(String::new()),
        Along::State(MemberState::Active),
        Along::Created,
        Along::Active(None),
        Along::Role(id("r")),
        Along::Workspace(id("w")),
    ] {
        let list = PeopleList { along, descending: false, after: None, limit: 1 };
        statements.push(people_rows::list(&account_id, &list).unwrap());
    }
    statements.push(people_rows::note(&[]).unwrap());
    statements.push(erasure_rows::mentions(&account_id, &[]));
    let memberships = MembershipsOf { user_id: id("u"), among: None, after: None, limit: 1 };
    statements.push(erasure_rows::memberships(&memberships));
    let accounts = AccountsOf { user_id: id("u"), among: None, after: None, limit: 1 };
    statements.push(user_account_rows::page(&accounts));
    let member_id = Some(id("m"));
    for page in [InvitationPage::default(), InvitationPage { member_id, ..Default::default() }] {
        statements.push(invitation_rows::page(&account_id, &page).unwrap());
    }
    let parts = statements.iter().map(crate::store::postgres::pipeline::Statement::parts);
    let mut found: BTreeMap<_, _> = parts.map(|(sql, types)| (sql.to_owned(), types)).collect();
    found.insert(MEMBERS.to_owned(), vec![Type::TEXT, Type::TEXT, Type::INT8]);
    let types = vec![Type::TEXT, Type::TEXT, Type::TEXT, Type::INT8];
    found.insert(TEAM_MEMBERS.to_owned(), types);
    found.insert(log::END.to_owned(), Vec::new());
    let [text, number] = [Type::TEXT, Type::INT8];
    let texts = std::iter::repeat_n(text, 4).chain([number]).collect();
    found.insert(log::POLL.to_owned(), texts);
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
