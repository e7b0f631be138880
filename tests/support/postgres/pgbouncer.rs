//! PgBouncer, which gives a client a connection for a transaction at a time.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};

use super::cluster::free_port;
use super::guardian::{Guardian, is_alive};
use super::{PASSWORD, PASSWORD_ROLE};

const PROGRAM: &str = "/usr/sbin/pgbouncer";

/// A pooler in front of a server: its settings are the usual ones, except for sizes.
#[derive(Debug)]
pub struct PgBouncer {
    guardian: Guardian,
    port: u16,
}

impl PgBouncer {
    /// More settings are those of `pgbouncer.ini`.
    pub(super) fn start(server: SocketAddr, more: &[(&str, &str)]) -> Self {
        assert!(Path::new(PROGRAM).exists(), "PgBouncer is not installed: run `make tools`");
        // It has nothing to lose.
        let guardian = Guardian::new("KILL");
        let users = format!("\"postgres\" \"\"\n\"{PASSWORD_ROLE}\" \"{PASSWORD}\"\n");
        guardian.write("users", &users);
        let mut bouncer = Self { guardian, port: 0 };
        for _ in 0..5 {
            bouncer.port = free_port();
            bouncer.guardian.write("pgbouncer.ini", &bouncer.configuration(server, more));
            let file = bouncer.guardian.folder().join("pgbouncer.ini");
            let process = bouncer.guardian.start(&[PROGRAM, file.to_str().unwrap()]);
            if bouncer.listens(process) {
                return bouncer;
            }
            bouncer.guardian.stop("KILL");
        }
        panic!("PgBouncer does not start\n{}", bouncer.log());
    }

    fn configuration(&self, server: SocketAddr, more: &[(&str, &str)]) -> String {
        let (host, port) = (server.ip(), server.port());
        let users = self.guardian.folder().join("users");
        let more: String = more.iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
        format!(
            "[databases]\n\
             * = host={host} port={port}\n\
             [pgbouncer]\n\
             listen_addr = 127.0.0.1\n\
             listen_port = {}\n\
             unix_socket_dir =\n\
             auth_type = trust\n\
             auth_file = {}\n\
             pool_mode = transaction\n\
             max_client_conn = 1000\n\
             default_pool_size = 50\n\
             server_idle_timeout = 10\n\
             {more}",
            self.port,
            users.display(),
        )
    }

    /// The address over TCP.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// Where its files are.
    pub fn folder(&self) -> &Path {
        self.guardian.folder()
    }

    /// What it has said.
    pub fn log(&self) -> String {
        self.guardian.log()
    }

    /// Waits until it lets clients in. Otherwise it has ended.
    fn listens(&self, process: u32) -> bool {
        let begun = Instant::now();
        while is_alive(process) {
            if TcpStream::connect(self.address()).is_ok() {
                return true;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "{}", self.log());
            std::thread::sleep(Duration::from_millis(5));
        }
        false
    }
}
