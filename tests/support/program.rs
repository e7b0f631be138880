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
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use rolecall::grpc::proto::v1::User;
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use tonic::transport::{Channel, Endpoint};

/// A program that serves. It is killed when this is dropped.
pub struct Program {
    process: Child,
    channel: Channel,
}

impl Program {
    /// Starts it with its data somewhere, and waits until it says where it listens.
    pub async fn start<S: AsRef<OsStr>>(arguments: &[S]) -> Self {
        let mut process = command("serve")
            .args(["--grpc-addr", "127.0.0.1:0", "--log", "warn"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = loop {
            let line = lines.next().expect("the program ended before it served").unwrap();
            if let Some(address) = line.strip_prefix("rolecall serves gRPC on ") {
                break address.to_owned();
            }
        };
        let channel = Endpoint::from_shared(format!("http://{address}")).unwrap();
        Self { process, channel: channel.connect().await.unwrap() }
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

impl Drop for Program {
    /// A test that fails leaves no program behind.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs another of its commands to the end.
pub fn run<S: AsRef<OsStr>>(name: &str, arguments: &[S]) -> Output {
    command(name).args(arguments).output().unwrap()
}

/// One of its commands, without settings from the environment of the tests.
fn command(name: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
    command.arg(name).stdin(Stdio::null());
    for (variable, _) in std::env::vars_os() {
        if variable.to_string_lossy().starts_with("ROLECALL_") {
            command.env_remove(variable);
        }
    }
    command
}

/// Somebody by their name.
pub fn user(name: &str) -> User {
    let email = format!("{name}@example.com");
    User { user_id: name.to_owned(), email, display_name: name.to_owned() }
}
