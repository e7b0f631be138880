//! A page of those who hold a role costs what a page costs, however many people the account has.

use serde_json::Value;

use super::fixture;
use super::support::Version;
use crate::ids::MemberId;
use crate::store::conformance::fixtures::*;
use crate::store::postgres::facts;
use crate::store::{HeldIn, PeoplePage, Reads};

/// How many people the account has; one in a hundred of them holds the role that is looked for.
const PEOPLE: usize = 30_000;

/// A page of those who hold one of two roles, account-wide or in a workspace.
pub(super) fn page(after: Option<MemberId>, limit: u32) -> Reads {
    let roles = vec![id("rare"), id("unheard_of")];
    let page = PeoplePage { roles, held_in: HeldIn::Workspace(id("paris")), after, limit };
    Reads { people_page: Some(page), ..Reads::default() }
}

#[tokio::test]
async fn a_page_of_holders_reads_about_a_page_and_not_the_account() {
    for version in Version::ALL {
        let (store, client, _database) = fixture(*version).await;
        let account_id = new_account(&store, "a").await;
        commit(&store, &account_id, workspaces(&["paris"])).await.unwrap();
        let fill = format!(
            "INSERT INTO rolecall.member SELECT 'a', 'm' || n, NULL, NULL, NULL, '', NULL, 'active', NULL, false, '{{}}', now(), now() \
                 FROM generate_series(1, {PEOPLE}) AS n; \
             INSERT INTO rolecall.assignment SELECT 'a', 'x' || n, 'm' || n, CASE WHEN n % 100 = 0 THEN 'rare' ELSE 'common' END, \
                 CASE WHEN n % 200 = 0 THEN 'paris' END, '{{}}', 'active', NULL, now(), 0 FROM generate_series(1, {PEOPLE}) AS n; \
             ANALYZE rolecall.member; ANALYZE rolecall.assignment"
        );
        client.batch_execute(&fill).await.unwrap();
        let mut seen = 0;
        let mut after = None;
        loop {
            let found = sorted(read(&store, &account_id, &page(after.clone(), 70)).await).people;
            let Some(last) = found.last() else { break };
            seen += found.len();
            after = Some(last.member_id.clone());
        }
        assert_eq!(seen, PEOPLE / 100);

        let statement = facts::statement(&account_id, &page(None, 70));
        let (sql, types) = statement.parts();
        let types: Vec<_> = types.iter().map(tokio_postgres::types::Type::name).collect();
        let prepare = format!("PREPARE page ({}) AS {sql}", types.join(", "));
        client.batch_execute(&prepare).await.unwrap();
        let explain = "EXPLAIN (ANALYZE, FORMAT json) EXECUTE page ('a', '{}', '{}', '{}', '{}', '{}', false, false, NULL, NULL, \
            NULL, NULL, '{rare,unheard_of}', 'paris', '', 70, '{}', '', 0, false, '{}', false)";
        let plan: Value = client.query_one(explain, &[]).await.unwrap().get(0);
        let read = rows_of_people(&plan[0]["Plan"]);
        assert!((140.0..1000.0).contains(&read), "{read} rows of {PEOPLE}: {plan:#}");
    }
}

/// How many rows of people and of what they hold a plan has read.
fn rows_of_people(step: &Value) -> f64 {
    let number = |name: &str| step[name].as_f64().unwrap_or_default();
    let of_people = step["Relation Name"] == "member" || step["Relation Name"] == "assignment";
    let rows = number("Actual Rows") + number("Rows Removed by Filter");
    let own = if of_people { rows * number("Actual Loops") } else { 0.0 };
    let below = step["Plans"].as_array().into_iter().flatten().map(rows_of_people);
    own + below.sum::<f64>()
}
