//! The program as an operator meets it: the real one, in a folder of its own, on a port of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy does not take what tests share for a part of them"
)]

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rolecall::grpc::proto::v1::watch_changes_response::Message;
use rolecall::grpc::proto::v1::watch_service_client::WatchServiceClient;
use rolecall::grpc::proto::v1::{Heartbeat, WatchChangesRequest};
use tempfile::TempDir;
use tokio_stream::StreamExt;
use tonic::transport::Channel;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;
use tonic_reflection::pb::v1::ServerReflectionRequest;
use tonic_reflection::pb::v1::server_reflection_client::ServerReflectionClient;
use tonic_reflection::pb::v1::server_reflection_request::MessageRequest;
use tonic_reflection::pb::v1::server_reflection_response::MessageResponse;
use tonic_types::StatusExt;

/// A program that serves, and is killed when it is dropped.
struct Running {
    child: Child,
    stdout: BufReader<ChildStdout>,
    address: SocketAddr,
}

fn rolecall(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("ROLECALL_") {
            command.env_remove(name);
        }
    }
    command
}

/// Starts it, and waits for the line that tells its address.
fn serve(folder: &Path, arguments: &[&str]) -> Running {
    let arguments = [&["serve", "--grpc-addr", "127.0.0.1:0", "--log", "warn"], arguments].concat();
    let mut child = rolecall(folder, &arguments).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    stdout.read_line(&mut line).unwrap();
    let address = line.strip_prefix("rolecall serves gRPC on ").expect(&line);
    Running { child, stdout, address: address.trim_end().parse().unwrap() }
}

impl Running {
    async fn channel(&self) -> Channel {
        Channel::from_shared(format!("http://{}", self.address)).unwrap().connect().await.unwrap()
    }

    fn terminate(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }

    /// Waits until it has ended by itself.
    fn ended(&mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < Duration::from_secs(15), "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Ends it, and says what else it had printed.
    fn stop(mut self) -> String {
        self.terminate();
        assert_eq!(self.ended().code(), Some(0));
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        rest
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Runs it to its end: its exit code, and what it said on stderr. On stdout it says nothing.
fn fails(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = rolecall(folder, arguments).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn it_tells_health_for_the_server_and_every_service_of_the_api() {
    let folder = folder();
    let server = serve(folder.path(), &[]);
    let mut health = HealthClient::new(server.channel().await);
    for service in [
        "",
        "rolecall.v1.AuthorizationService",
        "rolecall.v1.AccountService",
        "rolecall.v1.InvitationService",
        "rolecall.v1.MailService",
        "rolecall.v1.MemberService",
        "rolecall.v1.TeamService",
        "rolecall.v1.RoleService",
        "rolecall.v1.WatchService",
    ] {
        let answer =
            health.check(HealthCheckRequest { service: service.to_owned() }).await.unwrap();
        assert_eq!(answer.into_inner().status(), ServingStatus::Serving, "{service}");
    }
    let unknown = health.check(HealthCheckRequest { service: "nobody".to_owned() }).await;
    assert_eq!(unknown.unwrap_err().code(), tonic::Code::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_says_by_reflection_which_services_there_are() {
    let folder = folder();
    let server = serve(folder.path(), &[]);
    let question = ServerReflectionRequest {
        host: String::new(),
        message_request: Some(MessageRequest::ListServices(String::new())),
    };
    let mut client = ServerReflectionClient::new(server.channel().await);
    let answers = client.server_reflection_info(tokio_stream::once(question)).await.unwrap();
    let answer = answers.into_inner().message().await.unwrap().unwrap().message_response;
    let Some(MessageResponse::ListServicesResponse(list)) = answer else { panic!("{answer:?}") };
    let names: Vec<_> = list.service.into_iter().map(|service| service.name).collect();
    for name in ["rolecall.v1.AuthorizationService", "grpc.health.v1.Health"] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_it_says_so_to_whoever_watches_and_ends_well_with_calls_under_way() {
    let folder = folder();
    let mut server = serve(folder.path(), &[]);
    let mut health = HealthClient::new(server.channel().await);
    let watch = health.watch(HealthCheckRequest { service: String::new() }).await.unwrap();
    let mut watch = watch.into_inner();
    assert_eq!(watch.next().await.unwrap().unwrap().status(), ServingStatus::Serving);

    server.terminate();
    assert_eq!(watch.next().await.unwrap().unwrap().status(), ServingStatus::NotServing);
    assert!(watch.next().await.is_none());
    let begun = Instant::now();
    assert_eq!(server.ended().code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(5));
    let again = serve(folder.path(), &[]);
    assert_eq!(again.stop(), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_it_says_so_to_whoever_follows_changes_and_does_not_wait_for_them() {
    let folder = folder();
    let mut server = serve(folder.path(), &[]);
    let mut client = WatchServiceClient::new(server.channel().await);
    let open = client.watch_changes(WatchChangesRequest::default()).await.unwrap();
    let mut open = open.into_inner();
    let first = open.message().await.unwrap().unwrap();
    assert_eq!(first.message, Some(Message::Heartbeat(Heartbeat {})));

    let begun = Instant::now();
    server.terminate();
    let status = open.message().await.unwrap_err();
    assert_eq!(status.code(), tonic::Code::Unavailable);
    let details = status.get_error_details();
    assert_eq!(details.error_info().unwrap().reason, "SHUTTING_DOWN");
    assert!(details.retry_info().is_some());
    assert_eq!(server.ended().code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_signal_ends_it_at_once() {
    let folder = folder();
    let mut server = serve(folder.path(), &[]);
    // A call that its client never ends.
    let mut client = ServerReflectionClient::new(server.channel().await);
    let _open = client.server_reflection_info(tokio_stream::pending()).await.unwrap();
    server.terminate();
    std::thread::sleep(Duration::from_millis(300));
    assert!(server.child.try_wait().unwrap().is_none(), "it waits for the call");
    server.terminate();
    assert_eq!(server.ended().code(), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_never_ends_is_cut_off_after_ten_seconds() {
    let folder = folder();
    let mut server = serve(folder.path(), &[]);
    let mut client = ServerReflectionClient::new(server.channel().await);
    let _open = client.server_reflection_info(tokio_stream::pending()).await.unwrap();
    let begun = Instant::now();
    server.terminate();
    assert_eq!(server.ended().code(), Some(0));
    assert!(begun.elapsed() >= Duration::from_secs(9));
}

#[test]
fn a_second_process_is_refused_the_same_data() {
    let folder = folder();
    let _server = serve(folder.path(), &[]);
    let (code, said) =
        fails(folder.path(), &["serve", "--grpc-addr", "127.0.0.1:0", "--log", "error"]);
    assert_eq!(code, Some(1));
    assert!(said.starts_with("rolecall: can't open the data in `./rolecall-data`: "), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn an_address_that_is_taken_is_told_before_anything_is_made() {
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, said) = fails(folder.path(), &["serve", "--grpc-addr", &address]);
    assert_eq!(code, Some(1));
    assert!(said.starts_with(&format!("rolecall: can't listen on {address}: ")), "{said}");
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn keys_that_others_could_read_on_their_way_are_warned_of() {
    let folder = folder();
    let arguments = ["serve", "--grpc-addr", "0.0.0.0:0", "--auth", "required", "--log", "warn"];
    let mut child = rolecall(folder.path(), &arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let warned = said.any(|line| line.contains("WARN") && line.contains("there is no TLS"));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(warned);
}

#[test]
fn wrong_settings_are_named_all_at_once() {
    let folder = folder();
    let arguments = ["serve", "--grpc-addr", "0.0.0.0:50051", "--log-format=xml", "--demmo"];
    let (code, said) = fails(folder.path(), &arguments);
    assert_eq!(code, Some(64));
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert_eq!(lines[0], "rolecall: there is no flag `--demmo`, did you mean `--demo`?");
    assert!(
        lines[1].starts_with("rolecall: flag `--grpc-addr` must be a loopback address"),
        "{said}"
    );
    assert_eq!(lines[2], "rolecall: flag `--log-format` must be `text` or `json`");
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn a_wrong_command_is_a_wrong_use() {
    let folder = folder();
    for arguments in [&[][..], &["serv"], &["reference", "nothing"]] {
        let (code, said) = fails(folder.path(), arguments);
        assert_eq!(code, Some(64), "{said}");
    }
}

#[test]
fn help_and_version_are_told_on_stdout() {
    let folder = folder();
    for (arguments, expected) in [
        (&["--help"][..], "Usage: rolecall"),
        (&["serve", "--help"], "--grpc-addr <ADDRESS>"),
        (&["serve", "--demo", "--help"], "ROLECALL_DATA_DIR"),
        (&["version"], concat!("rolecall ", env!("CARGO_PKG_VERSION"))),
        (&["reference", "configuration"], "## `--grpc-addr`"),
        (&["reference", "methods"], "### CheckPermission"),
        (&["help", "migrate"], "--renew-epoch"),
    ] {
        let output = rolecall(folder.path(), arguments).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && said.contains(expected), "{arguments:?}: {said}");
    }
}

#[test]
fn a_folder_of_models_is_served_beside_the_shipped_ones_and_a_wrong_one_is_refused() {
    let folder = folder();
    let models = folder.path().join("models");
    std::fs::create_dir(&models).unwrap();
    std::fs::write(models.join("notes.test.yaml"), "not read").unwrap();
    assert_eq!(serve(folder.path(), &["--models", "models"]).stop(), "");

    std::fs::write(models.join("notes.yaml"), "rolecall: 1\n").unwrap();
    let arguments = ["serve", "--grpc-addr", "127.0.0.1:0", "--log", "warn", "--models", "models"];
    let (code, said) = fails(folder.path(), &arguments);
    assert_eq!(code, Some(1));
    assert!(said.starts_with("rolecall: models/notes.yaml is not a role model:\n"), "{said}");
}

#[test]
fn the_demo_prints_calls_to_try_and_starting_it_again_changes_nothing() {
    let folder = folder();
    let server = serve(folder.path(), &["--demo"]);
    let address = server.address.to_string();
    let first = server.stop();
    let commands = first.lines().filter(|line| !line.starts_with("# ")).collect::<Vec<_>>();
    assert!(commands.len() >= 8);
    for command in commands {
        let rest = command.strip_prefix("grpcurl -plaintext -d '").expect(command);
        let (request, rest) = rest.split_once("' ").expect(command);
        serde_json::from_str::<serde_json::Value>(request).expect(command);
        assert!(rest.starts_with(&format!("{address} rolecall.v1.")), "{command}");
    }

    let server = serve(folder.path(), &["--demo"]);
    let again = server.address.to_string();
    assert_eq!(server.stop().replace(&again, &address), first);
}

#[test]
fn the_calls_of_the_demo_work_when_they_are_pasted() {
    let tools = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".tools/bin");
    if !tools.join("grpcurl").exists() {
        eprintln!("not tried, for want of grpcurl: `make tools` installs it");
        return;
    }
    let folder = folder();
    let lines = serve(folder.path(), &["--demo"]).stop().lines().count();
    let mut server = serve(folder.path(), &["--demo"]);
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
    let mut answers = String::new();
    for _ in 0..lines {
        let mut line = String::new();
        server.stdout.read_line(&mut line).unwrap();
        let done = Command::new("sh").args(["-c", &line]).env("PATH", &path).output().unwrap();
        assert!(done.status.success(), "{line}{}", String::from_utf8_lossy(&done.stderr));
        answers += &String::from_utf8(done.stdout).unwrap();
    }
    for decision in ["DECISION_ALLOWED", "DECISION_CONDITIONAL", "DECISION_DENIED"] {
        assert!(answers.contains(decision), "{decision}");
    }
}
