//! A PostgreSQL server.

use std::collections::HashSet;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{OnceLock, mpsc};
use std::time::{Duration, Instant};

use super::guardian::{Guardian, is_alive, is_open_to_all, somebody_else};
use super::{PgBouncer, Version, connect};

/// The role that needs a password over TCP. All others need none.
pub const PASSWORD_ROLE: &str = "with_password";
pub const PASSWORD: &str = "correct-horse";

/// What is the same for all. Nothing has to outlive the machine's power, and nothing that is not asked for should happen.
const SETTINGS: &[(&str, &str)] = &[
    ("listen_addresses", "127.0.0.1"),
    ("max_connections", "300"),
    ("shared_buffers", "32MB"),
    ("fsync", "off"),
    ("full_page_writes", "off"),
    ("autovacuum", "off"),
    ("checkpoint_timeout", "1h"),
    ("wal_level", "replica"),
    // A replica begins with what was written while it was copied.
    ("wal_keep_size", "256MB"),
    // In the folder, so that it is removed with it.
    ("dynamic_shared_memory_type", "mmap"),
    ("timezone", "UTC"),
];

/// A server with its data, which ends when it is dropped.
#[derive(Debug)]
pub struct Cluster {
    // The first to be dropped: its connections would be in the way.
    pgbouncer: OnceLock<PgBouncer>,
    pub(super) guardian: Guardian,
    pub(super) home: PathBuf,
    port: u16,
    pub(super) templates: tokio::sync::Mutex<HashSet<String>>,
    pub(super) databases: AtomicU32,
    /// Takes the names of databases that are needed no longer.
    pub(super) dropper: OnceLock<mpsc::Sender<String>>,
}

/// How a server is told to stop.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// It lets nobody finish, but writes down everything.
    Fast,
    /// It stops at once; the next start recovers.
    Immediate,
}

impl Cluster {
    /// The server that all tests of this process share. The first to ask for it waits until it runs.
    pub fn shared(version: Version) -> &'static Self {
        static OLDEST: OnceLock<Cluster> = OnceLock::new();
        static NEWEST: OnceLock<Cluster> = OnceLock::new();
        let shared = match version {
            Version::Oldest => &OLDEST,
            Version::Newest => &NEWEST,
        };
        shared.get_or_init(|| Self::own(version, &[("synchronous_commit", "off")]))
    }

    /// A server of the test's own. What it has answered it has written, so that it can be killed. More settings are those of
    /// `postgresql.conf`, and go before the usual ones.
    pub fn own(version: Version, settings: &[(&str, &str)]) -> Self {
        let guardian = Guardian::new("QUIT");
        let home = reachable(version.home(), &guardian);
        let data = guardian.folder().join("data");
        guardian.run(&[
            home.join("bin/initdb").to_str().unwrap(),
            "--pgdata",
            data.to_str().unwrap(),
            "--username=postgres",
            "--auth=trust",
            "--no-locale",
            "--encoding=UTF8",
            "--no-sync",
            "--no-instructions",
        ]);
        let file = |name: &str| fs::read_to_string(data.join(name)).unwrap();
        let access = format!("host all {PASSWORD_ROLE} 127.0.0.1/32 scram-sha-256\n");
        guardian.write("data/pg_hba.conf", &(access + &file("pg_hba.conf")));
        let lines = configuration(&[SETTINGS, settings].concat());
        guardian.write("data/postgresql.conf", &(file("postgresql.conf") + &lines));
        let cluster = Self::start_first(guardian, home);
        let role = format!("CREATE ROLE {PASSWORD_ROLE} SUPERUSER LOGIN PASSWORD '{PASSWORD}'");
        blocking(cluster.execute(&role));
        cluster
    }

    /// Starts a server whose data is in the guardian's folder, on a port that is free.
    pub(super) fn start_first(guardian: Guardian, home: PathBuf) -> Self {
        let mut cluster = Self {
            pgbouncer: OnceLock::new(),
            guardian,
            home,
            port: 0,
            templates: tokio::sync::Mutex::default(),
            databases: AtomicU32::new(0),
            dropper: OnceLock::new(),
        };
        for _ in 0..5 {
            cluster.port = free_port();
            if cluster.try_start() {
                return cluster;
            }
        }
        panic!("the server does not start\n{}", cluster.guardian.log());
    }

    /// The address over TCP.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// The folder of the Unix socket.
    pub fn socket(&self) -> &Path {
        self.guardian.folder()
    }

    /// The URL of a database in it, for the role that may do everything.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@{}/{database}", self.address())
    }

    /// What the server has said.
    pub fn log(&self) -> String {
        self.guardian.log()
    }

    /// Runs SQL as the role that may do everything, outside any database of a test.
    pub async fn execute(&self, sql: &str) {
        let client = connect(&self.url("postgres")).await.unwrap();
        client.batch_execute(sql).await.unwrap();
    }

    pub fn stop(&self, how: Stop) {
        self.guardian.stop(match how {
            Stop::Fast => "INT",
            Stop::Immediate => "QUIT",
        });
    }

    /// Ends all of its processes by SIGKILL.
    pub fn kill(&self) {
        self.guardian.slay();
    }

    /// Halts all of its processes by SIGSTOP: their connections stay, and nobody answers.
    pub fn freeze(&self) {
        self.guardian.halt(true);
    }

    /// Lets them go on.
    pub fn thaw(&self) {
        self.guardian.halt(false);
    }

    /// Starts it again after [`Self::stop`] or [`Self::kill`], where it was before.
    pub fn start(&self) {
        let begun = Instant::now();
        // Somebody's connection may have taken the port meanwhile, and processes that were killed may hold on to memory for a moment.
        while !self.try_start() {
            assert!(begun.elapsed() < Duration::from_secs(20), "{}", self.guardian.log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// A pooler in front of it, which is started by the first who asks.
    pub fn pgbouncer(&self) -> &PgBouncer {
        self.pgbouncer.get_or_init(|| PgBouncer::start(self.address(), &[]))
    }

    /// A pooler of the test's own in front of it, with more settings.
    pub fn own_pgbouncer(&self, settings: &[(&str, &str)]) -> PgBouncer {
        PgBouncer::start(self.address(), settings)
    }

    /// Starts it and waits until it lets clients in. Otherwise it has ended.
    fn try_start(&self) -> bool {
        let data = self.guardian.folder().join("data");
        let process = self.guardian.start(&[
            self.home.join("bin/postgres").to_str().unwrap(),
            "-D",
            data.to_str().unwrap(),
            "-p",
            &self.port.to_string(),
            "-k",
            self.socket().to_str().unwrap(),
        ]);
        let begun = Instant::now();
        while is_alive(process) {
            // As `pg_ctl` waits: the first line says whose file it is, the eighth how far it has come.
            let state = fs::read_to_string(data.join("postmaster.pid")).unwrap_or_default();
            let line = |number| state.lines().nth(number).unwrap_or_default().trim();
            if line(0) == process.to_string() && line(7) == "ready" {
                return true;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "{}", self.guardian.log());
            std::thread::sleep(Duration::from_millis(5));
        }
        self.guardian.stop("QUIT");
        false
    }
}

/// Lines of `postgresql.conf`, where the last line about a setting holds.
pub(super) fn configuration(settings: &[(&str, &str)]) -> String {
    settings
        .iter()
        .map(|(name, value)| format!("{name} = '{}'\n", value.replace('\'', "''")))
        .collect()
}

/// The programs, where whoever runs the server can reach them: below the home of root nobody can.
fn reachable(home: PathBuf, guardian: &Guardian) -> PathBuf {
    if somebody_else().is_none() || is_open_to_all(&home) {
        return home;
    }
    let copy = guardian.folder().join("home");
    copy_tree(&home, &copy);
    copy
}

/// Copies a folder so that everybody can read what everybody could read in it.
fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    if let Some((user, group)) = somebody_else() {
        std::os::unix::fs::chown(to, Some(user), Some(group)).unwrap();
    }
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A port that nobody listened on a moment ago.
pub(super) fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Runs something asynchronous to its end, wherever this is called from.
pub(super) fn blocking(what: impl Future<Output = ()> + Send) {
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(what);
        });
    });
}
