//! The list of settings, and what their texts mean.

use std::net::SocketAddr;
use std::path::PathBuf;

use tracing_subscriber::filter::Targets;

use crate::config::{Config, Found};
use crate::server::{self, Auth};
use crate::store::config::Config as Store;
use crate::store::postgres::{self, Url};
use crate::telemetry::{self, Format};
use crate::tls;

/// One setting.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Its key in the file; flag and variable are made from it.
    pub key: &'static str,
    /// What its value is, in one word.
    pub value: &'static str,
    /// The text that is taken where nothing is said; `None`: nothing.
    pub default: Option<&'static str>,
    /// Whether the flag may stand alone, for `true`.
    pub switch: bool,
    /// What it does, in one sentence or two.
    pub help: &'static str,
}

/// The key of the setting that names the file: the only one that the file itself can't hold.
pub const CONFIG_KEY: &str = "config";

/// Every setting there is.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: CONFIG_KEY,
        value: "FILE",
        default: None,
        switch: false,
        help: "A YAML file with settings, by the keys of this list. Cannot stand in the file itself.",
    },
    Setting {
        key: "data_dir",
        value: "DIR",
        default: Some("./rolecall-data"),
        switch: false,
        help: "Where accounts are kept: a SQLite database for one process at a time. Made if it is not there.",
    },
    Setting {
        key: "database_url",
        value: "URL",
        default: None,
        switch: false,
        help: "A Postgres database, 15 or newer, to keep accounts in instead of `data_dir`, for any number of processes: `postgres://user:password@host:5432/database`. Of several hosts (`host1,host2`) it uses the one that can be written to. Connections to other machines use TLS and verify the server, unless it ends in `?sslmode=disable`. `rolecall migrate` makes the schema.",
    },
    Setting {
        key: "database_ca",
        value: "FILE",
        default: None,
        switch: false,
        help: "Certificates in PEM by which the database's own is verified. Without it those of the system are used.",
    },
    Setting {
        key: "database_connections",
        value: "NUMBER",
        default: Some("16"),
        switch: false,
        help: "How many connections to the database this process makes at most, 2 or more: half of them for changes, half for questions.",
    },
    Setting {
        key: "grpc_addr",
        value: "ADDRESS",
        default: Some("127.0.0.1:50051"),
        switch: false,
        help: "The address to serve gRPC on: a loopback address, as long as `auth` is `open`. Port 0 takes any free port; the first line on stdout says which.",
    },
    Setting {
        key: "auth",
        value: "MODE",
        default: Some("open"),
        switch: false,
        help: "Who may call: `open` trusts whoever reaches the service with everything, so it is loopback only; `required` answers callers who show an API key, a token or a client certificate.",
    },
    Setting {
        key: "callers",
        value: "FILE",
        default: None,
        switch: false,
        help: "A YAML file that says what callers with client certificates and with tokens of identity providers may; see docs/callers.md. Needs `auth` to be `required`.",
    },
    Setting {
        key: "tls_cert",
        value: "FILE",
        default: None,
        switch: false,
        help: "The certificate to serve TLS with, and its chain, in PEM. Read again when it changes. Needs `tls_key`.",
    },
    Setting {
        key: "tls_key",
        value: "FILE",
        default: None,
        switch: false,
        help: "The private key of the certificate, in PEM. Read again when it changes. Needs `tls_cert`.",
    },
    Setting {
        key: "tls_client_ca",
        value: "FILE",
        default: None,
        switch: false,
        help: "The authorities whose client certificates are believed, in PEM. Read again when it changes. A client need not have one; one that it shows must be good. Needs `tls_cert`, and `auth` to be `required`.",
    },
    Setting {
        key: "models",
        value: "DIR",
        default: None,
        switch: false,
        help: "A folder of role models (`*.yaml`, without `*.test.yaml` and `*.demo.yaml`) to serve beside those that are shipped.",
    },
    Setting {
        key: "demo",
        value: "BOOL",
        default: Some("false"),
        switch: true,
        help: "Whether to make a small company for each shipped model at the start, and print calls to try on them. What is there stays.",
    },
    Setting {
        key: "log",
        value: "FILTER",
        default: Some("info"),
        switch: false,
        help: "What is logged on stderr: a level (`off`, `error`, `warn`, `info`, `debug`, `trace`), or levels by module, as in `info,rolecall::grpc=debug`.",
    },
    Setting {
        key: "log_format",
        value: "FORMAT",
        default: Some("text"),
        switch: false,
        help: "How log lines look: `text`, or `json` for one object a line.",
    },
];

impl Setting {
    /// Its flag.
    #[must_use]
    pub fn flag(&self) -> String {
        format!("--{}", self.key.replace('_', "-"))
    }

    /// Its variable in the environment.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("ROLECALL_{}", self.key.to_uppercase())
    }
}

/// Understands every text. `None`: some could not be, and the mistakes say which.
pub(super) fn fill(found: &Found, mistakes: &mut Vec<String>) -> Option<Config> {
    let mut texts = Texts { found, mistakes };
    // All of them before the first `?`: every mistake is to be found.
    let data_dir = texts.required("data_dir", path);
    let url = texts.optional("database_url", database_url);
    let ca = texts.optional("database_ca", path);
    let connections = texts.required("database_connections", connections);
    let auth = texts.required("auth", auth);
    let grpc_addr = texts.required("grpc_addr", address);
    texts.loopback_if_open(auth, grpc_addr);
    let callers = texts.optional("callers", path);
    let tls = texts.tls();
    for key in ["callers", "tls_client_ca"] {
        texts.needs_callers(auth, key);
    }
    let models = texts.optional("models", path);
    let demo = texts.required("demo", boolean);
    let filter = texts.required("log", filter);
    let format = texts.required("log_format", format);
    let store = match url {
        Some(url) => Store::Postgres(postgres::Config { url, ca, connections: connections? }),
        None => Store::Embedded(data_dir?),
    };
    Some(Config {
        server: server::Config {
            store,
            grpc_addr: grpc_addr?,
            auth: auth?,
            callers,
            tls,
            models,
            demo: demo?,
        },
        telemetry: telemetry::Config { filter: filter?, format: format? },
    })
}

struct Texts<'a> {
    found: &'a Found,
    mistakes: &'a mut Vec<String>,
}

impl Texts<'_> {
    fn optional<T>(&mut self, key: &str, read: fn(&str) -> Result<T, &'static str>) -> Option<T> {
        let (source, text) = self.found.get(key)?;
        match read(text) {
            Ok(value) => Some(value),
            Err(what) => {
                self.mistakes.push(format!("{source} {what}"));
                None
            }
        }
    }

    fn required<T>(&mut self, key: &str, read: fn(&str) -> Result<T, &'static str>) -> Option<T> {
        if !self.found.contains_key(key) {
            self.mistakes.push(format!("`{key}` must be set"));
        }
        self.optional(key, read)
    }

    /// As long as callers are not told apart, nobody else's machine may be one.
    fn loopback_if_open(&mut self, auth: Option<Auth>, address: Option<SocketAddr>) {
        let Some((source, _)) = self.found.get("grpc_addr") else { return };
        if auth == Some(Auth::Open) && address.is_some_and(|address| !address.ip().is_loopback()) {
            self.mistakes.push(format!(
                "{source} must be a loopback address, such as `127.0.0.1:50051`, as long as `auth` is `open`, because whoever reaches the service may do everything"
            ));
        }
    }

    /// What says who callers are would look like protection where nobody asks them.
    fn needs_callers(&mut self, auth: Option<Auth>, key: &str) {
        if let (Some(Auth::Open), Some((source, _))) = (auth, self.found.get(key)) {
            self.mistakes.push(format!("{source} needs `auth` to be `required`"));
        }
    }

    fn tls(&mut self) -> Option<tls::Config> {
        let cert = self.optional("tls_cert", path);
        let key = self.optional("tls_key", path);
        let client_ca = self.optional("tls_client_ca", path);
        for (key, needs) in
            [("tls_cert", "tls_key"), ("tls_key", "tls_cert"), ("tls_client_ca", "tls_cert")]
        {
            if let (Some((source, _)), None) = (self.found.get(key), self.found.get(needs)) {
                self.mistakes.push(format!("{source} needs `{needs}`"));
            }
        }
        Some(tls::Config { cert: cert?, key: key?, client_ca })
    }
}

fn database_url(text: &str) -> Result<Url, &'static str> {
    text.parse().map_err(
        |_| "must be a connection string, such as `postgres://user:password@host:5432/database`",
    )
}

fn connections(text: &str) -> Result<u16, &'static str> {
    let number = text.parse().ok().filter(|number| (2..=1000).contains(number));
    number.ok_or("must be a number from 2 to 1000")
}

fn path(text: &str) -> Result<PathBuf, &'static str> {
    if text.is_empty() { Err("must name a file or folder") } else { Ok(PathBuf::from(text)) }
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "must be an address and a port, such as `127.0.0.1:50051`")
}

fn auth(text: &str) -> Result<Auth, &'static str> {
    match text {
        "open" => Ok(Auth::Open),
        "required" => Ok(Auth::Required),
        _ => Err("must be `open` or `required`"),
    }
}

fn boolean(text: &str) -> Result<bool, &'static str> {
    text.parse().map_err(|_| "must be `true` or `false`")
}

fn filter(text: &str) -> Result<Targets, &'static str> {
    text.parse().map_err(|_| "must be a level or a list of `module=level`, such as `info`")
}

fn format(text: &str) -> Result<Format, &'static str> {
    match text {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        _ => Err("must be `text` or `json`"),
    }
}
