//! What becomes of answers while the database hangs, and when an older state of it comes back.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rolecall::domain::revision::ConsistencyToken;
use rolecall::grpc::proto::v1::consistency::Requirement;
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AssignRoleRequest, AssignmentSpec, CheckPermissionRequest,
    CheckPermissionResponse, Consistency, CreateAccountRequest, Decision,
};
use tokio::time::sleep;
use tonic::{Code, Status};
use tonic_types::StatusExt;

use super::company::Permission;
use super::fleet::MODELS;
use super::program::{Program, run, user};
use super::support::{Cluster, Database, Version};

const STALENESS: Duration = Duration::from_secs(1);
const OUTAGE: Duration = Duration::from_secs(4);
const PAUSE: Duration = Duration::from_millis(20);

/// A process that serves `acme`, in which ada is a reader.
async fn serve(database: &Database) -> Program {
    assert!(run("migrate", &["--database-url", &database.url()]).status.success());
    let url = database.url();
    let place = ["--database-url", &url, "--database-connections", "4", "--models", MODELS];
    let bounds = ["--max-staleness", "1s", "--outage-limit", "4s"];
    let program = Program::start(&[&place[..], &bounds].concat()).await;
    let request = CreateAccountRequest {
        account_id: "acme".to_owned(),
        model_id: "desk".to_owned(),
        founder: Some(user("boss")),
        ..CreateAccountRequest::default()
    };
    program.accounts().create_account(request).await.unwrap();
    let reader = AssignmentSpec { role_id: "reader".to_owned(), ..AssignmentSpec::default() };
    let request = AddMemberRequest {
        account_id: "acme".to_owned(),
        user: Some(user("ada")),
        assignments: vec![reader],
        as_system: true,
        ..AddMemberRequest::default()
    };
    program.members().add_member(request).await.unwrap();
    program
}

/// Gives ada a role: the token of that.
async fn assign(program: &Program, role: &str) -> Result<String, Status> {
    let request = AssignRoleRequest {
        account_id: "acme".to_owned(),
        user_id: "ada".to_owned(),
        role_id: role.to_owned(),
        as_system: true,
        ..AssignRoleRequest::default()
    };
    let assigned = program.authorization().assign_role(request).await?;
    Ok(assigned.into_inner().consistency_token)
}

/// Whether ada may read notes, from a state not before a token.
async fn check(program: &Program, token: Option<&str>) -> Result<CheckPermissionResponse, Status> {
    let requirement = token.map(|token| Requirement::AtLeast(token.to_owned()));
    let request = CheckPermissionRequest {
        account_id: "acme".to_owned(),
        user_id: "ada".to_owned(),
        permission: Permission::View.name().to_owned(),
        consistency: Some(Consistency { requirement }),
        ..CheckPermissionRequest::default()
    };
    program.authorization().check_permission(request).await.map(tonic::Response::into_inner)
}

async fn may_read(program: &Program) -> bool {
    check(program, None).await.unwrap().decision() == Decision::Allowed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_database_hangs_checks_go_on_for_a_while_and_come_back_with_it() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let database = cluster.database().await;
    let program = serve(&database).await;
    // Once the log has told of ada, what is read of her is kept.
    let begun = Instant::now();
    while begun.elapsed() < STALENESS {
        assert!(!check(&program, None).await.unwrap().degraded);
        sleep(PAUSE).await;
    }

    cluster.freeze();
    let frozen = Instant::now();
    let (mut degraded, mut refused) = (0, 0);
    while frozen.elapsed() < OUTAGE + Duration::from_secs(2) {
        let asked = frozen.elapsed();
        match check(&program, None).await {
            Ok(answer) => {
                assert!(asked < OUTAGE, "answered after {asked:?}");
                assert_eq!(answer.decision(), Decision::Allowed);
                assert!(answer.degraded || asked < STALENESS, "not degraded after {asked:?}");
                degraded += u32::from(answer.degraded);
            }
            Err(status) => {
                // The last good look at the log was a poll and its pause ago when the database froze.
                assert!(asked > OUTAGE - Duration::from_millis(500), "after {asked:?}: {status}");
                assert_eq!(status.code(), Code::Unavailable);
                assert!(status.get_error_details().retry_info().is_some());
                refused += 1;
            }
        }
        let took = frozen.elapsed() - asked;
        assert!(took < Duration::from_millis(1500), "after {asked:?} it took {took:?}");
        sleep(PAUSE).await;
    }
    assert!(degraded > 20 && refused > 20, "{degraded} {refused}");

    cluster.thaw();
    let thawed = Instant::now();
    while assign(&program, "helper").await.is_err()
        || check(&program, None).await.map_or(true, |answer| answer.degraded)
    {
        sleep(PAUSE).await;
    }
    let well = thawed.elapsed();
    assert!(!may_read(&program).await);
    assign(&program, "reader").await.unwrap();
    assert!(may_read(&program).await);
    assert!(well < Duration::from_secs(2), "all was well after {well:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_hangs_for_a_moment_makes_nobody_wrong() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let database = cluster.database().await;
    let program = serve(&database).await;
    for role in ["helper", "reader", "helper"] {
        cluster.freeze();
        let assigning = assign(&program, role);
        let thawing = async {
            sleep(Duration::from_millis(700)).await;
            cluster.thaw();
        };
        let (assigned, ()) = tokio::join!(assigning, thawing);
        let token = assigned.unwrap();
        let answer = check(&program, Some(&token)).await.unwrap();
        assert_eq!(answer.decision() == Decision::Allowed, role == "reader");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_state_that_was_restored_is_another_history() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let database = cluster.database().await;
    let program = serve(&database).await;
    let folder = tempfile::tempdir().unwrap();
    let dump = folder.path().join("dump");
    postgres("pg_dump", &["--format=custom", "--file", path(&dump), &database.url()]);
    let seen = assign(&program, "helper").await.unwrap();
    assert!(!may_read(&program).await);

    cluster.execute("CREATE DATABASE restored").await;
    let restored = cluster.url("restored");
    postgres("pg_restore", &["--exit-on-error", "--dbname", &restored, path(&dump)]);
    swap(&cluster, database.name(), "restored").await;

    // Ada is a reader again, as she was in the dump: what is in memory may say otherwise for as long as an answer may be old.
    let swapped = Instant::now();
    let mut reads_again = false;
    while swapped.elapsed() < 2 * STALENESS {
        let asked = swapped.elapsed();
        if let Ok(answer) = check(&program, None).await {
            let reads = answer.decision() == Decision::Allowed;
            assert!(reads || !reads_again, "an answer of the other history after one of this");
            assert!(reads || answer.degraded || asked < STALENESS, "after {asked:?}");
            reads_again = reads;
        }
        sleep(PAUSE).await;
    }
    assert!(reads_again);

    // A token of the other history is answered freshly, also when its revision comes again.
    let answer = check(&program, Some(&seen)).await.unwrap();
    assert_eq!((answer.decision(), answer.degraded), (Decision::Allowed, false));
    assert_ne!(epoch(&answer.consistency_token), epoch(&seen));
    let again = assign(&program, "exporter").await.unwrap();
    assert_eq!(revision(&again), revision(&seen));
    let answer = check(&program, Some(&seen)).await.unwrap();
    assert_eq!(answer.decision(), Decision::Allowed);
    assert_eq!(epoch(&answer.consistency_token), epoch(&again));
}

/// Puts one database in the place of another, whose connections are cut.
async fn swap(cluster: &Cluster, place: &str, by: &str) {
    cluster.execute(&format!("ALTER DATABASE {place} ALLOW_CONNECTIONS false")).await;
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname";
    cluster.execute(&format!("{cut} = '{place}'")).await;
    let begun = Instant::now();
    let users =
        format!("SELECT 1 / (count(*) = 0)::int FROM pg_stat_activity WHERE datname = '{place}'");
    let client = super::support::connect(&cluster.url("postgres")).await.unwrap();
    while client.batch_execute(&users).await.is_err() {
        assert!(begun.elapsed() < Duration::from_secs(10), "somebody stays connected");
        sleep(PAUSE).await;
    }
    cluster.execute(&format!("ALTER DATABASE {place} RENAME TO replaced")).await;
    cluster.execute(&format!("ALTER DATABASE {by} RENAME TO {place}")).await;
}

/// Runs one of the database's own programs.
fn postgres(program: &str, arguments: &[&str]) {
    let program = Version::Oldest.home().join("bin").join(program);
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn epoch(token: &str) -> u64 {
    ConsistencyToken::parse(token).unwrap().epoch.0
}

fn revision(token: &str) -> u64 {
    ConsistencyToken::parse(token).unwrap().revision.0
}
