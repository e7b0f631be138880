//! A page of a list of people costs what a page costs, wherever in the list it is, however many people the account has.

use std::fmt::Write;

use serde_json::Value;
use tokio_postgres::Client;

use super::fixture;
use super::support::Version;
use crate::clock::{Clock, SystemClock};
use crate::domain::member::MemberState;
use crate::ids::AccountId;
use crate::store::conformance::fixtures::*;
use crate::store::postgres::people_rows;
use crate::store::{Along, PeopleList, Place, Store};

const PEOPLE: usize = 30_000;
const PAGE: u32 = 100;

/// Everybody is an agent in one of two workspaces, and half of them were active.
const FILL: &str = "
    SET session_replication_role = replica;
    INSERT INTO rolecall.member
        SELECT 'a', 'm' || n, 'u' || n, 'p' || n || '@example.com', 'p' || n || '@example.com', 'Name ' || n % 1000, NULL,
            CASE WHEN n % 3 = 0 THEN 'suspended' ELSE 'active' END, NULL, false, '{}', now() - n * interval '1 s', now(), '[]', 'name ' || n % 1000
        FROM generate_series(1, $people) AS n;
    INSERT INTO rolecall.member_activity
        SELECT 'a', 'm' || n, CASE WHEN n % 2 = 0 THEN now() - (n % 1000) * interval '1 min' ELSE to_timestamp(0) END
        FROM generate_series(1, $people) AS n;
    INSERT INTO rolecall.assignment
        SELECT 'a', 'x' || n, 'm' || n, 'agent', CASE WHEN n % 2 = 0 THEN 'paris' ELSE 'lyon' END, '{}', 'active', NULL, now(), 0,
            'name ' || n % 1000
        FROM generate_series(1, $people) AS n;
    SET session_replication_role = origin;
    ANALYZE rolecall.member; ANALYZE rolecall.assignment; ANALYZE rolecall.member_activity";

#[tokio::test]
async fn a_page_of_people_reads_about_a_page_wherever_it_is() {
    for version in Version::ALL {
        let (store, client, _database) = fixture(*version).await;
        let account_id = new_account(&store, "a").await;
        commit(&store, &account_id, workspaces(&["lyon", "paris"])).await.unwrap();
        client.batch_execute(&FILL.replace("$people", &PEOPLE.to_string())).await.unwrap();
        let text = |text: &str| text.to_owned();
        for along in [
            Along::Id,
            Along::Name(text("")),
            Along::Name(text("name 9")),
            Along::Email(text("")),
            Along::Email(text("p19")),
            Along::State(MemberState::Suspended),
            Along::Created,
            Along::Active(None),
            Along::Active(Some(SystemClock.now() - jiff::SignedDuration::from_mins(400))),
            Along::Role(id("agent")),
            Along::Workspace(id("paris")),
        ] {
            for descending in [false, true] {
                let only_forwards = match &along {
                    Along::Id => true,
                    Along::Name(prefix) | Along::Email(prefix) => !prefix.is_empty(),
                    _ => false,
                };
                if !(descending && only_forwards) {
                    look(&*store, &client, &account_id, &along, descending).await;
                }
            }
        }
    }
}

/// Looks at the first page, at one in the middle and at the last.
async fn look(
    store: &dyn Store,
    client: &Client,
    account_id: &AccountId,
    along: &Along,
    descending: bool,
) {
    let list = |after, limit| PeopleList { along: along.clone(), descending, after, limit };
    let count = count(client, along).await;
    assert!(count > i64::from(10 * PAGE), "{along:?}: {count}");
    for skipped in [0, count / 2, count - i64::from(PAGE)] {
        let after = place(client, along, descending, skipped).await;
        let told = store.people(account_id, &list(after.clone(), PAGE)).await.unwrap().unwrap();
        assert_eq!(told.rows.len(), PAGE as usize, "{along:?} {descending} after {skipped}");
        let plan = plan(client, account_id, &list(after, PAGE)).await;
        let mut read = Read::default();
        read.add(&plan[0]["Plan"]);
        // Whom the index tells, and their rows; what each of them holds comes with them.
        let people = read.index + read.members;
        assert!(people <= f64::from(3 * PAGE), "{along:?} {descending}: {people} rows: {plan:#}");
        assert!(people >= f64::from(2 * PAGE), "{along:?} {descending}: {people} rows: {plan:#}");
        assert!(read.beside <= f64::from(3 * PAGE), "{along:?} {descending}: {plan:#}");
    }
}

/// By what a list is sorted, and from where.
fn source(along: &Along) -> (&'static str, String) {
    let of = |key, rest: &str| (key, rest.to_owned());
    match along {
        Along::Id => of("''", "member WHERE true"),
        Along::Name(prefix) => ("name_key", format!("member WHERE name_key LIKE '{prefix}%'")),
        Along::Email(prefix) => {
            ("email_normal", format!("member WHERE email_normal LIKE '{prefix}%'"))
        }
        Along::State(_) => of("name_key", "member WHERE state = 'suspended'"),
        Along::Created => of("create_time", "member WHERE true"),
        Along::Active(None) => of("last_active_time", "member_activity WHERE true"),
        Along::Active(Some(since)) => {
            ("last_active_time", format!("member_activity WHERE last_active_time >= '{since}'"))
        }
        Along::Role(_) => of("name_key", "assignment WHERE true"),
        Along::Workspace(_) => of("name_key", "assignment WHERE workspace_id = 'paris'"),
    }
}

async fn count(client: &Client, along: &Along) -> i64 {
    super::number(client, &format!("SELECT count(*) FROM rolecall.{}", source(along).1)).await
}

/// Whom a page comes after that skips so many.
async fn place(client: &Client, along: &Along, descending: bool, skipped: i64) -> Option<Place> {
    let (key, rest) = source(along);
    let way = if descending { "DESC" } else { "ASC" };
    // What has no key but the id is in its order alone.
    let by_key = if key == "''" { String::new() } else { format!("{key} {way}, ") };
    let sql = format!(
        "SELECT to_jsonb({key}::{}) #>> '{{}}', member_id FROM rolecall.{rest} ORDER BY {by_key}member_id {way} \
         OFFSET {} LIMIT 1",
        if key.ends_with("time") { "timestamptz" } else { "text" },
        skipped - 1
    );
    if skipped == 0 {
        return None;
    }
    let row = client.query_one(&sql, &[]).await.unwrap();
    Some(Place { key: row.get(0), member_id: id(row.get::<_, String>(1)) })
}

/// How many rows a plan has read.
#[derive(Default)]
struct Read {
    /// Of the index that the list follows.
    index: f64,
    /// Of people, by their ids.
    members: f64,
    /// Of what they hold, and when they were active.
    beside: f64,
}

impl Read {
    fn add(&mut self, step: &Value) {
        let kind = step["Node Type"].as_str().unwrap();
        let number = |name: &str| step[name].as_f64().unwrap_or_default();
        let table = step["Relation Name"].as_str();
        if table.is_some_and(|table| table != "account" && table != "history") {
            assert!(kind != "Seq Scan", "{step:#}");
            let rows = number("Actual Rows") + number("Rows Removed by Filter");
            let rows = rows * number("Actual Loops");
            // The index is followed once, and everything else is looked up for each person.
            let index = step["Index Name"].as_str().unwrap_or_default();
            let place = match (table, index) {
                (
                    _,
                    "member_by_name"
                    | "member_by_state"
                    | "member_in_order_of_address"
                    | "member_by_age",
                )
                | (_, "member_by_activity" | "assignment_by_name" | "assignment_in_workspace") => {
                    &mut self.index
                }
                (Some("member"), _) => &mut self.members,
                _ => &mut self.beside,
            };
            *place += rows;
        }
        for below in step["Plans"].as_array().into_iter().flatten() {
            self.add(below);
        }
    }
}

async fn plan(client: &Client, account_id: &AccountId, list: &PeopleList) -> Value {
    let statement = people_rows::list(account_id, list).unwrap();
    let (sql, types) = statement.parts();
    let types: Vec<_> = types.iter().map(tokio_postgres::types::Type::name).collect();
    client.batch_execute(&format!("PREPARE list ({}) AS {sql}", types.join(", "))).await.unwrap();
    let mut explain = String::from("EXPLAIN (ANALYZE, FORMAT json) EXECUTE list (");
    for (at, parameter) in people_rows::parameters(account_id, list).iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        write!(explain, "{comma}{parameter}").unwrap();
    }
    let plan = client.query_one(&format!("{explain})"), &[]).await.unwrap().get(0);
    client.batch_execute("DEALLOCATE list").await.unwrap();
    plan
}
