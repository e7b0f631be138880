//! The port for those who watch over the service: the real program, asked over HTTP.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "support/postgres.rs"]
mod postgres;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use postgres::{Cluster, Version};
use program::{Program, run, user};
use rolecall::grpc::proto::v1::{CheckPermissionRequest, CreateAccountRequest};
use serde_json::{Value, json};
use tempfile::TempDir;
use tonic_reflection::pb::v1::server_reflection_client::ServerReflectionClient;

/// The program, and where it tells how it is.
struct Watched {
    program: Program,
    address: String,
    _folder: TempDir,
}

impl Watched {
    async fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_str().unwrap();
        let always = ["--http-addr", "127.0.0.1:0", "--data-dir", data];
        let mut program = Program::start(&[&always[..], arguments].concat()).await;
        let line = program.line();
        let address = line.strip_prefix("rolecall tells health and metrics on http://");
        Self { address: address.expect(&line).to_owned(), program, _folder: folder }
    }

    /// The code and the body of an answer.
    fn get(&self, path: &str) -> (u16, String) {
        self.ask("GET", path)
    }

    fn ask(&self, method: &str, path: &str) -> (u16, String) {
        let mut connection = TcpStream::connect(&self.address).unwrap();
        connection.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let head =
            format!("{method} {path} HTTP/1.1\r\nhost: rolecall\r\nconnection: close\r\n\r\n");
        connection.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    fn readiness(&self) -> (u16, Value) {
        let (code, body) = self.get("/readyz");
        (code, serde_json::from_str(&body).unwrap())
    }

    /// Waits until it says that.
    async fn becomes(&self, code: u16, not_ready: &[&str], degraded: &[&str]) {
        let expected = json!({"ready": code == 200, "not_ready": not_ready, "degraded": degraded});
        let begun = Instant::now();
        loop {
            let seen = self.readiness();
            // The process lives whatever becomes of its database.
            assert_eq!(self.get("/livez"), (200, "ok\n".to_owned()));
            if seen == (code, expected.clone()) {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "{seen:?}, not {expected}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The value of a series.
    fn metric(&self, series: &str) -> Option<f64> {
        let (_, text) = self.get("/metrics");
        let lines = text.lines().filter_map(|line| line.rsplit_once(' '));
        let mut values = lines.filter(|(name, _)| *name == series);
        values.next().map(|(_, value)| value.parse().unwrap())
    }

    fn terminate(&self) {
        let pid = self.program.server().id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }

    async fn check(&self, person: &str) -> Result<(), tonic::Status> {
        let request = CheckPermissionRequest {
            account_id: "acme".to_owned(),
            user_id: person.to_owned(),
            permission: "nothing.known".to_owned(),
            ..CheckPermissionRequest::default()
        };
        self.program.authorization().check_permission(request).await.map(|_| ())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_tells_that_it_lives_that_it_is_ready_and_which_version_it_is() {
    let watched = Watched::start(&[]).await;
    watched.becomes(200, &[], &[]).await;
    let version = json!({"name": "rolecall", "version": env!("CARGO_PKG_VERSION")});
    let (code, body) = watched.get("/version");
    assert_eq!((code, serde_json::from_str::<Value>(&body).unwrap()), (200, version));
    assert_eq!(watched.get("/").0, 404);
    assert_eq!(watched.ask("POST", "/readyz").0, 405);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_counts_calls_and_decisions_in_a_form_that_promtool_accepts() {
    let watched = Watched::start(&[]).await;
    let request = CreateAccountRequest {
        account_id: "acme".to_owned(),
        model_id: "dexem".to_owned(),
        founder: Some(user("olivia")),
        ..CreateAccountRequest::default()
    };
    watched.program.accounts().create_account(request.clone()).await.unwrap();
    let again = CreateAccountRequest { founder: Some(user("nora")), ..request };
    watched.program.accounts().create_account(again).await.unwrap_err();
    for person in ["olivia", "nobody", "no one at all"] {
        assert_eq!(watched.check(person).await.is_ok(), person != "no one at all");
    }

    let calls = |service, method, code| {
        let labels = format!(r#"service="rolecall.v1.{service}",method="{method}",code="{code}""#);
        watched.metric(&format!("rolecall_grpc_calls_total{{{labels}}}"))
    };
    assert_eq!(calls("AuthorizationService", "CheckPermission", "OK"), Some(2.0));
    assert_eq!(calls("AuthorizationService", "CheckPermission", "INVALID_ARGUMENT"), Some(1.0));
    assert_eq!(calls("AccountService", "CreateAccount", "OK"), Some(1.0));
    assert_eq!(calls("AccountService", "CreateAccount", "ALREADY_EXISTS"), Some(1.0));
    assert_eq!(calls("MemberService", "AddMember", "OK"), None, "it was not called");
    let took = r#"rolecall_grpc_call_seconds_count{service="rolecall.v1.AuthorizationService",method="CheckPermission"}"#;
    assert_eq!(watched.metric(took), Some(3.0));
    for (reason, count) in [("unknown_permission", 1.0), ("not_a_member", 1.0), ("plan", 0.0)] {
        let series = format!(r#"rolecall_decisions_total{{outcome="denied",reason="{reason}"}}"#);
        assert_eq!(watched.metric(&series), Some(count), "{reason}");
    }
    let build = format!(r#"rolecall_build_info{{version="{}"}}"#, env!("CARGO_PKG_VERSION"));
    assert_eq!(watched.metric(&build), Some(1.0));
    assert!(watched.metric("rolecall_feed_polls_total").unwrap() >= 1.0);
    assert!(watched.metric("rolecall_cache_misses_total").is_some());
    accepted(&watched.get("/metrics").1);
}

/// Holds names, units and the form of the text to what promtool knows of them.
fn accepted(metrics: &str) {
    let promtool = Command::new("promtool")
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut promtool) = promtool else {
        eprintln!("not tried, for want of promtool: `make tools` installs it");
        return;
    };
    promtool.stdin.take().unwrap().write_all(metrics.as_bytes()).unwrap();
    let output = promtool.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}\n{metrics}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_alerts_and_the_dashboard_look_at_is_told() {
    let database = Cluster::shared(Version::Oldest).database().await;
    let url = database.url();
    assert!(run("migrate", &["--database-url", &url]).status.success());
    let watched = Watched::start(&["--database-url", &url, "--auth", "required"]).await;
    watched.becomes(200, &[], &[]).await;
    // What is counted of calls is there from the first one on, and this one is turned away as well.
    watched.check("olivia").await.unwrap_err();
    let told = told(&watched.get("/metrics").1);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/chart/files");
    for file in ["alerts.yaml", "dashboard.json"] {
        let looked_at = names(&fs::read_to_string(folder.join(file)).unwrap());
        assert!(looked_at.contains("rolecall_build_info"), "{file}");
        let missing: Vec<_> = looked_at.difference(&told).collect();
        assert!(missing.is_empty(), "{file} looks at {missing:?}, which nobody tells");
    }
}

/// The names of all samples.
fn told(metrics: &str) -> BTreeSet<String> {
    let described =
        metrics.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split_once(' '));
    let names = described.flat_map(|(name, kind)| {
        let endings = if kind == "histogram" { ["_bucket", "_sum", "_count"] } else { [""; 3] };
        endings.map(|ending| format!("{name}{ending}"))
    });
    names.collect()
}

/// Words that begin as names of metrics do.
fn names(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    words.filter(|word| word.starts_with("rolecall_")).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_let_in_is_counted_by_what_is_wrong() {
    let watched = Watched::start(&["--auth", "required"]).await;
    watched.check("olivia").await.unwrap_err();
    let series = r#"rolecall_authentication_failures_total{reason="CREDENTIALS_MISSING"}"#;
    assert_eq!(watched.metric(series), Some(1.0));
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_it_is_not_ready_lets_nobody_in_and_lives_until_the_last_call_has_ended() {
    let watched = Watched::start(&[]).await;
    watched.becomes(200, &[], &[]).await;
    let mut client = ServerReflectionClient::new(watched.program.channel());
    let open = client.server_reflection_info(tokio_stream::pending()).await.unwrap();
    watched.terminate();
    watched.becomes(503, &["shutting_down"], &[]).await;
    // Whoever comes now is turned away at once, and need not wait for the end.
    let begun = Instant::now();
    while TcpStream::connect(watched.program.server().address()).is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(5), "it still lets in whoever comes");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(watched.readiness().0, 503, "the last call has not ended");
    drop(open);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_does_not_answer_is_told_at_once_and_counts_when_answers_end() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let url = cluster.url("postgres");
    assert!(run("migrate", &["--database-url", &url]).status.success());
    let limits = ["--max-staleness", "1s", "--outage-limit", "6s"];
    let database = ["--database-url", &url, "--database-connections", "4"];
    let watched = Watched::start(&[&limits[..], &database].concat()).await;
    watched.becomes(200, &[], &[]).await;
    let connections = r#"rolecall_database_connections_limit{pool="questions"}"#;
    assert_eq!(watched.metric(connections), Some(2.0));
    accepted(&watched.get("/metrics").1);

    cluster.freeze();
    watched.becomes(200, &[], &["store"]).await;
    watched.becomes(503, &["feed", "store"], &[]).await;
    // What waits for the database is not what these answers wait for.
    let waiting = tokio::spawn({
        let mut client = watched.program.authorization();
        let request = CheckPermissionRequest {
            account_id: "acme".to_owned(),
            user_id: "olivia".to_owned(),
            permission: "nothing.known".to_owned(),
            ..CheckPermissionRequest::default()
        };
        async move { client.check_permission(request).await }
    });
    let begun = Instant::now();
    assert_eq!(watched.readiness().0, 503);
    assert!(begun.elapsed() < Duration::from_secs(1));
    waiting.abort();

    cluster.thaw();
    watched.becomes(200, &[], &[]).await;
}
