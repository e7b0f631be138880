//! The program itself: killed while it sends, and what it writes down of mails.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use rolecall::store;
use tonic::transport::Channel;

use crate::program::{Server, serve};
use crate::scripted_server::{Mood, ScriptedServer};
use crate::world::{found, invite};

/// How many mails there are.
const MAILS: usize = 200;

/// The program with its data and its log in a folder, sending to a mail server.
async fn start(folder: &Path, level: &str, mailer: &[&str]) -> (Server, Channel) {
    let mut command = serve();
    command.args(["--log", level, "--link-base-url", "https://app.example.com"]);
    command.arg("--data-dir").arg(folder.join("data")).args(mailer);
    let log = File::options().create(true).append(true).open(folder.join("log")).unwrap();
    let server = Server::start_logging(&mut command, log);
    let channel = server.connect().await;
    (server, channel)
}

fn to(url: &str) -> Vec<&str> {
    vec!["--mailer", "smtp", "--mail-from", "Acme <no-reply@acme.example>", "--smtp-url", url]
}

#[tokio::test(flavor = "multi_thread")]
async fn no_mail_is_lost_when_the_program_is_killed_while_it_sends() {
    let folder = tempfile::tempdir().unwrap();
    let mails = ScriptedServer::start(&[Mood::Takes]).await;
    let (mut program, mut channel) = start(folder.path(), "info", &to(&mails.url())).await;
    found(&channel).await;
    let mut invited = BTreeSet::new();
    let mut kills = 0;
    for at in 0..MAILS {
        let name = format!("guest-{at:03}");
        invite(&channel, &name).await;
        invited.insert(format!("{name}@example.com"));
        if at % 40 == 39 {
            // In the middle of whatever it does just then, which is to send and to note, one after the other: a different moment each time.
            let moment = (std::process::id() as usize + at * 7919) % 97;
            tokio::time::sleep(Duration::from_millis(moment.try_into().unwrap())).await;
            drop(program);
            kills += 1;
            (program, channel) = start(folder.path(), "info", &to(&mails.url())).await;
        }
    }
    assert_eq!(kills, 5);
    let recipients = || -> BTreeSet<String> {
        let recipient = |mail: &crate::scripted_server::Read| {
            let to = mail.header("To").rsplit_once('<').unwrap().1;
            to.trim_end_matches('>').to_owned()
        };
        mails.read().iter().map(recipient).collect()
    };
    // Nobody waits for the leases of a process that is gone: each is over when the next one begins, long before it would lapse.
    mails.has_read(MAILS).await;
    for _ in 0..300 {
        if recipients() == invited {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(recipients(), invited);
    // Who was sent two got the same one twice.
    let ids: BTreeSet<_> =
        mails.read().iter().map(|mail| mail.header("Message-ID").to_owned()).collect();
    assert_eq!(ids.len(), MAILS);
    drop(program);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_token_is_kept_or_logged_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    // The one that refuses repeats the link.
    let moods = [Mood::Takes, Mood::RefusesMail, Mood::Dies, Mood::Takes];
    let mails = ScriptedServer::start(&moods).await;
    let (program, channel) = start(folder.path(), "trace", &to(&mails.url())).await;
    found(&channel).await;
    for name in ["ada", "bob", "eve"] {
        invite(&channel, name).await;
    }
    let read = mails.has_read(3).await;
    assert!(read.iter().all(|mail| mail.text.contains("rci_")), "the mails themselves have it");
    let data = store::config::Config::Embedded(folder.path().join("data"));
    let store = data.open_beside().await.unwrap();
    let acme = "acme".to_owned().try_into().unwrap();
    while store.dead_mails(&acme, None, 10).await.unwrap().is_empty() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let audit = store.audit(&acme, rolecall::domain::revision::Revision(0), 100).await.unwrap();
    assert!(audit.len() >= 4 && !format!("{audit:?}").contains("rci_"));
    drop((program, store));
    let mut files = 0;
    for place in [folder.path().to_owned(), folder.path().join("data")] {
        for file in fs::read_dir(place).unwrap() {
            let path = file.unwrap().path();
            if path.is_file() {
                let bytes = fs::read(&path).unwrap();
                let found = bytes.windows(4).any(|bytes| bytes == b"rci_");
                assert!(!found, "{} holds a token", path.display());
                files += 1;
            }
        }
    }
    assert!(files >= 3, "the database and the log");
    let log = fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("a mail was sent") && log.contains("a mail was refused"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mailer_the_log_says_to_whom_a_mail_would_be_sent_and_not_its_link() {
    let folder = tempfile::tempdir().unwrap();
    let (program, channel) = start(folder.path(), "trace", &[]).await;
    found(&channel).await;
    invite(&channel, "ada").await;
    let log = loop {
        let log = fs::read_to_string(folder.path().join("log")).unwrap();
        if log.contains("a mail would be sent") {
            break log;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(log.contains("ada@example.com") && log.contains("olivia invites you"), "{log}");
    assert!(!log.contains("rci_") && !log.contains("/invitations/accept"), "{log}");
    drop(program);
}
