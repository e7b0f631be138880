//! What becomes of mails, whatever a mail server does.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rolecall::mail::{Mailer, SmtpConfig};
use tempfile::TempDir;

use crate::authority::Authority;
use crate::scripted_server::{Mood, ScriptedServer, link};
use crate::world::{World, smtp};

/// A mail server of another maker. It ends with the test.
struct RealServer {
    process: Child,
    folder: TempDir,
    url: String,
}

impl RealServer {
    fn start(authority: &Authority, mode: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let identity = authority.server();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/aiosmtpd");
        assert!(tools.exists(), "run `.ci/run tools` first: it installs the mail server");
        let mut process = Command::new("python3")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/real_server.py"))
            .arg(folder.path())
            .args([file("cert.pem", &identity.cert), file("key.pem", &identity.key)])
            .arg(mode)
            .env("PYTHONPATH", tools)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut port = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut port).unwrap();
        let scheme = if mode == "tls" { "smtps" } else { "smtp" };
        let url = format!("{scheme}://ada%40acme.example@localhost:{}", port.trim());
        Self { process, folder, url }
    }

    /// How it is talked to, with this password and by the certificates of this authority.
    fn mailer(&self, password: &str, authority: &Authority) -> Mailer {
        let (secret, ca) = (self.folder.path().join("password"), self.folder.path().join("ca.pem"));
        fs::write(&secret, format!("{password}\n")).unwrap();
        fs::write(&ca, authority.pem()).unwrap();
        Mailer::Smtp(SmtpConfig {
            url: self.url.parse().unwrap(),
            password: Some(secret),
            ca: Some(ca),
        })
    }

    fn mails(&self) -> Vec<String> {
        let files = fs::read_dir(self.folder.path()).unwrap().map(|file| file.unwrap().path());
        let mails = files.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
        mails.map(|path| fs::read_to_string(path).unwrap()).collect()
    }
}

impl Drop for RealServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_server_takes_a_mail_over_tls_with_a_password() {
    let authority = Authority::new("mail");
    for mode in ["starttls", "tls"] {
        let server = RealServer::start(&authority, mode);
        let world = World::start(server.mailer("a secret word", &authority)).await;
        world.invite("bob").await;
        world.invite("eve").await;
        world.all_settled().await;
        let mails = server.mails();
        assert_eq!(mails.len(), 2, "{mode}");
        let bob = mails.iter().find(|mail| mail.contains("To: bob ")).unwrap();
        assert!(bob.starts_with("no-reply@acme.example\nbob@example.com\n"), "{bob}");
        assert!(bob.contains("Subject: olivia invites you to Acme & Sons"), "{bob}");
        let link = link(bob);
        assert!(link.starts_with("https://app.example.com/invitations/accept?token=rci_"));
        assert!(bob.contains("Acme &amp; Sons"), "{bob}");
        assert!(world.dead().await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_or_certificate_is_no_fault_of_the_mail() {
    let (authority, other) = (Authority::new("mail"), Authority::new("other"));
    for mode in ["starttls", "tls"] {
        let server = RealServer::start(&authority, mode);
        for mailer in
            [server.mailer("another word", &authority), server.mailer("a secret word", &other)]
        {
            let world = World::start(mailer).await;
            world.invite("bob").await;
            let failed = async || world.failures().await > 0;
            world.until("an attempt has failed", failed).await;
            assert_eq!((world.waiting().await.len(), world.dead().await.len()), (1, 0));
            assert_eq!(server.mails(), Vec::<String>::new());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_refused_is_dead_until_it_is_retried() {
    for mood in [Mood::RefusesRecipient, Mood::RefusesMail] {
        let server = ScriptedServer::start(&[mood]).await;
        let world = World::start(smtp(&server.url())).await;
        world.invite("bob").await;
        world.until("the mail is dead", async || !world.dead().await.is_empty()).await;
        assert_eq!(world.waiting().await, []);
        let dead = world.dead().await.remove(0);
        assert_eq!((dead.attempts, dead.kind().as_str_name()), (1, "MAIL_KIND_INVITATION"));
        assert!(dead.invitation_id.starts_with("inv_") && dead.member_id.is_empty());
        assert!(dead.last_error.contains(" 5.") && !dead.last_error.contains("rci_"), "{dead:?}");
        // Time alone brings it back no more.
        world.clock.put_forward(2);
        world.invite("eve").await;
        world.until("both are dead", async || world.dead().await.len() == 2).await;

        server.set(&[Mood::Takes]);
        world.retry(&dead.mail_id).await;
        world.until("one is taken", async || world.dead().await.len() == 1).await;
        world.all_settled().await;
        let taken = server.read().into_iter().filter(|mail| mail.taken).collect::<Vec<_>>();
        assert_eq!(taken.len(), 1);
        assert_eq!(taken[0].header("Message-ID"), format!("<{}@acme.example>", dead.mail_id));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_may_come_back_later_does() {
    // The sender that is refused is the operator's mistake, and no mail is given up for it.
    for mood in [Mood::ComeBack, Mood::RefusesSender] {
        let server = ScriptedServer::start(&[mood, mood, Mood::Takes]).await;
        let world = World::start(smtp(&server.url())).await;
        world.invite("bob").await;
        for times in 1..=2 {
            server.has_begun(times).await;
            let noted = async || world.failures().await == times;
            world.until("it was noted", noted).await;
            assert_eq!((world.waiting().await.len(), world.dead().await.len()), (1, 0));
            world.clock.put_forward(2);
        }
        world.all_settled().await;
        assert_eq!(server.read().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_whose_answer_was_lost_is_sent_again_with_the_same_id() {
    let server = ScriptedServer::start(&[Mood::Dies, Mood::Takes]).await;
    let world = World::start(smtp(&server.url())).await;
    world.invite("bob").await;
    server.has_read(1).await;
    world.until("it was noted", async || world.failures().await == 1).await;
    world.clock.put_forward(2);
    let read = server.has_read(2).await;
    world.all_settled().await;
    assert_eq!((read[0].taken, read[1].taken), (false, true));
    assert_eq!(read[0].text, read[1].text, "to the last byte");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_hangs_holds_nobody_up_for_long() {
    let server = ScriptedServer::start(&[Mood::Hangs, Mood::Takes]).await;
    let world = World::start(smtp(&server.url())).await;
    world.invite("bob").await;
    server.has_read(1).await;
    // Others are sent meanwhile.
    world.invite("eve").await;
    let read = server.has_read(2).await;
    assert_ne!(read[0].header("Message-ID"), read[1].header("Message-ID"));
    // It ends by itself, long before its lease does.
    world.until("it was noted", async || world.failures().await == 1).await;
    world.clock.put_forward(2);
    let read = server.has_read(3).await;
    assert_eq!(read[0].text, read[2].text);
    world.all_settled().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_are_used_again() {
    let server = ScriptedServer::start(&[Mood::Takes]).await;
    let world = World::start(smtp(&server.url())).await;
    for at in 0..20 {
        world.invite(&format!("guest-{at}")).await;
    }
    world.all_settled().await;
    assert_eq!(server.read().len(), 20);
    assert!(server.connections() <= 8, "{} connections", server.connections());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_under_way_is_let_end_when_the_server_stops() {
    let server = ScriptedServer::start(&[Mood::TakesSlowly]).await;
    let mut world = World::start(smtp(&server.url())).await;
    world.invite("bob").await;
    server.has_begun(1).await;
    world.stop().await;
    assert_eq!(server.read().len(), 1);
    assert_eq!(world.waiting().await, [], "it was noted that it was taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_has_lost_its_sense_is_not_sent() {
    let server = ScriptedServer::start(&[Mood::ComeBack, Mood::Takes]).await;
    let world = World::start(smtp(&server.url())).await;
    world.invite("bob").await;
    world.until("it was noted", async || world.failures().await == 1).await;
    // Longer than any invitation lasts.
    world.clock.put_forward(24 * 365);
    world.all_settled().await;
    assert_eq!((server.read().len(), world.dead().await.len()), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_can_be_read_as_files() {
    let folder = tempfile::tempdir().unwrap();
    let mails = folder.path().join("mails");
    let world = World::start(Mailer::File(mails.clone())).await;
    world.invite("bob").await;
    world.all_settled().await;
    let files: Vec<_> = fs::read_dir(&mails).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    assert!(files[0].extension().is_some_and(|ending| ending == "eml"));
    let mail = fs::read_to_string(&files[0]).unwrap();
    assert!(
        mail.contains("To: bob <bob@example.com>") && link(&mail).contains("accept?token=rci_"),
        "{mail}"
    );
}
