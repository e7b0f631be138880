//! What a change costs on Postgres, as ratios within one run: `cargo bench --bench postgres`.
//!
//! - `AssignRole` in an account of 200,000 members against one of 10: no change may read all members.
//! - Checks and changes of one account while 200 clients change another one without a pause: a hot account must not starve the others.
//!
//! The real program, called over gRPC, on a Postgres of its own on the same machine: clients, service and database share its cores, so that
//! the second ratio shows how the cores are shared as well.

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
#[path = "support/measuring.rs"]
mod measuring;
#[allow(dead_code, unused_imports, reason = "this bench uses a part of it")]
#[path = "../tests/support/postgres.rs"]
mod postgres;
#[allow(dead_code, reason = "this bench uses a part of it")]
#[path = "../tests/support/program.rs"]
mod program;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use measuring::{measures, quantile};
use postgres::{Cluster, Database, Version, connect};
use program::{Program, run};
use rolecall::grpc::proto::v1::{AssignRoleRequest, CheckPermissionRequest};
use tokio::task::JoinHandle;

const SMALL: usize = 10;
const LARGE: usize = 200_000;
const WRITERS: usize = 200;
const ROUNDS: usize = 500;
/// How often the calm account is alone, and then not.
const TURNS: usize = 5;

/// The roles that somebody changes between.
const ROLES: [&str; 2] = ["analyst", "owner"];

#[tokio::main]
async fn main() {
    let rounds = if measures() { ROUNDS } else { 2 };
    let cluster = Cluster::own(Version::Oldest, &[]);
    let database = cluster.database().await;
    let to = ["--database-url", &database.url()];
    assert!(run("migrate", &to).status.success());
    let program = Program::start(&to).await;
    for (account, people) in [("small", SMALL), ("large", SMALL), ("hot", WRITERS), ("calm", SMALL)]
    {
        found(&program, account, people).await;
    }
    grow(&database).await;
    members(&program, rounds).await;
    neighbours(&program, rounds.div_ceil(2)).await;
}

/// Changes somebody's role in a large and in a small account, in turns.
async fn members(program: &Program, rounds: usize) {
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..2 * rounds {
        for (account, times) in ["small", "large"].into_iter().zip(&mut times) {
            times.push(assign(program, account, 1, round).await);
        }
    }
    let [small, large] = times.map(|times| quantile(times, 50));
    println!("AssignRole among {SMALL} members: median {small:?}; among {LARGE}: {large:?}");
    println!("  ratio {:.2}", large.as_secs_f64() / small.as_secs_f64());
}

/// Asks and changes one account, alone and while another one is changed without a pause, in turns, so that noise hits both.
async fn neighbours(program: &Program, rounds: usize) {
    let (mut alone, mut beside) = (Times::default(), Times::default());
    let (mut made, mut took) = (0, Duration::ZERO);
    for _ in 0..TURNS {
        alone.measure(program, rounds).await;
        let writers = Writers::start(program);
        let begun = Instant::now();
        beside.measure(program, rounds).await;
        took += begun.elapsed();
        made += writers.stop().await;
    }
    let rate = made as f64 / took.as_secs_f64();
    println!("beside {WRITERS} writers of another account ({rate:.0} changes/s):");
    for (what, alone, beside) in [
        ("CheckPermission", alone.checks, beside.checks),
        ("AssignRole", alone.changes, beside.changes),
    ] {
        let (alone, beside) = (quantile(alone, 99), quantile(beside, 99));
        println!("  {what}: p99 alone {alone:?}, beside them {beside:?}");
        println!("  ratio {:.2}", beside.as_secs_f64() / alone.as_secs_f64());
    }
}

/// Clients who change the hot account without a pause, until they are stopped.
struct Writers {
    stop: Arc<AtomicBool>,
    made: Arc<AtomicU64>,
    writing: Vec<JoinHandle<()>>,
}

impl Writers {
    fn start(program: &Program) -> Self {
        let (stop, made) = (Arc::<AtomicBool>::default(), Arc::<AtomicU64>::default());
        let writing = (0..WRITERS).map(|writer| {
            let (stop, made) = (Arc::clone(&stop), Arc::clone(&made));
            let mut service = program.authorization();
            tokio::spawn(async move {
                for round in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    service.assign_role(request("hot", writer, round)).await.unwrap();
                    made.fetch_add(1, Ordering::Relaxed);
                }
            })
        });
        let writing = writing.collect();
        Self { stop, made, writing }
    }

    /// How many changes they have made until now.
    async fn stop(self) -> u64 {
        let made = self.made.load(Ordering::Relaxed);
        self.stop.store(true, Ordering::Relaxed);
        for writer in self.writing {
            writer.await.unwrap();
        }
        made
    }
}

/// How long calls about the calm account took.
#[derive(Default)]
struct Times {
    checks: Vec<Duration>,
    changes: Vec<Duration>,
}

impl Times {
    async fn measure(&mut self, program: &Program, rounds: usize) {
        for round in 0..rounds {
            let request = CheckPermissionRequest {
                account_id: "calm".to_owned(),
                user_id: "user-1".to_owned(),
                permission: "numbers.view".to_owned(),
                ..CheckPermissionRequest::default()
            };
            let begun = Instant::now();
            program.authorization().check_permission(request).await.unwrap();
            self.checks.push(begun.elapsed());
            self.changes.push(assign(program, "calm", 1, round).await);
        }
    }
}

async fn assign(program: &Program, account: &str, person: usize, round: usize) -> Duration {
    let request = request(account, person, round);
    let begun = Instant::now();
    program.authorization().assign_role(request).await.unwrap();
    begun.elapsed()
}

fn request(account: &str, person: usize, round: usize) -> AssignRoleRequest {
    AssignRoleRequest {
        account_id: account.to_owned(),
        user_id: format!("user-{person}"),
        role_id: ROLES[(round + 1) % 2].to_owned(),
        as_system: true,
        ..AssignRoleRequest::default()
    }
}

async fn found(program: &Program, account: &str, people: usize) {
    accounts::found(program, account, "dexem", "enterprise").await;
    for person in 0..people {
        accounts::add(program, account, &format!("user-{person}"), ROLES[0], "").await;
    }
}

/// Adds people to the large account behind the service's back, who are counted like those that it has.
async fn grow(database: &Database) {
    let client = connect(&database.url()).await.unwrap();
    let more = LARGE - SMALL;
    let sql = format!(
        "INSERT INTO rolecall.member (account_id, member_id, user_id, display_name, state, founder, attributes, create_time, update_time)
        SELECT 'large', 'mem_more' || n, 'more-' || n, 'More', 'active', false, '{{}}', now(), now() FROM generate_series(1, {more}) AS n;
        INSERT INTO rolecall.assignment (account_id, assignment_id, member_id, role_id, options, state, create_time, position)
        SELECT 'large', 'asg_more' || n, 'mem_more' || n, '{role}', '{{}}', 'active', now(), 0 FROM generate_series(1, {more}) AS n;
        UPDATE rolecall.counter SET value = value + {more}
        WHERE account_id = 'large' AND (kind = 'seats' OR name = '{role}');
        ANALYZE",
        role = ROLES[0],
    );
    for statement in sql.split(';') {
        client.batch_execute(statement).await.unwrap();
    }
}
