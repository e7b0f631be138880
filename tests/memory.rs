//! A process keeps to the memory that it was given, however many accounts it is asked about.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod postgres;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;
#[path = "api/harness/random.rs"]
mod random;

use std::time::Instant;

use postgres::{Cluster, Version, connect};
use program::{Program, run, user};
use random::Random;
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AssignmentSpec, CheckPermissionRequest, CreateAccountRequest, DecisionReason,
    ExportMembersRequest,
};
use tokio::task::JoinSet;

/// How many accounts there are, and how many people are in each: several times what there is room for.
const ACCOUNTS: usize = 10_000;
const PEOPLE: usize = 5;
/// How many ask at the same time, and how many questions each asks.
const ASKING: usize = 32;
const QUESTIONS: usize = 750;

const MIB: usize = 1 << 20;
/// How much memory the process may use for what it keeps.
const KEPT: usize = 32 * MIB;

/// Makes many accounts like one.
const MULTIPLY: &str = "
    CREATE TEMP TABLE copy AS SELECT 'account-' || number AS account_id FROM generate_series(1, $accounts) AS number;
    INSERT INTO rolecall.account SELECT made.* FROM rolecall.account AS row, copy,
        LATERAL jsonb_populate_record(row, jsonb_build_object('account_id', copy.account_id)) AS made;
    INSERT INTO rolecall.member SELECT made.* FROM rolecall.member AS row, copy,
        LATERAL jsonb_populate_record(row, jsonb_build_object('account_id', copy.account_id)) AS made;
    INSERT INTO rolecall.assignment SELECT made.* FROM rolecall.assignment AS row, copy,
        LATERAL jsonb_populate_record(row, jsonb_build_object('account_id', copy.account_id)) AS made;
    ANALYZE";

async fn found(program: &Program) {
    let request = CreateAccountRequest {
        account_id: "account-0".to_owned(),
        model_id: "agendize".to_owned(),
        founder: Some(user("person-0")),
        ..CreateAccountRequest::default()
    };
    program.accounts().create_account(request).await.unwrap();
    for at in 1..PEOPLE {
        let role =
            AssignmentSpec { role_id: "administrator".to_owned(), ..AssignmentSpec::default() };
        let request = AddMemberRequest {
            account_id: "account-0".to_owned(),
            user: Some(user(&format!("person-{at}"))),
            assignments: vec![role],
            as_system: true,
            ..AddMemberRequest::default()
        };
        program.members().add_member(request).await.unwrap();
    }
}

/// Asks about accounts and people, some far more often than others, and of ten about one who isn't there.
async fn ask(program: &Program, mut random: Random, questions: usize) {
    let mut service = program.authorization();
    for _ in 0..questions {
        let account = random.below(ACCOUNTS) * (1 + random.below(1_000)) / 1_000;
        let (person, is_there) = match random.below(10) {
            0 => (random.below(usize::MAX), false),
            _ => (random.below(PEOPLE), true),
        };
        let request = CheckPermissionRequest {
            account_id: format!("account-{account}"),
            user_id: format!("person-{person}"),
            permission: "appointments.schedule".to_owned(),
            ..CheckPermissionRequest::default()
        };
        let answer = service.check_permission(request).await.unwrap().into_inner();
        assert_eq!(answer.reason() != DecisionReason::NotAMember, is_there);
    }
}

/// How much memory a process has, in bytes.
fn resident(program: &Program) -> usize {
    let status = format!("/proc/{}/status", program.server().id());
    let status = std::fs::read_to_string(status).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_takes_no_more_memory_than_it_was_given() {
    let database = Cluster::shared(Version::Oldest).database().await;
    let url = database.url();
    assert!(run("migrate", &["--database-url", &url]).status.success());
    let place = ["--database-url", &url, "--database-connections", "8"];
    // What is noted of who was active has a bound of its own.
    let settings = ["--cache-size", "32MiB", "--activity-from-checks=false"];
    let program = Program::start(&[&place[..], &settings].concat()).await;
    found(&program).await;
    let client = connect(&url).await.unwrap();
    let multiply = MULTIPLY.replace("$accounts", &(ACCOUNTS - 1).to_string());
    client.batch_execute(&multiply).await.unwrap();
    // Connections and threads are there before anything is kept.
    ask(&program, Random::seeded(0), 10).await;
    let idle = resident(&program);

    let (program, begun) = (std::sync::Arc::new(program), Instant::now());
    let mut asking = JoinSet::new();
    for seed in 1..=ASKING as u64 {
        let program = std::sync::Arc::clone(&program);
        asking.spawn(async move { ask(&program, Random::seeded(seed), QUESTIONS).await });
    }
    asking.join_all().await;
    let kept = resident(&program) - idle;
    let (idle, kept, took) = (idle / MIB, kept / MIB, begun.elapsed());
    println!(
        "{idle} MiB idle, {kept} MiB more after {} questions in {took:.0?}",
        ASKING * QUESTIONS
    );
    assert!(kept > KEPT / MIB * 3 / 4, "too little was asked about to fill {kept} MiB");
    assert!(kept <= KEPT / MIB * 6 / 5, "{kept} MiB");
}

/// How many people are exported, with names of how many bytes, and how much more memory that may take: some pages of them, whatever their
/// number.
const EXPORTED: usize = 100_000;
const NAME: usize = 500;
const FOR_AN_EXPORT: usize = 32 * MIB;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_takes_the_memory_of_a_page() {
    let directory = tempfile::tempdir().unwrap();
    let place = directory.path().to_str().unwrap();
    let program = Program::start(&["--data-dir", place]).await;
    found(&program).await;
    let connection = rusqlite::Connection::open(directory.path().join("rolecall.db")).unwrap();
    connection.busy_timeout(std::time::Duration::from_secs(30)).unwrap();
    let fill = format!(
        "WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {EXPORTED}) \
         INSERT INTO member (account_id, member_id, user_id, display_name, state, founder, attributes, create_time, update_time) \
         SELECT 'account-0', 'mem_filled-' || n, 'user-' || n, printf('%-{NAME}d.', n), 'active', 0, '{{}}', '2026-01-01T00:00:00Z', \
             '2026-01-01T00:00:00Z' FROM series"
    );
    connection.execute_batch(&fill).unwrap();
    let request = ExportMembersRequest { account_id: "account-0".to_owned(), ..Default::default() };
    let mut parts = program.members().export_members(request).await.unwrap().into_inner();
    let (mut lines, mut bytes, mut idle, mut most) = (0, 0, None, 0);
    while let Some(part) = parts.message().await.unwrap() {
        lines += part.chunk.iter().filter(|byte| **byte == b'\n').count();
        bytes += part.chunk.len();
        if lines > EXPORTED / 5 {
            let now = resident(&program);
            // By now every thread has read, and so have all connections: what each keeps for itself is there.
            let idle = *idle.get_or_insert(now);
            most = most.max(now.saturating_sub(idle));
        }
    }
    assert_eq!(lines, 1 + PEOPLE + EXPORTED);
    println!("{} KiB more for {EXPORTED} people, who are {} KiB", most / 1024, bytes / 1024);
    assert!(FOR_AN_EXPORT < bytes * 2 / 3, "they might be kept whole, and nobody would see it");
    assert!(most < FOR_AN_EXPORT, "{} MiB", most / MIB);
}
