//! A database comes to the schema once, whoever brings it there, and keeps what it has.

use tokio_postgres::Client;

use super::support::{Cluster, Database, Version, connect};
use super::{config, database, number, open, sentence};
use crate::domain::revision::Revision;
use crate::store::conformance::fixtures::*;
use crate::store::postgres::migrate::MIGRATIONS;
use crate::store::postgres::{PostgresStore, migrate, migrations};
use crate::store::{Reads, StoreError};

/// How many migrations there are.
const ALL: usize = MIGRATIONS.len();

/// A database with the first so many migrations, and a way to change it from outside.
async fn with_the_first(count: usize, version: Version) -> (Client, Database) {
    let database = Cluster::shared(version).database().await;
    let client = connect(&database.url()).await.unwrap();
    let start = include_str!("../queries/migration/start.sql");
    client.batch_execute(start).await.unwrap();
    for (at, (_, sql)) in MIGRATIONS.iter().enumerate().take(count) {
        client.batch_execute(sql).await.unwrap();
        let add = format!("INSERT INTO rolecall.migration VALUES ({}, now())", at + 1);
        client.batch_execute(&add).await.unwrap();
    }
    (client, database)
}

async fn applied(database: &Database) -> Vec<bool> {
    let all = migrations(&config(&database.url())).await.unwrap();
    let numbers: Vec<_> = all.iter().map(|migration| migration.version).collect();
    assert_eq!(numbers, (1..=ALL).collect::<Vec<_>>());
    assert_eq!(all[1].name, "members");
    all.iter().map(|migration| migration.applied).collect()
}

async fn refusal(url: &str) -> String {
    sentence(PostgresStore::open(&config(url)).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_migrate_at_once_do_it_once() {
    for version in Version::ALL {
        for _ in 0..5 {
            let database = Cluster::shared(*version).database().await;
            // Even where transactions see, unasked, what was there when they began.
            let name = database.name();
            let stale = "SET default_transaction_isolation = 'repeatable read'";
            let sql = format!("ALTER DATABASE {name} {stale}");
            Cluster::shared(*version).execute(&sql).await;
            let migrating = [(); 2].map(|()| {
                let url = database.url();
                tokio::spawn(async move { migrate(&config(&url)).await.unwrap() })
            });
            let mut taken = Vec::new();
            for migrating in migrating {
                taken.extend(migrating.await.unwrap());
            }
            assert_eq!(taken, (0..ALL).collect::<Vec<_>>());
            let client = connect(&database.url()).await.unwrap();
            let count = number(&client, "SELECT count(*) FROM rolecall.migration").await;
            assert_eq!(count, i64::try_from(ALL).unwrap());
            assert_eq!(number(&client, "SELECT count(*) FROM rolecall.history").await, 1);
            assert_eq!(migrate(&config(&database.url())).await.unwrap(), ALL..ALL);
            new_account(&open(&database.url()).await, "a").await;
        }
    }
}

#[tokio::test]
async fn a_migration_that_finds_a_lock_changes_nothing_and_says_so() {
    let (client, database) = with_the_first(1, Version::Oldest).await;
    // Somebody is in the middle of a change.
    client.batch_execute("BEGIN; LOCK rolecall.account IN ROW EXCLUSIVE MODE").await.unwrap();
    assert_eq!(
        sentence(migrate(&config(&database.url())).await),
        "the store is busy: a table that is to be changed is in use; nothing was changed, try again"
    );
    let mut first = [false; ALL];
    first[0] = true;
    assert_eq!(applied(&database).await, first);
    assert_eq!(
        number(&client, "SELECT count(*) FROM pg_tables WHERE schemaname = 'rolecall'").await,
        5,
        "those of the first migration and its own"
    );
    client.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(migrate(&config(&database.url())).await.unwrap(), 1..ALL);
    assert_eq!(applied(&database).await, [true; ALL]);
}

#[tokio::test]
async fn a_migration_does_not_wait_long_for_another() {
    let (client, database) = with_the_first(0, Version::Oldest).await;
    client.batch_execute("BEGIN").await.unwrap();
    client.batch_execute(include_str!("../queries/migration/lock.sql")).await.unwrap();
    assert_eq!(
        sentence(migrate(&config(&database.url())).await),
        "the store is busy: another migration runs; nothing was changed, try again"
    );
    client.batch_execute("COMMIT").await.unwrap();
    assert_eq!(migrate(&config(&database.url())).await.unwrap(), 0..ALL);
}

#[tokio::test]
async fn an_older_schema_is_not_served_and_a_newer_one_is() {
    let empty = Cluster::shared(Version::Oldest).database().await;
    assert_eq!(applied(&empty).await, [false; ALL]);
    assert_eq!(
        refusal(&empty.url()).await,
        format!("the database has schema version 0 of {ALL}: run `rolecall migrate` on it")
    );
    let (client, database) = with_the_first(4, Version::Oldest).await;
    assert_eq!(
        refusal(&database.url()).await,
        format!("the database has schema version 4 of {ALL}: run `rolecall migrate` on it")
    );
    assert_eq!(migrate(&config(&database.url())).await.unwrap(), 4..ALL);
    client
        .batch_execute(&format!("INSERT INTO rolecall.migration VALUES ({}, now())", ALL + 1))
        .await
        .unwrap();
    client.batch_execute("ALTER TABLE rolecall.account ADD COLUMN later text").await.unwrap();
    assert_eq!(applied(&database).await, [true; ALL]);
    assert_eq!(migrate(&config(&database.url())).await.unwrap(), ALL + 1..ALL + 1);
    let store = open(&database.url()).await;
    let account_id = new_account(&store, "a").await;
    assert_eq!(commit(&store, &account_id, people([member("m")])).await.unwrap(), Revision(2));
}

#[tokio::test]
async fn a_database_keeps_what_it_has() {
    let (client, database) = with_the_first(1, Version::Oldest).await;
    client
        .batch_execute(
            "INSERT INTO rolecall.account VALUES \
             ('a', 'model', '1', NULL, 'Kept', 3, 'active', now(), now(), 41)",
        )
        .await
        .unwrap();
    migrate(&config(&database.url())).await.unwrap();
    let store = open(&database.url()).await;
    let before = read(&store, &id("a"), &Reads::default()).await;
    assert_eq!((before.account.display_name.as_str(), before.revision), ("Kept", Revision(41)));
    migrate(&config(&database.url())).await.unwrap();
    assert_eq!(read(&store, &id("a"), &Reads::default()).await, before);
}

#[tokio::test]
async fn teams_that_were_only_named_are_made_of_their_people() {
    let before = MIGRATIONS.iter().position(|(name, _)| *name == "teams").unwrap();
    let (client, database) = with_the_first(before, Version::Oldest).await;
    client
        .batch_execute(
            "INSERT INTO rolecall.account VALUES ('a', 'model', '1', NULL, '', 3, 'active', now(), now(), 41); \
             INSERT INTO rolecall.workspace VALUES ('a', 'w', '', now(), now()); \
             INSERT INTO rolecall.member VALUES \
                 ('a', 'm', NULL, NULL, NULL, '', NULL, 'active', NULL, false, '{}', now(), now()), \
                 ('a', 'n', NULL, NULL, NULL, '', NULL, 'revoked', 2, false, '{}', now(), now()); \
             INSERT INTO rolecall.member_team VALUES \
                 ('a', 'm', 't', 'w', 0), ('a', 'm', 'u', NULL, 1), ('a', 'n', 't', NULL, 0)",
        )
        .await
        .unwrap();
    migrate(&config(&database.url())).await.unwrap();
    let store = open(&database.url()).await;
    let account_id = id("a");
    let teams = store.teams(&account_id, None, None, 9).await.unwrap();
    let told: Vec<_> = teams
        .iter()
        .map(|row| {
            (row.team.display_name.as_str(), row.team.workspace_id.is_some(), row.member_count)
        })
        .collect();
    assert_eq!(told, [("t", true, 1), ("u", false, 1)]);
    assert_eq!(store.team_members(&account_id, &id("t"), None, 9).await.unwrap().len(), 1);
    let workspaces = store.workspaces(&account_id, None, 9).await.unwrap();
    assert_eq!(workspaces[0].state, crate::domain::workspace::WorkspaceState::Active);
}

/// The grants are those of the documentation of `migrate`.
#[tokio::test]
async fn another_user_may_migrate_than_the_one_who_serves() {
    for version in Version::ALL {
        for made_before in [false, true] {
            let cluster = Cluster::shared(*version);
            let database = cluster.database().await;
            let name = database.name();
            let admin = connect(&database.url()).await.unwrap();
            let (owner, service) = (format!("owner_{name}"), format!("service_{name}"));
            let roles = format!("CREATE ROLE {owner} LOGIN; CREATE ROLE {service} LOGIN;");
            // Either may make a schema, or has one.
            let room = if made_before {
                format!("CREATE SCHEMA rolecall AUTHORIZATION {owner}")
            } else {
                format!("GRANT CREATE ON DATABASE {name} TO {owner}")
            };
            admin.batch_execute(&(roles + &room)).await.unwrap();
            let url = |user: &str| database.url().replace("postgres@", &format!("{user}@"));

            assert_eq!(migrate(&config(&url(&owner))).await.unwrap(), 0..ALL);
            let refused = refusal(&url(&service)).await;
            assert!(
                refused.starts_with("the store is not available: permission denied"),
                "{refused}"
            );
            let grants = format!(
                "GRANT USAGE ON SCHEMA rolecall TO {service}; \
                 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA rolecall TO {service}; \
                 ALTER DEFAULT PRIVILEGES IN SCHEMA rolecall GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {service};"
            );
            let maker = connect(&url(&owner)).await.unwrap();
            maker.batch_execute(&grants).await.unwrap();
            maker.batch_execute("CREATE TABLE rolecall.later (a int)").await.unwrap();

            let store = open(&url(&service)).await;
            let account_id = new_account(&store, "a").await;
            let mut changes = people([member("m"), member("n")]);
            changes.counters = seats(1).counters;
            commit(&store, &account_id, changes).await.unwrap();
            assert_eq!(store.members(&account_id, None, 9).await.unwrap().len(), 2);
            let refused = migrate(&config(&url(&service))).await;
            assert!(refused.is_ok_and(|taken| taken == (ALL..ALL)), "there is nothing to do");
            let client = connect(&url(&service)).await.unwrap();
            client.batch_execute("INSERT INTO rolecall.later VALUES (1)").await.unwrap();
            for sql in ["CREATE TABLE rolecall.t (a int)", "DROP TABLE rolecall.account"] {
                assert!(client.batch_execute(sql).await.is_err(), "{sql}");
            }
        }
    }
}

#[tokio::test]
async fn who_may_not_change_the_schema_is_told_so() {
    let database = database(Version::Oldest).await;
    let name = database.name();
    let admin = connect(&database.url()).await.unwrap();
    // All from the one on that makes a table.
    let less = "DELETE FROM rolecall.migration WHERE version >= 6; DROP TABLE rolecall.api_key";
    let role = format!(
        "CREATE ROLE reader_{name} LOGIN; GRANT USAGE ON SCHEMA rolecall TO reader_{name}; \
        GRANT SELECT ON ALL TABLES IN SCHEMA rolecall TO reader_{name}; {less}"
    );
    admin.batch_execute(&role).await.unwrap();
    let url = database.url().replace("postgres@", &format!("reader_{name}@"));
    let result = migrate(&config(&url)).await;
    assert!(matches!(result, Err(StoreError::Unavailable(_))), "{result:?}");
    assert_eq!(
        sentence(result),
        "the store is not available: permission denied for schema rolecall (SQLSTATE 42501)"
    );
}

#[tokio::test]
async fn every_server_has_the_same_schema() {
    let mut schemas = Vec::new();
    for version in Version::ALL {
        let database = database(*version).await;
        let client = connect(&database.url()).await.unwrap();
        let sql = "SELECT line FROM (SELECT format('%s %s %s %s %s', attrelid::regclass, attname, atttypid::regtype, attnotnull, \
                attcollation::regcollation) AS line \
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r' \
            WHERE relnamespace = 'rolecall'::regnamespace AND attnum > 0 \
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint \
            WHERE connamespace = 'rolecall'::regnamespace AND contype <> 'n' \
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'rolecall' \
            UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'rolecall'::regnamespace \
            ) AS lines ORDER BY line COLLATE \"C\"";
        let rows = client.query(sql, &[]).await.unwrap();
        let lines: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        assert!(lines.len() > 100, "{}", lines.len());
        schemas.push(lines);
    }
    assert_eq!(schemas[0], schemas[1]);
}
