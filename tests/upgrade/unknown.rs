//! What a newer version writes that this one does not know.

use std::time::{Duration, Instant};

use rolecall::grpc::proto::v1::{
    AddMemberRequest, AssignmentSpec, CheckPermissionRequest, CheckPermissionResponse,
    CreateAccountRequest, Decision, DecisionReason, InviteUserRequest,
};
use tempfile::TempDir;

use crate::postgres::{Cluster, Database, Version, connect};
use crate::program::{Program, run, user};

async fn check(program: &Program) -> CheckPermissionResponse {
    let request = CheckPermissionRequest {
        account_id: "acme".to_owned(),
        user_id: "ada".to_owned(),
        permission: "reports.view".to_owned(),
        ..CheckPermissionRequest::default()
    };
    program.authorization().check_permission(request).await.unwrap().into_inner()
}

/// A service with an account, and where its database and its mails are.
async fn acme() -> (Program, Database, TempDir) {
    let (database, mails) = (Cluster::shared(Version::Oldest).database().await, TempDir::new());
    let (url, mails) = (database.url(), mails.unwrap());
    assert!(run("migrate", &["--database-url", &url]).status.success());
    let folder = mails.path().to_str().unwrap();
    let store = ["--database-url", &url, "--database-connections", "4"];
    let mail = ["--mailer", "file", "--mail-dir", folder];
    let program = Program::start(&[store, mail].concat()).await;
    let request = CreateAccountRequest {
        account_id: "acme".to_owned(),
        model_id: "dexem".to_owned(),
        plan: "enterprise".to_owned(),
        founder: Some(user("olivia")),
        ..CreateAccountRequest::default()
    };
    program.accounts().create_account(request).await.unwrap();
    (program, database, mails)
}

fn analyst() -> Vec<AssignmentSpec> {
    vec![AssignmentSpec { role_id: "analyst".to_owned(), ..AssignmentSpec::default() }]
}

/// Its mails are left to it, and hold up no other.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_of_an_unknown_kind_is_left_and_others_are_sent() {
    let (program, database, mails) = acme().await;
    let mail = "INSERT INTO rolecall.outbox_mail \
        (account_id, mail_id, revision, position, content, create_time, next_attempt_time) \
        VALUES ('acme', 'mail_new', 99, 0, '{\"farewell\": {\"whom\": \"ada\"}}', now(), 'epoch')";
    connect(&database.url()).await.unwrap().batch_execute(mail).await.unwrap();
    let request = InviteUserRequest {
        account_id: "acme".to_owned(),
        email: "guest@example.com".to_owned(),
        assignments: analyst(),
        actor_user_id: "olivia".to_owned(),
        ..InviteUserRequest::default()
    };
    program.authorization().invite_user(request).await.unwrap();
    let begun = Instant::now();
    let sent = || std::fs::read_dir(mails.path()).unwrap().count();
    while sent() == 0 {
        assert!(begun.elapsed() < Duration::from_secs(30), "no mail was sent");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let left = "SELECT count(*) FROM rolecall.outbox_mail WHERE mail_id = 'mail_new'";
    let client = connect(&database.url()).await.unwrap();
    assert_eq!(client.query_one(left, &[]).await.unwrap().get::<_, i64>(0), 1);
}

/// Its kinds of changes tell this version nothing but that something is different: all of the account is read anew, and nothing else stops.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_an_unknown_kind_drops_the_account_and_the_log_is_followed_on() {
    let (program, database, _mails) = acme().await;
    let request = AddMemberRequest {
        account_id: "acme".to_owned(),
        user: Some(user("ada")),
        assignments: analyst(),
        as_system: true,
        ..AddMemberRequest::default()
    };
    program.members().add_member(request).await.unwrap();
    assert_eq!(check(&program).await.decision(), Decision::Allowed);

    // A newer version has ways of its own to say who was suspended.
    let change = "BEGIN; \
        UPDATE rolecall.account SET revision = revision + 1; \
        UPDATE rolecall.member SET state = 'suspended' WHERE user_id = 'ada'; \
        INSERT INTO rolecall.change_log (account_id, revision, changes, time) \
        SELECT account_id, revision, '[{\"halted\": {\"whom\": [\"ada\"]}}]', now() FROM rolecall.account; \
        COMMIT";
    connect(&database.url()).await.unwrap().batch_execute(change).await.unwrap();
    let begun = Instant::now();
    loop {
        let said = check(&program).await;
        assert!(!said.degraded, "the log is followed no more");
        if said.reason() == DecisionReason::Suspended {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "{said:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
