//! The list of settings, and what their texts mean.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;

use crate::app;
use crate::cache;
use crate::config::{Config, Found};
use crate::feed;
use crate::links;
use crate::server::{self, Auth};
use crate::store::config::Config as Store;
use crate::store::postgres::{self, Url};
use crate::telemetry::{self, Filter, Format, Traces};
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
        help: "How many connections to the database this process makes at most, 2 or more: half of them for changes, half for questions. Up to three more follow the changes of all processes.",
    },
    Setting {
        key: "wake_up",
        value: "BOOL",
        default: Some("true"),
        switch: true,
        help: "Whether processes tell each other through Postgres that something was committed (`LISTEN` and `NOTIFY`), so that nobody waits for the next poll. It does nothing, and does no harm, behind a pooler that lends connections by the transaction.",
    },
    Setting {
        key: "poll_interval",
        value: "DURATION",
        default: Some("200ms"),
        switch: false,
        help: "How long to wait between two looks at what other processes have changed: from 10ms to 1min, and at most half of `max_staleness`.",
    },
    Setting {
        key: "max_staleness",
        value: "DURATION",
        default: Some("5s"),
        switch: false,
        help: "How old an answer from memory may be while the store can be reached. Answers to questions with a consistency token are never older than the token.",
    },
    Setting {
        key: "outage_limit",
        value: "DURATION",
        default: Some("5min"),
        switch: false,
        help: "How old an answer from memory may be while the store can't be reached. Such answers are marked `degraded`; after it questions are refused with `STORE_UNAVAILABLE`. At least `max_staleness`.",
    },
    Setting {
        key: "cache_size",
        value: "SIZE",
        default: Some("256MiB"),
        switch: false,
        help: "How much memory may be used to answer questions from, from 1MiB on: a number with `KiB`, `MiB` or `GiB`.",
    },
    Setting {
        key: "activity_from_checks",
        value: "BOOL",
        default: Some("true"),
        switch: true,
        help: "Whether whoever is asked about by `CheckPermission` and `BatchCheckPermissions` counts as active just then, which lists of people show. It is written some seconds later, by the minute. Where it is `false`, `ReportActivity` alone says who is active.",
    },
    Setting {
        key: "grpc_addr",
        value: "ADDRESS",
        default: Some("127.0.0.1:50051"),
        switch: false,
        help: "The address to serve gRPC on: a loopback address, as long as `auth` is `open`. Port 0 takes any free port; the first line on stdout says which.",
    },
    Setting {
        key: "http_addr",
        value: "ADDRESS",
        default: Some("off"),
        switch: false,
        help: "The address to tell health (`/livez`, `/readyz`), metrics (`/metrics`) and the version (`/version`) on, over HTTP without TLS, such as `127.0.0.1:8080`; or `off`. It tells nothing of any account, and answers whoever reaches it. Port 0 takes any free port; the second line on stdout says which.",
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
        key: "link_key",
        value: "FILE",
        default: None,
        switch: false,
        help: "The keys that the links of invitations are signed with: a line of at least 32 random characters each, the first one signs, all are believed. Every process needs the same, so it must be set with `database_url`. Without it one is made in `data_dir`.",
    },
    Setting {
        key: "link_base_url",
        value: "URL",
        default: Some("http://localhost:3000"),
        switch: false,
        help: "What the links of invitations begin with: where your application lets people accept (`/invitations/accept?token=…`) and confirm their address (`/invitations/confirm?token=…`).",
    },
    Setting {
        key: "sweep_interval",
        value: "DURATION",
        default: Some("1min"),
        switch: false,
        help: "How long to wait between two looks at what time has ended: invitations that nobody accepted, and assignments that were given until a time. They end by themselves; this frees their seats.",
    },
    Setting {
        key: "mailer",
        value: "MAILER",
        default: Some("log"),
        switch: false,
        help: "What becomes of mails: `log` sends none, and says in the log that one would be sent, without its link; `file` writes them into `mail_dir`; `smtp` sends them to the mail server of `smtp_url`. See docs/mail.md.",
    },
    Setting {
        key: "mail_dir",
        value: "DIR",
        default: None,
        switch: false,
        help: "A folder that mails are written into, each as a file, with its link: for development. Made if it is not there. Needs `mailer` to be `file`.",
    },
    Setting {
        key: "mail_from",
        value: "SENDER",
        default: Some("Rolecall <rolecall@localhost>"),
        switch: false,
        help: "Whom mails come from: an address, or a name and an address in angle brackets. To be set for `mailer` `smtp`.",
    },
    Setting {
        key: "mail_templates",
        value: "DIR",
        default: None,
        switch: false,
        help: "A folder of templates that take the place of those that are built in, file by file: see docs/mail.md.",
    },
    Setting {
        key: "smtp_url",
        value: "URL",
        default: None,
        switch: false,
        help: "The mail server: `smtps://user@host:465` with TLS from the start, or `smtp://user@host:587`, which asks for TLS (`STARTTLS`) and sends nothing without; for a server without TLS `smtp://host:25?tls=none`, which can have no user. An `@` in the user is written `%40`. Needs `mailer` to be `smtp`.",
    },
    Setting {
        key: "smtp_password_file",
        value: "FILE",
        default: None,
        switch: false,
        help: "A file that holds the password of the user of `smtp_url`.",
    },
    Setting {
        key: "smtp_ca",
        value: "FILE",
        default: None,
        switch: false,
        help: "Certificates in PEM by which the mail server's own is verified. Without it those of the system are used. Needs `mailer` to be `smtp`.",
    },
    Setting {
        key: "demo",
        value: "BOOL",
        default: Some("false"),
        switch: true,
        help: "Whether to make a small company for each shipped model at the start, and print calls to try on them. What is there stays.",
    },
    Setting {
        key: "otlp_endpoint",
        value: "ENDPOINT",
        default: None,
        switch: false,
        help: "Where spans are told to by OTLP over gRPC, so that calls can be followed through all services: `http://collector:4317`, or `https://…` with TLS. Without it there are none. See docs/observability.md.",
    },
    Setting {
        key: "otlp_ca",
        value: "FILE",
        default: None,
        switch: false,
        help: "Certificates in PEM by which the collector's own is verified. Without it those of the system are used. Needs `otlp_endpoint` to begin with `https`.",
    },
    Setting {
        key: "trace_sampling",
        value: "RATIO",
        default: Some("0.01"),
        switch: false,
        help: "Which part of the calls is told as spans, from `0` to `1`, where the caller does not say so: a call that comes with a `traceparent` is told if that is sampled, and otherwise is not.",
    },
    Setting {
        key: "decision_log",
        value: "RATIO",
        default: Some("off"),
        switch: false,
        help: "Which part of the decisions of `CheckPermission` and `BatchCheckPermissions` is logged, a line each, whatever `log` says: `off`, or a number up to `1`. A line has the ids of the account, the workspace and the person, the permission, the decision and its reason.",
    },
    Setting {
        key: "log",
        value: "FILTER",
        default: Some("info"),
        switch: false,
        help: "What is logged on stderr: a level (`off`, `error`, `warn`, `info`, `debug`, `trace`), or levels by module, as in `info,rolecall::grpc=debug`.",
    },
    Setting {
        key: "log_filter",
        value: "FILE",
        default: None,
        switch: false,
        help: "A file that says what `log` would, and takes its place. It is read again when it changes, so that more or less can be logged without a restart.",
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
    let wake_up = texts.required("wake_up", boolean);
    let freshness = texts.freshness();
    let bytes = texts.required("cache_size", size);
    let from_checks = texts.required("activity_from_checks", boolean);
    let auth = texts.required("auth", auth);
    let grpc_addr = texts.required("grpc_addr", address);
    texts.loopback_if_open(auth, grpc_addr);
    let http_addr = texts.required("http_addr", address_or_off);
    let callers = texts.optional("callers", path);
    let tls = texts.tls();
    for key in ["callers", "tls_client_ca"] {
        texts.needs_callers(auth, key);
    }
    let models = texts.optional("models", path);
    let links = texts.links(data_dir.as_deref());
    let sweep_interval = texts.required("sweep_interval", duration);
    let mail = texts.mail();
    let demo = texts.required("demo", boolean);
    let traces = texts.traces();
    let decisions = texts.required("decision_log", ratio_or_off);
    let filter = texts.required("log", Filter::parse);
    let filter_file = texts.optional("log_filter", path);
    let format = texts.required("log_format", format);
    let store = match url {
        Some(url) => {
            let (connections, wake_up) = (connections?, wake_up?);
            Store::Postgres(postgres::Config { url, ca, connections, wake_up })
        }
        None => Store::Embedded(data_dir?),
    };
    Some(Config {
        server: server::Config {
            store,
            answers: app::Config {
                cache: cache::Config { bytes: bytes?, without: None },
                freshness: freshness?,
                watches: app::watch::Config::default(),
                activity: app::activity::Config { from_checks: from_checks? },
                links: Arc::default(),
                decision_log: app::decision_log::Config { ratio: decisions? },
            },
            links: links?,
            mail: mail?,
            grpc_addr: grpc_addr?,
            http_addr: http_addr?,
            auth: auth?,
            callers,
            tls,
            models,
            sweep_interval: sweep_interval?,
            demo: demo?,
        },
        telemetry: telemetry::Config {
            filter: filter?,
            filter_file,
            format: format?,
            decisions: decisions? > 0.0,
            traces: traces?,
        },
    })
}

pub(super) struct Texts<'a> {
    pub(super) found: &'a Found,
    pub(super) mistakes: &'a mut Vec<String>,
}

impl Texts<'_> {
    pub(super) fn optional<T>(
        &mut self,
        key: &str,
        read: fn(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let (source, text) = self.found.get(key)?;
        match read(text) {
            Ok(value) => Some(value),
            Err(what) => {
                self.mistakes.push(format!("{source} {what}"));
                None
            }
        }
    }

    pub(super) fn required<T>(
        &mut self,
        key: &str,
        read: fn(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
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

    fn freshness(&mut self) -> Option<feed::Config> {
        let poll_interval = self.required("poll_interval", interval);
        let max_staleness = self.required("max_staleness", duration);
        let outage_limit = self.required("outage_limit", duration);
        let (poll_interval, max_staleness) = (poll_interval?, max_staleness?);
        let config = feed::Config { poll_interval, max_staleness, outage_limit: outage_limit? };
        let mut must = |good: bool, key: &str, what: &str| {
            if let (false, Some((source, _))) = (good, self.found.get(key)) {
                self.mistakes.push(format!("{source} must be {what}"));
            }
        };
        let half = max_staleness / 2;
        must(poll_interval <= half, "poll_interval", "at most half of `max_staleness`");
        must(config.outage_limit >= max_staleness, "outage_limit", "at least `max_staleness`");
        Some(config)
    }

    /// Links that one process makes are followed to another, so that several must know one key.
    fn links(&mut self, data_dir: Option<&Path>) -> Option<links::Config> {
        let base_url = self.required("link_base_url", web_address);
        let named = self.optional("link_key", path);
        if named.is_none() && self.found.contains_key("link_key") {
            return None;
        }
        // Whoever serves from a database without a key is told so then: other commands need none.
        let own = data_dir.filter(|_| !self.found.contains_key("database_url"));
        let make = named.is_none();
        let keys = named.or_else(|| own.map(|folder| folder.join("link.key")));
        Some(links::Config { keys, make, base_url: base_url? })
    }

    /// `None`: something is wrong with it.
    fn traces(&mut self) -> Option<Option<Traces>> {
        let sampling = self.required("trace_sampling", ratio);
        let endpoint = self.optional("otlp_endpoint", collector);
        let ca = self.optional("otlp_ca", path);
        let encrypted = endpoint.as_ref().is_some_and(|url: &String| url.starts_with("https:"));
        if let (Some((source, _)), false) = (self.found.get("otlp_ca"), encrypted) {
            let needs = "needs `otlp_endpoint` to begin with `https`";
            self.mistakes.push(format!("{source} {needs}"));
        }
        let sampling = sampling?;
        Some(endpoint.map(|endpoint| Traces { endpoint, ca, sampling }))
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

fn duration(text: &str) -> Result<Duration, &'static str> {
    let positive = text.parse::<SignedDuration>().ok().filter(SignedDuration::is_positive);
    let found = positive.and_then(|found| Duration::try_from(found).ok());
    found.ok_or("must be a duration, such as `500ms`, `5s` or `2min`")
}

fn interval(text: &str) -> Result<Duration, &'static str> {
    let bounds = Duration::from_millis(10)..=Duration::from_secs(60);
    let found = duration(text).ok().filter(|found| bounds.contains(found));
    found.ok_or("must be a duration from `10ms` to `1min`")
}

fn size(text: &str) -> Result<u64, &'static str> {
    let units = [("KiB", 10), ("MiB", 20), ("GiB", 30)];
    let parts = units.iter().find_map(|(unit, shift)| Some((text.strip_suffix(unit)?, *shift)));
    let bytes = parts.and_then(|(number, shift): (&str, u32)| {
        number.trim_end().parse::<u64>().ok()?.checked_mul(1 << shift)
    });
    let found = bytes.filter(|bytes| (1 << 20..=1 << 40).contains(bytes));
    found.ok_or("must be a size from `1MiB` to `1024GiB`")
}

pub(super) fn path(text: &str) -> Result<PathBuf, &'static str> {
    if text.is_empty() { Err("must name a file or folder") } else { Ok(PathBuf::from(text)) }
}

fn web_address(text: &str) -> Result<String, &'static str> {
    let parsed = text.parse::<http::Uri>().ok();
    let good = parsed.filter(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https"))
            && uri.host().is_some()
            && uri.query().is_none()
    });
    let found = good.map(|_| text.to_owned());
    found.ok_or("must be a web address without a query, such as `https://app.example.com`")
}

/// The port is said: that of OTLP is not that of the web.
fn collector(text: &str) -> Result<String, &'static str> {
    let parsed = text.parse::<http::Uri>().ok();
    let good = parsed.filter(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https"))
            && uri.host().is_some()
            && uri.port().is_some()
            && matches!(uri.path(), "" | "/")
            && uri.query().is_none()
            && !text.contains('@')
    });
    let found = good.map(|_| text.to_owned());
    found.ok_or("must be an address with a scheme and a port, such as `http://collector:4317`")
}

fn ratio(text: &str) -> Result<f64, &'static str> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or("must be a number from `0` to `1`, such as `0.01`")
}

fn ratio_or_off(text: &str) -> Result<f64, &'static str> {
    let number = if text == "off" { Ok(0.0) } else { ratio(text) };
    number.map_err(|_| "must be `off` or a number from `0` to `1`, such as `0.01`")
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "must be an address and a port, such as `127.0.0.1:50051`")
}

fn address_or_off(text: &str) -> Result<Option<SocketAddr>, &'static str> {
    if text == "off" {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| "must be an address and a port, such as `127.0.0.1:8080`, or `off`")
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

fn format(text: &str) -> Result<Format, &'static str> {
    match text {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        _ => Err("must be `text` or `json`"),
    }
}
