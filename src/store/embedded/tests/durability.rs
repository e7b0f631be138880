//! What was answered is there, whatever ends the process.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::open;
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::conformance::fixtures::{
    account, at, commit, id, member, nothing, people, put_account,
};
use crate::store::embedded::{EmbeddedStore, Options};
use crate::store::{Changes, MailContent, MailLease, OutboxMail, Reads, Store, StoreError};

/// Tells the process that is to be killed where it works.
const DIRECTORY: &str = "ROLECALL_TEST_DIRECTORY";
/// The test that runs it: the same one that waits for it.
const VICTIM: &str =
    "store::embedded::tests::durability::what_was_answered_outlives_a_killed_process";

#[tokio::test]
async fn a_store_that_is_opened_again_holds_what_was_committed() {
    let directory = TempDir::new().unwrap();
    let account_id: AccountId = id("a");
    for n in 1..5 {
        let store = open(&directory);
        put_account(&store, account(&account_id)).await;
        let facts = store.read(&account_id, &Reads::default()).await.unwrap().unwrap();
        assert_eq!(facts.revision, Revision(n));
    }
}

#[tokio::test]
async fn what_a_process_has_leased_is_due_again_when_the_next_one_begins() {
    let directory = TempDir::new().unwrap();
    let account_id: AccountId = id("a");
    let store = open(&directory);
    put_account(&store, account(&account_id)).await;
    let content = MailContent::Invitation { invitation_id: id("i"), generation: 1 };
    let mail = OutboxMail { mail_id: "m".to_owned(), content, create_time: at(1) };
    let changes = Changes { outbox: vec![mail], ..nothing() };
    commit(&store, &account_id, changes).await.unwrap();
    let lease =
        |lease_id: &str| MailLease { lease_id: lease_id.to_owned(), now: at(2), until: at(60) };
    let first = store.lease_mails(&lease("first"), 10).await.unwrap();
    // Whoever does not serve ends nobody's leases.
    let beside = EmbeddedStore::open_beside(directory.path(), &Options::default()).unwrap();
    assert_eq!(beside.lease_mails(&lease("beside"), 10).await.unwrap(), []);
    drop((store, beside));

    let store = open(&directory);
    let second = store.lease_mails(&lease("second"), 10).await.unwrap();
    assert_eq!((first.len(), first[0].attempts), (1, 1));
    assert_eq!((second.len(), second[0].attempts), (1, 2));
    assert!(!store.mail_done(&first[0]).await.unwrap(), "another has the mail now");
}

#[tokio::test]
async fn what_was_answered_outlives_a_killed_process() {
    if let Ok(directory) = env::var(DIRECTORY) {
        return commit_until_killed(Path::new(&directory)).await;
    }
    for rounds in 1..4 {
        let directory = TempDir::new().unwrap();
        let answered = kill_after(start_victim(directory.path()), 40 * rounds);
        assert!(answered >= 40 * rounds);
        // The lock is free, and everything that was answered is there.
        let store = open(&directory);
        let account_id: AccountId = id("a");
        let members = store.members(&account_id, None, u32::MAX).await.unwrap();
        let facts = store.read(&account_id, &Reads::default()).await.unwrap().unwrap();
        let committed = u64::try_from(members.len()).unwrap();
        assert!(committed >= answered, "{committed} of {answered}");
        // Whole: each commit adds a member and raises the revision.
        assert_eq!(facts.revision, Revision(committed + 1));
        for n in 1..=answered {
            assert!(members.iter().any(|member| member.member_id == id(format!("m{n}"))));
        }
    }
}

#[tokio::test]
async fn a_full_disk_refuses_the_change_and_nothing_else() {
    let directory = TempDir::new().unwrap();
    let store = EmbeddedStore::open(directory.path(), &Options::default()).unwrap();
    let account_id: AccountId = id("a");
    let put = async |changes: &Changes| {
        store.begin(&account_id, &Reads::default()).await.unwrap().commit(changes).await
    };
    put(&Changes { account: Some(account(&account_id)), ..nothing() }).await.unwrap();
    let set = |pages: u32| {
        let writer = store.writer.try_lock().unwrap();
        writer.connection().pragma_update(None, "max_page_count", pages).unwrap();
    };
    set(1);
    let mut large = people([member("m")]);
    large.audit.after = "x".repeat(1_000_000).into();
    let error = put(&large).await.unwrap_err();
    assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
    let facts = store.read(&account_id, &Reads::default()).await.unwrap().unwrap();
    assert_eq!(facts.revision, Revision(1));
    set(1_000_000);
    assert_eq!(put(&large).await.unwrap(), Revision(2));
}

/// Commits until it is killed, in a process of its own.
async fn commit_until_killed(directory: &Path) {
    let store = EmbeddedStore::open(directory, &Options::default()).unwrap();
    let account_id: AccountId = id("a");
    let begin = async || store.begin(&account_id, &Reads::default()).await.unwrap();
    let made = Changes { account: Some(account(&account_id)), ..nothing() };
    begin().await.commit(&made).await.unwrap();
    for n in 1.. {
        begin().await.commit(&people([member(&format!("m{n}"))])).await.unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "\ncommitted {n}").unwrap();
        out.flush().unwrap();
    }
}

fn start_victim(directory: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", VICTIM, "--nocapture"])
        .env(DIRECTORY, directory)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Kills (SIGKILL) after so many answers; returns how many there were.
fn kill_after(mut victim: Child, answers: u64) -> u64 {
    let mut last = 0;
    let lines = BufReader::new(victim.stdout.take().unwrap()).lines();
    for line in lines.map_while(Result::ok) {
        let Some(n) = line.strip_prefix("committed ") else { continue };
        last = n.parse().unwrap();
        if last == answers {
            victim.kill().unwrap();
        }
    }
    victim.wait().unwrap();
    last
}
