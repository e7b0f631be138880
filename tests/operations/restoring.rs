//! A backup is made while everybody works, as the page says, and a service is started on it.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rolecall::domain::revision::{ConsistencyToken, Epoch};
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::invitation_service_client::InvitationServiceClient;
use rolecall::grpc::proto::v1::{
    AcceptInvitationRequest, AssignmentSpec, GetAccountRequest, GetInvitationRequest,
    InviteUserRequest,
};
use tempfile::TempDir;
use tonic::transport::Channel;
use tonic::{Code, Request, Status};

use crate::firm::Firm;
use crate::page::Shell;
use crate::postgres::{Cluster, Stop, Version};
use crate::program::{Program, run, user};

/// How many changes each firm has behind it before the backup begins, at least.
const BEFORE: usize = 30;
/// How many more there are when it has ended, at least: the backup does not have them.
const AFTER: usize = 10;
/// For how long to wait for what must come.
const LONG: Duration = Duration::from_secs(60);

/// A firm, and how many of its changes were answered before the backup began.
struct Kept {
    firm: Firm,
    before: usize,
}

/// What somebody was given before the backup and after it.
struct Given {
    invited: String,
    invited_late: String,
    key: String,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_dump_of_postgres_is_restored() {
    let cluster = Cluster::shared(Version::Oldest);
    let (database, spare) = (cluster.database().await, cluster.database().await);
    let folder = tempfile::tempdir().unwrap();
    let variables = vec![("DATABASE_URL", database.url()), ("RESTORED_URL", spare.url())];
    let shell = Shell::new(folder.path(), variables);
    assert!(run("migrate", &["--database-url", &database.url()]).status.success());

    let mails = mail_folder(&folder, "mails");
    let program = serve(&["--database-url", &database.url()], &mails).await;
    let to = ["--database-url".to_owned(), database.url()];
    let (kept, given) = back_up(&program, &to, &mails, move || {
        shell.play("dump");
        shell
    })
    .await;
    let (kept, shell) = kept;
    drop(program);
    shell.play("restore-dump");
    shell.play("forget-answers");

    let to = ["--database-url", &spare.url()];
    assert_key(&to, &given.key).await;
    let mails = mail_folder(&folder, "restored-mails");
    let late = [&to[..], &["--mailer", "file", "--mail-dir", &mails]].concat();
    let (one, other) = (serve(&to, &mails).await, serve_late(&late).await);
    assert_links(&one, &given, &mails).await;
    for kept in kept {
        assert_restored(kept, &one.channel(), &other.channel()).await;
    }

    let mut firm = Firm::found(&one.channel(), "renewed", 7).await;
    assert_eq!(firm.assert_consistent(&other.channel()).await, 1);
    let before = firm.token(1).to_owned();
    shell.play("renew-epoch");
    firm.change().await;
    assert_ne!(epoch(firm.token(2)), epoch(&before));
    firm.assert_answered(&other.channel(), 2, &before).await;
}

/// Nobody says that it was one, and everybody notices.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_recovery_to_a_point_in_time_is_another_history() {
    for version in Version::ALL {
        let cluster = Cluster::own(*version, &[]);
        let database = cluster.database().await;
        let to = database.url();
        assert!(run("migrate", &["--database-url", &to]).status.success());
        let program = Program::start(&["--database-url", &to]).await;
        let mut firm = Firm::found(&program.channel(), "ash", 1).await;
        let backup = cluster.base_backup();
        for at in 0..3 * AFTER {
            if at == AFTER {
                cluster.execute("SELECT pg_create_restore_point('here')").await;
            }
            firm.change().await;
        }
        drop(program);
        let recovered = cluster.recovered(backup, "here");
        cluster.stop(Stop::Fast);
        let to = database.url_at(recovered.address());
        let to = ["--database-url", &to];
        let (one, other) = (Program::start(&to).await, serve_late(&to).await);
        let revision = firm.assert_consistent(&one.channel()).await;
        assert_eq!(revision, 1 + AFTER);
        assert_restored(Kept { firm, before: revision }, &one.channel(), &other.channel()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_of_the_embedded_store_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("rolecall-data");
    let to = ["--data-dir".to_owned(), data.display().to_string()];
    let mails = mail_folder(&folder, "mails");
    let program = serve(&to.each_ref().map(String::as_str), &mails).await;
    let shell = Shell::new(folder.path(), Vec::new());
    let (kept, given) = back_up(&program, &to, &mails, move || {
        shell.play("backup");
        shell
    })
    .await;
    let (kept, shell) = kept;
    drop(program);
    shell.play("restore-backup");

    assert_key(&to.each_ref().map(String::as_str), &given.key).await;
    let mails = mail_folder(&folder, "restored-mails");
    let program = serve(&to.each_ref().map(String::as_str), &mails).await;
    assert_links(&program, &given, &mails).await;
    for kept in kept {
        assert_restored(kept, &program.channel(), &program.channel()).await;
    }
}

/// The same backup, restored a second time, after work has gone on from the first: what was told in between is told apart.
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_begins_another_history_each_time_it_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("rolecall-data").display().to_string();
    let to = ["--data-dir", data.as_str()];
    let mails = mail_folder(&folder, "mails");
    let shell = Shell::new(folder.path(), Vec::new());
    let program = serve(&to, &mails).await;
    let mut epochs = Vec::from([epoch(Firm::found(&program.channel(), "a", 1).await.token(1))]);
    shell.play("backup");
    drop(program);
    for again in 0..2 {
        shell.play("restore-backup");
        let program = serve(&to, &mails).await;
        let founded = Firm::found(&program.channel(), "b", 1).await;
        epochs.push(epoch(founded.token(1)));
        drop(program);
        fs::rename(&data, folder.path().join(format!("first-{again}"))).unwrap();
        fs::create_dir(&data).unwrap();
    }
    epochs.sort_by_key(|epoch| epoch.0);
    epochs.dedup();
    assert_eq!(epochs.len(), 3);
}

fn mail_folder(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

async fn serve(to: &[&str], mails: &str) -> Program {
    Program::start(&[to, &["--mailer", "file", "--mail-dir", mails]].concat()).await
}

/// One that learns late of what others change, so that answers from its memory are old.
async fn serve_late(to: &[&str]) -> Program {
    let late = ["--wake-up=false", "--poll-interval", "2s"];
    Program::start(&[to, &late].concat()).await
}

/// Makes a backup while every firm changes.
async fn back_up<T: Send + 'static>(
    program: &Program,
    to: &[String; 2],
    mails: &str,
    backup: impl FnOnce() -> T + Send + 'static,
) -> ((Vec<Kept>, T), Given) {
    let channel = program.channel();
    Firm::found(&channel, "desk", 0).await;
    let key = run("key", &["create", "--name", "shop", "--scopes", "read", &to[0], &to[1]]);
    let key = String::from_utf8(key.stdout).unwrap().trim().to_owned();
    let invited = invite(&channel, "linked@example.com", true).await.unwrap();
    // This mail has left before the backup begins.
    invite(&channel, "mailed@example.com", false).await.unwrap();
    assert_eq!(mails_that_came(mails, 1).await.len(), 1);

    let over = Arc::new(AtomicBool::new(false));
    let (mut answered, mut changing) = (Vec::new(), Vec::new());
    for (seed, account) in (1..).zip(["ash", "birch", "cedar"]) {
        let firm = Firm::found(&channel, account, seed).await;
        answered.push(firm.answered());
        changing.push(tokio::spawn(firm.change_until(Arc::clone(&over))));
    }
    let counts = || answered.iter().map(|count| count.load(Ordering::Relaxed)).collect::<Vec<_>>();
    let until = async |least: Vec<usize>| {
        let begun = Instant::now();
        while counts().iter().zip(&least).any(|(count, least)| count < least) {
            assert!(begun.elapsed() < LONG, "the firms change no more");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    until(vec![BEFORE; 3]).await;
    let before = counts();
    let done = tokio::task::spawn_blocking(backup).await.unwrap();
    until(counts().iter().map(|count| count + AFTER).collect()).await;
    over.store(true, Ordering::Relaxed);
    let mut kept = Vec::new();
    for (firm, before) in changing.into_iter().zip(before) {
        kept.push(Kept { firm: firm.await.unwrap(), before });
    }
    let invited_late = invite(&channel, "late@example.com", true).await.unwrap();
    let id = key.split('_').nth(1).unwrap();
    assert!(run("key", &["revoke", id, &to[0], &to[1]]).status.success());
    ((kept, done), Given { invited, invited_late, key })
}

/// The token of the link, where it is asked for. Otherwise it is sent by mail.
async fn invite(channel: &Channel, email: &str, return_links: bool) -> Result<String, Status> {
    let analyst = AssignmentSpec { role_id: "analyst".to_owned(), ..AssignmentSpec::default() };
    let request = InviteUserRequest {
        account_id: "desk".to_owned(),
        email: email.to_owned(),
        assignments: vec![analyst],
        actor_user_id: "olivia".to_owned(),
        return_links,
        ..InviteUserRequest::default()
    };
    let mut service = AuthorizationServiceClient::new(channel.clone());
    let link = service.invite_user(request).await?.into_inner().link;
    Ok(link.split_once("token=").map(|(_, token)| token.to_owned()).unwrap_or_default())
}

async fn look_at(channel: &Channel, token: &str) -> Result<String, Status> {
    let request = GetInvitationRequest { token: token.to_owned(), consistency: None };
    let mut service = InvitationServiceClient::new(channel.clone());
    Ok(service.get_invitation(request).await?.into_inner().email)
}

/// Links of before the backup lead where they led, those of later nowhere; and what was sent by mail before is not sent again.
async fn assert_links(program: &Program, given: &Given, mails: &str) {
    let channel = program.channel();
    assert_eq!(look_at(&channel, &given.invited).await.unwrap(), "linked@example.com");
    let request = AcceptInvitationRequest {
        token: given.invited.clone(),
        user: Some(user("linked")),
        return_links: true,
        ..AcceptInvitationRequest::default()
    };
    let mut service = InvitationServiceClient::new(channel.clone());
    service.accept_invitation(request).await.unwrap();
    let refused = look_at(&channel, &given.invited_late).await.unwrap_err();
    assert_eq!(refused.code(), Code::NotFound, "{refused:?}");
    invite(&channel, "after@example.com", false).await.unwrap();
    // Whatever was due before would have come before.
    let came = mails_that_came(mails, 1).await;
    assert!(came.len() == 1 && came[0].contains("after@example.com"), "{came:?}");
}

/// The key was revoked after the backup was made: it is good again, as the page says.
async fn assert_key(to: &[&str], key: &str) {
    let program = Program::start(&[to, &["--auth", "required"]].concat()).await;
    let mut request =
        Request::new(GetAccountRequest { account_id: "desk".to_owned(), consistency: None });
    let value = format!("Bearer {key}").parse().unwrap();
    request.metadata_mut().insert("authorization", value);
    AccountServiceClient::new(program.channel()).get_account(request).await.unwrap();
}

/// What is said is right, and what tokens of before say is read anew.
async fn assert_restored(kept: Kept, one: &Channel, other: &Channel) {
    let Kept { firm, before } = kept;
    let made = firm.len();
    let revision = firm.assert_consistent(one).await;
    assert!((before..made).contains(&revision), "{revision} of {before} and {made}");
    assert_eq!(firm.assert_consistent(other).await, revision);
    let tokens = [1, before, revision, made].map(|change| firm.token(change).to_owned());
    for token in &tokens {
        firm.assert_answered(one, revision, token).await;
    }
    let mut firm = firm.restored(one, revision);
    for at in 1..=8 {
        firm.change().await;
        assert_ne!(epoch(firm.token(made + at)), epoch(&tokens[0]));
        for token in &tokens {
            firm.assert_answered(other, revision + at, token).await;
        }
    }
}

fn epoch(token: &str) -> Epoch {
    ConsistencyToken::parse(token).unwrap().epoch
}

/// Waits until so many mails are in a folder.
async fn mails_that_came(folder: &str, least: usize) -> Vec<String> {
    let begun = Instant::now();
    loop {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let paths = entries.map(|entry| entry.unwrap().path());
        let whole = paths.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
        let mails: Vec<_> = whole.map(|path| fs::read_to_string(path).unwrap()).collect();
        if mails.len() >= least {
            return mails;
        }
        assert!(begun.elapsed() < LONG, "no mail came to {}", Path::new(folder).display());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
