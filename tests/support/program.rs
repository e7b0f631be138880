//! The program at work: the real one, as a process of its own.
//!
//! Whoever includes this by `#[path]` may use a part of it, and allows `dead_code` there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Lines, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::sync::LazyLock;

use rolecall::grpc::proto::v1::User;
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use tonic::transport::{Channel, Endpoint};

/// A process that serves gRPC. It is killed when this is dropped.
pub struct Server {
    process: Child,
    stdout: Lines<BufReader<ChildStdout>>,
    address: String,
}

impl Server {
    /// Starts it, and waits until it says where it listens.
    pub fn start(command: &mut Command) -> Self {
        let log = tempfile::tempfile().unwrap();
        Self::begin(command, log.try_clone().unwrap()).unwrap_or_else(|| {
            panic!("the program ended before it served\n{}", read_from_start(log))
        })
    }

    /// The same; its log goes somewhere.
    pub fn start_logging(command: &mut Command, log: impl Into<Stdio>) -> Self {
        Self::begin(command, log).expect("the program ended before it served")
    }

    fn begin(command: &mut Command, log: impl Into<Stdio>) -> Option<Self> {
        let mut process =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let stdout = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut server = Self { process, stdout, address: String::new() };
        let said = server.stdout.by_ref().map_while(Result::ok);
        server.address = said
            .filter_map(|line| Some(line.split_once(" serves gRPC on ")?.1.to_owned()))
            .next()?;
        Some(server)
    }

    /// The next line that it prints.
    pub fn line(&mut self) -> String {
        self.stdout.next().expect("the program prints no more").unwrap()
    }

    /// Its id among the processes of this machine.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Waits until it has ended by itself.
    pub fn ended(&mut self) -> ExitStatus {
        self.process.wait().unwrap()
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A connection of its own.
    pub async fn connect(&self) -> Channel {
        let endpoint = Endpoint::from_shared(format!("http://{}", self.address)).unwrap();
        endpoint.connect().await.unwrap()
    }
}

impl Drop for Server {
    /// A test that fails leaves no program behind.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn read_from_start(mut log: File) -> String {
    let mut text = String::new();
    log.seek(SeekFrom::Start(0)).unwrap();
    log.read_to_string(&mut text).unwrap();
    text
}

/// The program, serving.
pub struct Program {
    server: Server,
    channel: Channel,
}

impl Program {
    /// Starts it with its data somewhere, and waits until it says where it listens.
    pub async fn start<S: AsRef<OsStr>>(arguments: &[S]) -> Self {
        let server = Server::start(serve().args(arguments));
        let channel = server.connect().await;
        Self { server, channel }
    }

    /// Its process.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The next line that it prints.
    pub fn line(&mut self) -> String {
        self.server.line()
    }

    /// A connection to it.
    pub fn channel(&self) -> Channel {
        self.channel.clone()
    }

    /// Ends it without a chance to do anything more.
    pub fn kill(self) {
        drop(self);
    }

    pub fn accounts(&self) -> AccountServiceClient<Channel> {
        AccountServiceClient::new(self.channel.clone())
    }

    pub fn members(&self) -> MemberServiceClient<Channel> {
        MemberServiceClient::new(self.channel.clone())
    }

    pub fn authorization(&self) -> AuthorizationServiceClient<Channel> {
        AuthorizationServiceClient::new(self.channel.clone())
    }
}

/// Runs another of its commands to the end.
pub fn run<S: AsRef<OsStr>>(name: &str, arguments: &[S]) -> Output {
    command(name).args(arguments).output().unwrap()
}

/// The command that serves, on any port.
pub fn serve() -> Command {
    let mut command = command("serve");
    command.args(["--grpc-addr", "127.0.0.1:0"]);
    command
}

/// One of its commands, without settings from the environment of the tests.
fn command(name: &str) -> Command {
    command_of(Path::new(env!("CARGO_BIN_EXE_rolecall")), name)
}

/// The same of another version of the program.
pub fn command_of(program: &Path, name: &str) -> Command {
    let mut command = Command::new(program);
    command.arg(name).stdin(Stdio::null());
    for (variable, _) in std::env::vars_os() {
        if variable.to_string_lossy().starts_with("ROLECALL_") {
            command.env_remove(variable);
        }
    }
    // Those that share a database must sign links alike.
    command.env("ROLECALL_LINK_KEY", link_key());
    command
}

/// The key of links that all processes of the tests have.
pub fn link_key() -> &'static Path {
    static PATH: LazyLock<PathBuf> = LazyLock::new(|| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("link.key");
        // Written beside it and renamed: another process may read it just now.
        let new = path.with_extension(std::process::id().to_string());
        fs::write(&new, "a key of links for tests, which is long enough").unwrap();
        fs::rename(&new, &path).unwrap();
        path
    });
    &PATH
}

/// Somebody by their name.
pub fn user(name: &str) -> User {
    let email = format!("{name}@example.com");
    User { user_id: name.to_owned(), email, display_name: name.to_owned() }
}
