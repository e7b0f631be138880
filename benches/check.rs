//! What a check costs beside a server that answers always the same: `make bench`, which writes the page `RESULTS.md`.
//!
//! Both are processes of their own, asked by one client in turns, and what is compared is the CPU that the system accounts to each.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench that meets what it does not expect should stop there"
)]

#[path = "support/accounts.rs"]
mod accounts;
#[path = "check/constant.rs"]
mod constant;
#[path = "check/load.rs"]
mod load;
#[path = "support/measuring.rs"]
mod measuring;
#[path = "check/page.rs"]
mod page;
#[allow(dead_code, reason = "this bench uses a part of it")]
#[path = "../tests/support/program.rs"]
mod program;
#[path = "check/raw.rs"]
mod raw;

use std::sync::Arc;
use std::time::Duration;

use load::Client;
use measuring::measures;
use page::Comparison;
use program::{Program, Server, run};
use prost::Message;
use prost::bytes::Bytes;
use rolecall::grpc::proto::v1::{
    AddWorkspaceRequest, CheckPermissionRequest, CheckPermissionResponse, Decision,
};

/// The one of the program: what is compared is to differ in nothing else.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ACCOUNT: &str = "acme";
const WORKSPACES: usize = 10;

/// How much is measured.
struct Plan {
    people: usize,
    rounds: usize,
    length: Duration,
}

#[tokio::main]
async fn main() {
    if let Some(size) = constant::is_wanted() {
        return constant::serve(size).await;
    }
    let plan = if measures() {
        Plan { people: 1_000, rounds: 9, length: Duration::from_secs(2) }
    } else {
        Plan { people: 20, rounds: 2, length: Duration::from_millis(50) }
    };
    let folder = tempfile::tempdir().unwrap();
    let data = ["--data-dir", folder.path().to_str().unwrap()];
    found(&data, plan.people).await;
    let key = key(&data);
    let program = Program::start(&[&data[..], &["--auth", "required"]].concat()).await;

    let all = questions(plan.people);
    let one = all[..1].to_vec();
    let mut comparisons = Vec::new();
    for (asked, questions) in [
        ("one person, again and again".to_owned(), one),
        (format!("{} people of an account", plan.people), all),
    ] {
        comparisons.push(compare(program.server(), &key, asked, questions, &plan).await);
    }
    print!("{}", page::table(&comparisons));
    if measures() {
        page::write(&comparisons, plan.length);
    }
}

/// Fills the store, while whoever reaches the program may do everything.
async fn found(data: &[&str], people: usize) {
    let program = Program::start(data).await;
    accounts::found(&program, ACCOUNT, "agendize", "").await;
    for number in 0..WORKSPACES {
        let request = AddWorkspaceRequest {
            account_id: ACCOUNT.to_owned(),
            workspace_id: workspace(number),
            as_system: true,
            ..AddWorkspaceRequest::default()
        };
        program.accounts().add_workspace(request).await.unwrap();
    }
    for number in 0..people {
        let workspace = workspace(number);
        accounts::add(&program, ACCOUNT, &person(number), "scheduler", &workspace).await;
    }
}

/// An API key that is good for checks alone.
fn key(data: &[&str]) -> String {
    let made = run("key", &[&["create", "--name", "bench", "--scopes", "check"], data].concat());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    String::from_utf8(made.stdout).unwrap().trim_end().to_owned()
}

/// A question about each person, in an order that looks like chance and is always the same.
fn questions(people: usize) -> Vec<Bytes> {
    let mut numbers: Vec<_> = (0..people).collect();
    numbers.sort_by_key(|number| *blake3::hash(&number.to_le_bytes()).as_bytes());
    let question = |number| CheckPermissionRequest {
        account_id: ACCOUNT.to_owned(),
        user_id: person(number),
        permission: "appointments.schedule".to_owned(),
        workspace_id: workspace(number),
        ..CheckPermissionRequest::default()
    };
    numbers.into_iter().map(|number| question(number).encode_to_vec().into()).collect()
}

/// Names of one length, so that the questions have one as well.
fn person(number: usize) -> String {
    format!("user-{number:04}")
}

fn workspace(number: usize) -> String {
    format!("workspace-{}", number % WORKSPACES)
}

/// Asks the program and a constant of its answers' size in turns.
async fn compare(
    program: &Server,
    key: &str,
    asked: String,
    questions: Vec<Bytes>,
    plan: &Plan,
) -> Comparison {
    let own = Client::of(program, key).await;
    let sizes = (questions[0].len(), answered(&own, &questions).await);
    let constant = constant::start(sizes.1);
    let floor = Client::of(&constant, key).await;
    let questions: Arc<[Bytes]> = questions.into();
    for client in [&own, &floor] {
        client.round(&questions, plan.length).await;
    }
    let (mut program, mut constant) = (Vec::new(), Vec::new());
    for _ in 0..plan.rounds {
        for (client, rounds) in [(&own, &mut program), (&floor, &mut constant)] {
            rounds.push(client.round(&questions, plan.length).await);
        }
    }
    Comparison { asked, sizes, program, constant }
}

/// How many bytes the program answers on average. Everybody who is asked about may.
async fn answered(client: &Client<'_>, questions: &[Bytes]) -> usize {
    let mut bytes = 0;
    for question in questions {
        let answer = client.ask(question).await;
        bytes += answer.len();
        let answer = CheckPermissionResponse::decode(answer).unwrap();
        assert_eq!(answer.decision(), Decision::Allowed);
    }
    bytes / questions.len()
}
