//! A program that is watched, and calls that say which trace they belong to.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::{
    AssignmentSpec, CheckPermissionRequest, CheckPermissionResponse, CreateAccountRequest,
    InviteUserRequest, User,
};
use serde_json::Value;
use tempfile::TempDir;
use tonic::Request;
use tonic::transport::Channel;

use crate::postgres::{Cluster, Database, Version};
use crate::program::{Server, run, serve};

/// A trace that a caller is in, and their span there.
pub const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
pub const PARENT: &str = "b7ad6b7169203331";

/// Whom everything is about. None of this may be told anywhere.
pub const PERSONAL: [&str; 3] = ["person-7f3a", "Ottoline Quux", "ottoline@quux.example"];

/// How long anything may take that is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program with its data and its log in a folder.
pub struct World {
    folder: TempDir,
    server: Option<Server>,
    channel: Channel,
}

impl World {
    /// Starts it on the embedded store.
    pub async fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data").display().to_string();
        Self::start_in(folder, &[arguments, &["--data-dir", &data]].concat()).await
    }

    /// Starts it on a database.
    pub async fn start_on(database: &Database, arguments: &[&str]) -> Self {
        let url = database.url();
        let arguments = [arguments, &["--database-url", &url]].concat();
        Self::start_in(tempfile::tempdir().unwrap(), &arguments).await
    }

    /// Starts it with files in this folder.
    pub async fn start_in(folder: TempDir, arguments: &[&str]) -> Self {
        let log = File::create(folder.path().join("log")).unwrap();
        let mut command = serve();
        // Sooner than after the usual five seconds.
        command.args(arguments).env("OTEL_BSP_SCHEDULE_DELAY", "50");
        let server = Server::start_logging(&mut command, log);
        let channel = server.connect().await;
        Self { folder, server: Some(server), channel }
    }

    /// Makes the account `acme`, of the person whom everything is about.
    pub async fn found(&self) {
        let [user_id, display_name, email] = PERSONAL.map(str::to_owned);
        let request = CreateAccountRequest {
            account_id: "acme".to_owned(),
            model_id: "sitee".to_owned(),
            founder: Some(User { user_id, email, display_name }),
            ..CreateAccountRequest::default()
        };
        let mut accounts =
            rolecall::grpc::proto::v1::account_service_client::AccountServiceClient::new(
                self.channel.clone(),
            );
        accounts.create_account(request).await.unwrap();
    }

    /// Asks whether the person may do something, in a trace if there is one.
    pub async fn check(&self, traceparent: Option<&str>) -> CheckPermissionResponse {
        let request = CheckPermissionRequest {
            account_id: "acme".to_owned(),
            user_id: PERSONAL[0].to_owned(),
            permission: "nothing.known".to_owned(),
            ..CheckPermissionRequest::default()
        };
        let answer = self.authorization().check_permission(within(request, traceparent)).await;
        answer.unwrap().into_inner()
    }

    /// Has somebody invited by the person, in a trace if there is one.
    pub async fn invite(&self, email: &str, traceparent: Option<&str>) {
        let user = AssignmentSpec { role_id: "user".to_owned(), ..AssignmentSpec::default() };
        let request = InviteUserRequest {
            account_id: "acme".to_owned(),
            email: email.to_owned(),
            display_name: PERSONAL[1].to_owned(),
            assignments: vec![user],
            actor_user_id: PERSONAL[0].to_owned(),
            ..InviteUserRequest::default()
        };
        self.authorization().invite_user(within(request, traceparent)).await.unwrap();
    }

    pub fn channel(&self) -> Channel {
        self.channel.clone()
    }

    pub fn authorization(&self) -> AuthorizationServiceClient<Channel> {
        AuthorizationServiceClient::new(self.channel.clone())
    }

    /// What it answers on its other port.
    pub async fn get(&mut self, path: &str) -> String {
        let line = self.server.as_mut().unwrap().line();
        let (_, address) = line.rsplit_once("http://").unwrap();
        let answer = reqwest::get(format!("http://{address}{path}")).await.unwrap();
        answer.text().await.unwrap()
    }

    /// A file in its folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Its log so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.file("log")).unwrap()
    }

    /// The lines of its log, where each is an object.
    pub fn lines(&self) -> Vec<Value> {
        let log = self.log();
        // The last one may be half written.
        log.split_inclusive('\n')
            .filter(|line| line.ends_with('\n'))
            .map(|line| serde_json::from_str(line).expect(line))
            .collect()
    }

    /// Waits until its log has a line with these words, and gives the first.
    pub async fn logged(&self, words: &str) -> String {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(line) = self.log().lines().find(|line| line.contains(words)) {
                return line.to_owned();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("no `{words}` in {}", self.log())
    }

    /// Tells it to stop; says how long it took, which must end well.
    pub fn stop(&mut self) -> Duration {
        let mut server = self.server.take().unwrap();
        let begun = Instant::now();
        let pid = server.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        assert_eq!(server.ended().code(), Some(0), "{}", self.log());
        begun.elapsed()
    }
}

/// A request with the header that says which trace it belongs to.
pub fn within<T>(message: T, traceparent: Option<&str>) -> Request<T> {
    let mut request = Request::new(message);
    if let Some(text) = traceparent {
        request.metadata_mut().insert("traceparent", text.parse().unwrap());
        request.metadata_mut().insert("tracestate", "vendor=opaque".parse().unwrap());
    }
    request
}

/// What a caller sends who is in [`TRACE`].
pub fn traceparent(sampled: bool) -> String {
    format!("00-{TRACE}-{PARENT}-0{}", u8::from(sampled))
}

/// A database with the schema.
pub async fn database() -> Database {
    let migrated = async |url: String| {
        assert!(run("migrate", &["--database-url", &url]).status.success());
    };
    Cluster::shared(Version::Oldest).database_like("migrated", migrated).await
}
