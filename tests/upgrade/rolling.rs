//! Databases of older versions are taken over.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::asking::{Asker, ask, serve};
use crate::client::Client;
use crate::fixture::{Fixture, schema_of_today};
use crate::postgres::{Cluster, Database, Version};
use crate::program::{Server, run};
use crate::writing::{Serving, Writer};

/// How many changes are made in each phase, at least.
const CHANGES: usize = 10;
/// For how long to wait for what must come.
const LONG: Duration = Duration::from_secs(60);

/// An older version, migrated and replaced without a gap: nobody who asks or changes notices.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_newer_version_takes_over_while_everybody_works() {
    let today = schema_of_today(&Cluster::shared(Version::Oldest).database().await);
    let fixtures = Fixture::all();
    let newest_before = fixtures.iter().rfind(|fixture| fixture.schema < today);
    for fixture in &fixtures {
        let program = match fixture.schema {
            schema if schema == today => Some(PathBuf::from(env!("CARGO_BIN_EXE_rolecall"))),
            schema if newest_before.is_some_and(|one| one.schema == schema) => fixture.build(),
            _ => fixture.built(),
        };
        let Some(program) = program else {
            println!("the version of schema {} is not here to be replaced", fixture.schema);
            continue;
        };
        for version in Version::ALL {
            let place = Place::new(fixture, *version).await;
            place.take_over(fixture, &program).await;
        }
    }
}

/// Whatever was left behind: it is migrated, answers as it did, and sends what was to be sent.
#[tokio::test(flavor = "multi_thread")]
async fn every_database_that_was_kept_answers_as_it_did_and_sends_its_mail() {
    for fixture in Fixture::all() {
        let place = Place::new(&fixture, Version::Newest).await;
        place.migrate().await;
        let server = place.serve(Path::new(env!("CARGO_BIN_EXE_rolecall")));
        let client = Client::of(server.address());
        let different = ask(&client, &fixture.answers()).await;
        assert!(different.is_empty(), "schema {}\n{}", fixture.schema, different.join("\n\n"));
        place.assert_mailed();
    }
}

/// A database that an older version left, and a folder for mails.
struct Place {
    database: Database,
    folder: TempDir,
}

impl Place {
    async fn new(fixture: &Fixture, version: Version) -> Self {
        let database = Cluster::shared(version).database().await;
        fixture.restore(&database).await;
        Self { database, folder: tempfile::tempdir().unwrap() }
    }

    fn serve(&self, program: &Path) -> Server {
        serve(program, &self.database.url(), &self.folder.path().join("mails"))
    }

    /// Whoever is in its way for too long is told so, and it is tried again, as the page says.
    async fn migrate(&self) {
        let begun = Instant::now();
        loop {
            let url = self.database.url();
            let migrate = move || run("migrate", &["--database-url", &url]);
            let output = tokio::task::spawn_blocking(migrate).await.unwrap();
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            if output.status.success() {
                return;
            }
            assert!(told.contains("try again") && begun.elapsed() < LONG, "{told}");
        }
    }

    async fn take_over(&self, fixture: &Fixture, program: &Path) {
        let asked = Arc::new(fixture.answers());
        let old = self.serve(program);
        let serving: Serving = Arc::new(RwLock::new(vec![old.connect().await]));
        let writer = Writer::start(&serving, "roll");
        let of_old = Asker::start(old.address(), &asked);
        of_old.round().await;
        writer.changes(CHANGES).await;

        self.migrate().await;
        writer.changes(CHANGES).await;

        let new = self.serve(Path::new(env!("CARGO_BIN_EXE_rolecall")));
        let of_new = Asker::start(new.address(), &asked);
        let channel = new.connect().await;
        serving.write().unwrap().push(channel.clone());
        of_old.round().await;
        of_new.round().await;
        writer.changes(CHANGES).await;

        *serving.write().unwrap() = vec![channel.clone()];
        // What was begun with the old one has ended then.
        writer.changes(2).await;
        assert_same(fixture, "the older version", of_old.end().await);
        stop(old).await;
        writer.changes(CHANGES).await;

        // And back: the schema stays, and the older version serves again.
        let old = self.serve(program);
        let of_old = Asker::start(old.address(), &asked);
        let back = old.connect().await;
        serving.write().unwrap().push(back.clone());
        of_old.round().await;
        writer.changes(CHANGES).await;
        *serving.write().unwrap() = vec![back];
        writer.changes(2).await;
        writer.end();
        assert_same(fixture, "the newer version", of_new.end().await);
        assert_same(fixture, "the older version, come back", of_old.end().await);
        self.assert_mailed();
    }

    /// The mail that was due came, whoever sent it.
    fn assert_mailed(&self) {
        let begun = Instant::now();
        let mails = || std::fs::read_dir(self.folder.path().join("mails")).unwrap().flatten();
        let says = |path: PathBuf| std::fs::read_to_string(path).unwrap_or_default();
        while !mails().any(|mail| says(mail.path()).contains("due@example.com")) {
            assert!(begun.elapsed() < LONG, "the mail that was due was not sent");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

fn assert_same(fixture: &Fixture, who: &str, different: Vec<String>) {
    let all = different.join("\n\n");
    assert!(different.is_empty(), "schema {}, {who} answers otherwise:\n{all}", fixture.schema);
}

/// Tells a program to stop: it ends what it has begun.
async fn stop(server: Server) {
    let id = server.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let begun = Instant::now();
    while is_alive(&id) {
        assert!(begun.elapsed() < LONG, "it does not end");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Whether it has not ended: one that nobody has waited for is still told, as a zombie.
fn is_alive(id: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    stat.rsplit_once(") ").is_some_and(|(_, state)| !state.starts_with('Z'))
}
