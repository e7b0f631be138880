//! What is asked all the time is planned once for a connection, and not each time; and by that plan an account of any size is read as well.

use serde_json::Value;
use tokio_postgres::Client;

use super::support::{Database, Version};
use super::{config, fixture, number, open, sessions, until};
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::member::Member;
use crate::ids::{AccountId, PersonRef};
use crate::store::conformance::fixtures::*;
use crate::store::postgres::facts;
use crate::store::postgres::pool::{self, Pools};
use crate::store::{PersonKey, Reads, RequestKey};

/// How often the database plans for what it is given before it looks whether that was worth it.
const TRIES: i64 = 5;
const TIMES: i64 = 20;

/// Many accounts.
const FILL: &str = "
    SET session_replication_role = replica;
    INSERT INTO rolecall.account (account_id, model_id, model_version, display_name, state, create_time, update_time, revision)
        SELECT 'other' || n, 'm', '1', '', 'active', now(), now(), 1 FROM generate_series(1, 200) AS n;
    INSERT INTO rolecall.member (account_id, member_id, user_id, display_name, state, founder, attributes, create_time, update_time)
        SELECT 'other' || n % 200, 'm' || n, 'u' || n, '', 'active', false, '{}', now(), now() FROM generate_series(1, 10000) AS n;
    INSERT INTO rolecall.assignment (account_id, assignment_id, member_id, role_id, options, state, create_time, position)
        SELECT account_id, 'x' || member_id, member_id, 'agent', '{}', 'active', now(), 0 FROM rolecall.member;
    INSERT INTO rolecall.counter
        SELECT account_id, kind, 'agent', '', '', 1 FROM rolecall.account, unnest('{seats,people,holders}'::text[]) AS kind;
    ANALYZE";

fn check() -> Reads {
    Reads { people: vec![by_user("u")], ..Reads::default() }
}

fn change() -> Reads {
    Reads {
        people: vec![by_user("u"), by_member("m")],
        holders_in: vec![None],
        people_per_role: true,
        invitations: true,
        request: Some(RequestKey { caller: "c".into(), method: "m".into(), request_id: id("r") }),
        ..Reads::default()
    }
}

fn by_user(user: &str) -> PersonKey {
    PersonKey::Id(PersonRef::User(id(user)))
}

#[tokio::test]
async fn what_checks_and_changes_read_is_planned_once() {
    for version in Version::ALL {
        let (store, client, database) = fixture(*version).await;
        let account_id = new_account(&store, "a").await;
        let config = config(&database.url());
        for fill in ["", FILL] {
            client.batch_execute(fill).await.unwrap();
            for reads in [check(), change(), Reads::default()] {
                let statement = facts::statement(&account_id, &reads);
                let pools = Pools::new(&config, &pool::hosts(&config).unwrap()).unwrap();
                let connection = pools.reader().await.unwrap();
                for _ in 0..TIMES {
                    assert_eq!(statement.run(&connection).await.unwrap().len(), 1);
                }
                let plans = "SELECT custom_plans, generic_plans FROM pg_prepared_statements WHERE statement = $1";
                let plans = connection.query_one(plans, &[&statement.sql()]).await.unwrap();
                let plans: (i64, i64) = (plans.get(0), plans.get(1));
                assert_eq!(plans, (TRIES, TIMES - TRIES), "{reads:?}");
            }
        }
    }
}

/// How much there is of everything in the large account.
const LARGE: usize = 5_000;

/// A large account among small ones, which are what the planner goes by: on average there is next to nothing in an account.
const LARGE_ONE: &str = "
    SET session_replication_role = replica;
    CREATE TEMP TABLE place AS
        SELECT 'a' AS account_id, 'p' || n AS id FROM generate_series(1, $large) AS n
        UNION ALL SELECT 'small' || n, 'p1' FROM generate_series(1, 20000) AS n;
    INSERT INTO rolecall.account (account_id, model_id, model_version, display_name, state, create_time, update_time, revision)
        SELECT account_id, 'm', '1', '', 'active', now(), now(), 1 FROM place WHERE account_id <> 'a';
    INSERT INTO rolecall.workspace (account_id, workspace_id, display_name, create_time, update_time)
        SELECT account_id, id, '', now(), now() FROM place;
    INSERT INTO rolecall.member (account_id, member_id, user_id, display_name, state, founder, attributes, create_time, update_time)
        SELECT account_id, id, 'u' || id, '', 'active', false, '{}', now(), now() FROM place;
    INSERT INTO rolecall.assignment (account_id, assignment_id, member_id, role_id, workspace_id, options, state, create_time, position)
        SELECT account_id, 'x' || id, id, 'agent', id, '{}', 'active', now(), 0 FROM place;
    INSERT INTO rolecall.member_team (account_id, member_id, team_id, position) SELECT account_id, id, 't', 0 FROM place;
    INSERT INTO rolecall.counter SELECT account_id, 'holders', 'agent', id, '', 1 FROM place;
    INSERT INTO rolecall.invitation (account_id, invitation_id, member_id, assignments, state, generation, create_time, expire_time)
        SELECT account_id, 'i' || id, id, '[]', 'pending', 1, now(), now() FROM place;
    ANALYZE";

async fn with_a_large_account(version: Version) -> (Tested, AccountId, Client, Database) {
    let (store, client, database) = fixture(version).await;
    let account_id = new_account(&store, "a").await;
    client.batch_execute(&LARGE_ONE.replace("$large", &LARGE.to_string())).await.unwrap();
    (store, account_id, client, database)
}

#[tokio::test]
async fn the_plan_that_is_kept_reads_of_a_large_account_what_is_asked_for() {
    for version in Version::ALL {
        let (_store, account_id, client, _database) = with_a_large_account(*version).await;
        let statement = facts::statement(&account_id, &change());
        let (sql, types) = statement.parts();
        let types: Vec<_> = types.iter().map(tokio_postgres::types::Type::name).collect();
        let prepare = format!("PREPARE facts ({}) AS {sql}", types.join(", "));
        client.batch_execute(&prepare).await.unwrap();
        client.batch_execute("SET plan_cache_mode = force_generic_plan").await.unwrap();
        let explain = "EXPLAIN (ANALYZE, FORMAT json) EXECUTE facts ('a', '{p7,p8}', '{up9}', '{}', '{p1,p2}', '{p3,p4}', \
            false, true, 'c', 'm', 'r', 'ip10')";
        let plan: Value = client.query_one(explain, &[]).await.unwrap().get(0);
        let read = rows(&plan[0]["Plan"]);
        assert!((20.0..100.0).contains(&read), "{read} rows: {plan:#}");
    }
}

/// What the sessions that have ended have read and taken of tables and indexes, row by row.
const TAKEN: &str = "SELECT (SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_user_tables WHERE schemaname = 'rolecall')::bigint
    + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE schemaname = 'rolecall')::bigint";

#[tokio::test]
async fn a_change_reads_of_a_large_account_what_it_changes() {
    for version in Version::ALL {
        let (store, account_id, client, database) = with_a_large_account(*version).await;
        drop(store);
        until(&client, &sessions("true"), 0).await;
        let before = number(&client, TAKEN).await;
        let store = open(&database.url()).await;
        for n in 0..TIMES {
            let [from, to] = if n % 2 == 0 { ["p7", "p8"] } else { ["p8", "p7"] };
            let changed = Member { assignments: vec![assignment("xp7", Some(to))], ..member("p7") };
            let holders = |place: &str| CounterKey::Holders(id("agent"), Some(id(place)));
            let mut changes = people([changed]);
            changes.counters = Counters::from([(holders(from), -1), (holders(to), 1)]);
            commit(&store, &account_id, changes).await.unwrap();
        }
        drop(store);
        until(&client, &sessions("true"), 0).await;
        let each = (number(&client, TAKEN).await - before) / TIMES;
        assert!((10..200).contains(&each), "a change has read {each} rows");
    }
}

/// How many rows of tables a plan has read.
fn rows(step: &Value) -> f64 {
    let number = |name: &str| step[name].as_f64().unwrap_or_default();
    let seen = number("Actual Rows")
        + number("Rows Removed by Filter")
        + number("Rows Removed by Index Recheck");
    let from_a_table = !step["Relation Name"].is_null();
    let own = if from_a_table { seen * number("Actual Loops") } else { 0.0 };
    let below = step["Plans"].as_array().into_iter().flatten().map(rows);
    own + below.sum::<f64>()
}
