//! Where a database is, and as whom it is entered: what a connection string says, and what follows from it.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};

/// After how long a server that does not acknowledge what it is sent is given up. A server that vanished sends no end of connection.
const SILENCE: Duration = Duration::from_secs(10);
/// The port that goes without saying.
const USUAL_PORT: u16 = 5432;

/// A connection string: a URL (`postgres://user@host/database`), or keys and values. It may hold a password, which is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Url(Box<tokio_postgres::Config>);

/// Why a text is no connection string. It does not say which part is wrong, which may be a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a connection string, such as `postgres://user:password@host:5432/database`")]
pub struct InvalidUrl;

impl FromStr for Url {
    type Err = InvalidUrl;

    fn from_str(text: &str) -> Result<Self, InvalidUrl> {
        let mut config = tokio_postgres::Config::from_str(text).map_err(|_| InvalidUrl)?;
        let (hosts, addresses) = (config.get_hosts().len(), config.get_hostaddrs().len());
        let (all, ports) = (hosts.max(addresses), config.get_ports().len());
        if all == 0
            || (hosts.min(addresses) > 0 && hosts != addresses)
            || (ports > 1 && ports != all)
        {
            return Err(InvalidUrl);
        }
        // Of several hosts the one that can be written to, whichever was promoted last.
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        config.application_name(config.get_application_name().unwrap_or("rolecall").to_owned());
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(SILENCE);
        }
        // The usual two hours are what somebody would wait to whom nothing is sent.
        if config.get_keepalives_idle() == tokio_postgres::Config::new().get_keepalives_idle() {
            config.keepalives_idle(SILENCE);
        }
        if config.get_ssl_mode() == SslMode::Prefer {
            // To try TLS and do without it if there is none would do without it whenever somebody in between wants that. On one machine
            // there is nobody in between, and servers there have certificates that nobody can verify.
            let local = is_local(&config);
            config.ssl_mode(if local { SslMode::Disable } else { SslMode::Require });
        }
        Ok(Self(Box::new(config)))
    }
}

impl Url {
    /// Whether connections are encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        self.0.get_ssl_mode() != SslMode::Disable
    }

    /// For each host, in order, how to reach that one alone.
    pub(super) fn hosts(&self) -> Vec<tokio_postgres::Config> {
        let all = self.0.get_hosts().len().max(self.0.get_hostaddrs().len());
        (0..all).map(|at| self.host(at)).collect()
    }

    fn host(&self, at: usize) -> tokio_postgres::Config {
        let (all, mut one) = (&self.0, tokio_postgres::Config::new());
        match all.get_hosts().get(at) {
            Some(Host::Tcp(name)) => drop(one.host(name)),
            Some(Host::Unix(path)) => drop(one.host_path(path)),
            None => {}
        }
        if let Some(address) = all.get_hostaddrs().get(at) {
            one.hostaddr(*address);
        }
        if let Some(port) = self.port(at) {
            one.port(port);
        }
        if let Some(user) = all.get_user() {
            one.user(user);
        }
        if let Some(password) = all.get_password() {
            one.password(password);
        }
        if let Some(database) = all.get_dbname() {
            one.dbname(database);
        }
        if let Some(options) = all.get_options() {
            one.options(options);
        }
        if let Some(name) = all.get_application_name() {
            one.application_name(name);
        }
        if let Some(timeout) = all.get_connect_timeout() {
            one.connect_timeout(*timeout);
        }
        if let Some(timeout) = all.get_tcp_user_timeout() {
            one.tcp_user_timeout(*timeout);
        }
        if let Some(interval) = all.get_keepalives_interval() {
            one.keepalives_interval(interval);
        }
        if let Some(retries) = all.get_keepalives_retries() {
            one.keepalives_retries(retries);
        }
        one.keepalives(all.get_keepalives())
            .keepalives_idle(all.get_keepalives_idle())
            .ssl_mode(all.get_ssl_mode())
            .ssl_negotiation(all.get_ssl_negotiation())
            .target_session_attrs(all.get_target_session_attrs())
            .channel_binding(all.get_channel_binding())
            .load_balance_hosts(all.get_load_balance_hosts());
        one
    }

    fn port(&self, at: usize) -> Option<u16> {
        let ports = self.0.get_ports();
        ports.get(at).or(ports.first()).copied()
    }

    /// How long each host may take to let somebody in, if the connection string says so.
    pub(super) fn connect_timeout(&self) -> Option<Duration> {
        self.0.get_connect_timeout().copied()
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Only where it is: the hosts and the database.
impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<String> = match self.0.get_hosts() {
            [] => self.0.get_hostaddrs().iter().map(IpAddr::to_string).collect(),
            hosts => hosts.iter().map(name).collect(),
        };
        for (at, name) in names.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            write!(f, "{comma}{name}")?;
            match self.port(at) {
                Some(port) if port != USUAL_PORT => write!(f, ":{port}")?,
                _ => {}
            }
        }
        write!(f, "/{}", self.0.get_dbname().unwrap_or_default())
    }
}

fn name(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(path) => path.display().to_string(),
    }
}

/// Whether every host is this machine, which nobody comes in between. Where addresses are given, names are names only.
fn is_local(config: &tokio_postgres::Config) -> bool {
    match config.get_hostaddrs() {
        [] => config.get_hosts().iter().all(|host| match host {
            Host::Unix(_) => true,
            Host::Tcp(name) => {
                name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
            }
        }),
        addresses => addresses.iter().all(IpAddr::is_loopback),
    }
}
