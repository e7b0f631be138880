//! Several processes of the service on one Postgres database, and what becomes of changes when the connection to it breaks.

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
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/proxy.rs"]
mod proxy;

use std::process::Output;

use postgres::{Cluster, Database, Version};
use program::{Program, run, user};
use proxy::{Cut, Proxy};
use rolecall::grpc::proto::v1::consistency::Requirement;
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AssignRoleRequest, AssignmentSpec, CheckPermissionRequest, Consistency,
    CountSeatsRequest, CreateAccountRequest, DecisionReason, InviteUserRequest,
};
use tokio::task::JoinSet;
use tonic::Code;
use tonic_types::StatusExt;

async fn empty() -> Database {
    Cluster::shared(Version::Oldest).database().await
}

async fn migrated() -> Database {
    let migrated = async |url: String| {
        assert!(run("migrate", &["--database-url", &url]).status.success());
    };
    Cluster::shared(Version::Oldest).database_like("migrated", migrated).await
}

async fn serve(url: &str) -> Program {
    Program::start(&["--database-url", url, "--database-connections", "4"]).await
}

fn said(output: &Output) -> (Option<i32>, &str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

async fn found(program: &Program, seats: Option<i32>) {
    let request = CreateAccountRequest {
        account_id: "acme".to_owned(),
        model_id: "dexem".to_owned(),
        plan: "enterprise".to_owned(),
        founder: Some(user("olivia")),
        seat_limit: seats,
        ..CreateAccountRequest::default()
    };
    program.accounts().create_account(request).await.unwrap();
}

/// Adds somebody; gives the consistency token.
async fn add(program: &Program, name: &str, role: &str) -> Result<String, tonic::Status> {
    let role = AssignmentSpec { role_id: role.to_owned(), ..AssignmentSpec::default() };
    let request = AddMemberRequest {
        account_id: "acme".to_owned(),
        user: Some(user(name)),
        assignments: vec![role],
        as_system: true,
        request_id: format!("add-{name}"),
        ..AddMemberRequest::default()
    };
    let added = program.members().add_member(request).await?;
    Ok(added.into_inner().consistency_token)
}

fn assigned(actor: &str, person: &str, role: &str) -> AssignRoleRequest {
    AssignRoleRequest {
        account_id: "acme".to_owned(),
        user_id: person.to_owned(),
        role_id: role.to_owned(),
        actor_user_id: actor.to_owned(),
        ..AssignRoleRequest::default()
    }
}

/// Why somebody may not do what the model does not know: what is said tells whether they are a member.
/// What a check says; an answer may be as old as a token, if there is one.
async fn reason(program: &Program, person: &str, token: Option<String>) -> DecisionReason {
    let at_least =
        token.map(|token| Consistency { requirement: Some(Requirement::AtLeast(token)) });
    let request = CheckPermissionRequest {
        consistency: at_least,
        account_id: "acme".to_owned(),
        user_id: person.to_owned(),
        permission: "nothing.known".to_owned(),
        ..CheckPermissionRequest::default()
    };
    let checked = program.authorization().check_permission(request).await.unwrap().into_inner();
    assert_ne!(checked.consistency_token, "");
    checked.reason()
}

async fn used(program: &Program) -> i32 {
    let request = CountSeatsRequest { account_id: "acme".to_owned(), consistency: None };
    program.authorization().count_seats(request).await.unwrap().into_inner().used
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_is_prepared_once_and_only_then_served() {
    let database = empty().await;
    let to = ["--database-url", &database.url()];
    let output = run("serve", &to);
    let (code, stdout, stderr) = said(&output);
    assert_eq!((code, stdout), (Some(1), ""));
    let place = database.url().replace("postgres://postgres@", "");
    assert_eq!(
        stderr.lines().last().unwrap(),
        format!(
            "rolecall: can't open the database `{place}`: the database has schema version 0 of 15: run `rolecall migrate` on it"
        )
    );

    let status = [&to[..], &["--status"]].concat();
    let output = run("migrate", &status);
    let (code, stdout, stderr) = said(&output);
    assert_eq!((code, stderr), (Some(1), ""));
    assert_eq!(stdout.lines().next().unwrap(), "  1  accounts      missing");
    let output = run("migrate", &to);
    let applied = "applied 1 accounts, 2 members, 3 counters, 4 history, 5 models, 6 api_keys, 7 log, 8 people_by_role, 9 mails, 10 work_handovers, 11 invitations, 12 log_trims, 13 teams, 14 lists_of_people, 15 mail_traces\n";
    assert_eq!(said(&output), (Some(0), applied, ""));
    let output = run("migrate", &to);
    assert_eq!(said(&output), (Some(0), "nothing to do: the database has schema version 15\n", ""));
    let output = run("migrate", &status);
    let (code, stdout, _) = said(&output);
    assert_eq!(code, Some(0));
    assert!(stdout.lines().all(|line| line.ends_with("applied")), "{stdout}");

    let program = serve(&database.url()).await;
    found(&program, None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_migrate_does_not_know_or_cannot_reach_it_says() {
    let output = run("migrate", &["--stauts"]);
    let (code, stdout, stderr) = said(&output);
    assert_eq!((code, stdout), (Some(64), ""));
    assert!(stderr.starts_with("rolecall: there is no flag `--stauts`"), "{stderr}");
    let output = run("migrate", &["--database-url", "postgres://u:hunter2@127.0.0.1:1/x"]);
    let (code, stdout, stderr) = said(&output);
    assert_eq!((code, stdout), (Some(1), ""));
    assert!(stderr.starts_with("rolecall: the store is not available: "), "{stderr}");
    assert!(!stderr.contains("hunter2"), "{stderr}");
    let output = run("migrate", &["--status", "--renew-epoch"]);
    let (code, stdout, stderr) = said(&output);
    assert_eq!((code, stdout), (Some(64), ""));
    assert!(stderr.contains("can't be asked for together"), "{stderr}");
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().to_str().unwrap();
    let output = run("migrate", &["--data-dir", path, "--renew-epoch"]);
    let renewed = format!("the data in `{path}` has begun a new history\n");
    assert_eq!(said(&output), (Some(0), renewed.as_str(), ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_process_changes_the_other_sees_at_once_with_its_token() {
    let database = migrated().await;
    let (one, other) = (serve(&database.url()).await, serve(&database.url()).await);
    found(&one, None).await;
    for at in 0..20 {
        let name = format!("user-{at}");
        let (writer, reader) = if at % 2 == 0 { (&one, &other) } else { (&other, &one) };
        assert_eq!(reason(reader, &name, None).await, DecisionReason::NotAMember);
        let token = add(writer, &name, "analyst").await.unwrap();
        let seen = reason(reader, &name, Some(token)).await;
        assert_eq!(seen, DecisionReason::UnknownPermission);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_invitations_by_two_processes_ten_find_a_seat() {
    let database = migrated().await;
    let (one, other) = (serve(&database.url()).await, serve(&database.url()).await);
    found(&one, Some(10)).await;
    let mut inviting = JoinSet::new();
    for at in 0..200 {
        let mut service = if at % 2 == 0 { one.authorization() } else { other.authorization() };
        let analyst = AssignmentSpec { role_id: "analyst".to_owned(), ..AssignmentSpec::default() };
        let request = InviteUserRequest {
            account_id: "acme".to_owned(),
            email: format!("guest-{at}@example.com"),
            assignments: vec![analyst],
            actor_user_id: "olivia".to_owned(),
            ..InviteUserRequest::default()
        };
        inviting.spawn(async move { service.invite_user(request).await.map(drop) });
    }
    let results = inviting.join_all().await;
    let refused: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), 190);
    for status in refused {
        assert_eq!(status.code(), Code::ResourceExhausted, "{status:?}");
    }
    assert_eq!((used(&one).await, used(&other).await), (10, 10));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_owners_who_demote_each_other_through_two_processes_one_stays() {
    let database = migrated().await;
    let (one, other) = (serve(&database.url()).await, serve(&database.url()).await);
    found(&one, None).await;
    add(&one, "second", "owner").await.unwrap();
    for _ in 0..40 {
        let (mut first, mut second) = (one.authorization(), other.authorization());
        let (demoted, also_demoted) = tokio::join!(
            first.assign_role(assigned("olivia", "second", "analyst")),
            second.assign_role(assigned("second", "olivia", "analyst")),
        );
        assert!(demoted.is_ok() != also_demoted.is_ok(), "{demoted:?} {also_demoted:?}");
        let demoted = if demoted.is_ok() { "second" } else { "olivia" };
        let mut restored = assigned("", demoted, "owner");
        restored.as_system = true;
        other.authorization().assign_role(restored).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_whose_commit_was_cut_off_happens_once_however_often_it_is_asked_for() {
    let database = migrated().await;
    let proxy = Proxy::start(Cluster::shared(Version::Oldest).address());
    let program = serve(&database.url_at(proxy.address())).await;
    found(&program, None).await;
    for (at, cut) in [Cut::BeforeTheServer, Cut::BeforeTheAnswer].into_iter().enumerate() {
        let name = format!("user-{at}");
        let before = used(&program).await;
        proxy.cut_at(b"COMMIT\0", cut);
        let refused = add(&program, &name, "analyst").await.unwrap_err();
        assert_eq!(proxy.times_cut(), at + 1, "the connection was not cut");
        assert_eq!(refused.code(), Code::Unavailable);
        assert_eq!(
            refused.message(),
            "it is not known whether the change was made; ask again with the same `request_id`"
        );
        assert!(refused.get_error_details().retry_info().is_some());
        for _ in 0..3 {
            add(&program, &name, "analyst").await.unwrap();
        }
        assert_eq!(used(&program).await, before + 1, "{cut:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_away_calls_are_refused_and_afterwards_they_go_on() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let database = cluster.database().await;
    assert!(run("migrate", &["--database-url", &database.url()]).status.success());
    let program = serve(&database.url()).await;
    found(&program, None).await;
    cluster.kill();
    for _ in 0..3 {
        let refused = add(&program, "ada", "analyst").await.unwrap_err();
        let details = refused.get_error_details();
        let reason = details.error_info().unwrap().reason.clone();
        assert_eq!((refused.code(), reason.as_str()), (Code::Unavailable, "STORE_UNAVAILABLE"));
        assert!(details.retry_info().is_some());
        assert_eq!(refused.message(), "the store cannot be reached; nothing was changed");
    }
    cluster.start();
    add(&program, "ada", "analyst").await.unwrap();
    assert_eq!(used(&program).await, 1);
}
