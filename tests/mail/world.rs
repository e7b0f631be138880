//! A server that sends mails, in this process, with a clock that can be put forward.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::mail_service_client::MailServiceClient;
use rolecall::grpc::proto::v1::{
    AssignmentSpec, CreateAccountRequest, DeadMail, InviteUserRequest, ListDeadMailsRequest,
    RetryMailRequest,
};
use rolecall::server::{Auth, Config, Server, listen};
use rolecall::store::embedded::{EmbeddedStore, Options};
use rolecall::store::{self, OutboxMail, Store};
use rolecall::{links, mail};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tonic::transport::Channel;

use crate::clock::TestClock;
use crate::program::user;

/// See the module. It ends with the test.
pub struct World {
    pub clock: Arc<TestClock>,
    pub store: Arc<dyn Store>,
    channel: Channel,
    stop: Option<oneshot::Sender<()>>,
    running: JoinHandle<()>,
    database: PathBuf,
    _folder: TempDir,
}

impl World {
    /// With an account `acme`, which has an owner `olivia`.
    pub async fn start(mailer: mail::Mailer) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let database = data.join("rolecall.db");
        let store = EmbeddedStore::open(&data, &Options::default()).unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        let clock = Arc::new(TestClock::default());
        let config = config(data, mailer);
        let listeners = listen(&config).await.unwrap();
        let address = listeners.grpc.local_addr().unwrap();
        let server = Server::on(Arc::clone(&store), Arc::clone(&clock) as _, &config).await;
        let server = server.unwrap();
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(async move {
            server.run(listeners, async { drop(stopped.await) }).await.unwrap();
        });
        let channel = connect(address).await;
        found(&channel).await;
        Self { clock, store, channel, stop: Some(stop), running, database, _folder: folder }
    }

    /// Invites somebody, and so has a mail sent.
    pub async fn invite(&self, name: &str) {
        invite(&self.channel, name).await;
    }

    pub async fn dead(&self) -> Vec<DeadMail> {
        let request = ListDeadMailsRequest { account_id: "acme".to_owned(), ..Default::default() };
        let mut mails = MailServiceClient::new(self.channel.clone());
        mails.list_dead_mails(request).await.unwrap().into_inner().mails
    }

    pub async fn retry(&self, mail_id: &str) {
        let (account_id, mail_id) = ("acme".to_owned(), mail_id.to_owned());
        let mut mails = MailServiceClient::new(self.channel.clone());
        mails.retry_mail(RetryMailRequest { account_id, mail_id }).await.unwrap();
    }

    pub async fn waiting(&self) -> Vec<OutboxMail> {
        let acme = "acme".to_owned().try_into().unwrap();
        self.store.outbox(&acme, 1000).await.unwrap()
    }

    /// How often an attempt to send the mails that wait has failed, and that was noted.
    pub async fn failures(&self) -> usize {
        let database = rusqlite::Connection::open(&self.database).unwrap();
        let sum = "SELECT coalesce(sum(attempts), 0) FROM outbox_mail WHERE lease_id IS NULL";
        let attempts: i64 = database.query_row(sum, [], |row| row.get(0)).unwrap();
        attempts.try_into().unwrap()
    }

    /// Waits until something is so.
    pub async fn until(&self, what: &str, so: impl AsyncFn() -> bool) {
        let waiting = async {
            while !so().await {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        let waited = tokio::time::timeout(std::time::Duration::from_secs(90), waiting).await;
        waited.unwrap_or_else(|_| panic!("it never happens that {what}"));
    }

    /// Waits until nothing waits to be sent.
    pub async fn all_settled(&self) {
        self.until("no mail waits", async || self.waiting().await.is_empty()).await;
    }

    /// Stops the server as an operator does, and waits until it has ended.
    pub async fn stop(&mut self) {
        drop(self.stop.take());
        (&mut self.running).await.unwrap();
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.running.abort();
    }
}

pub async fn connect(address: SocketAddr) -> Channel {
    Channel::from_shared(format!("http://{address}")).unwrap().connect().await.unwrap()
}

/// Makes the account `acme`.
pub async fn found(channel: &Channel) {
    let request = CreateAccountRequest {
        account_id: "acme".to_owned(),
        display_name: "Acme & Sons".to_owned(),
        model_id: "sitee".to_owned(),
        founder: Some(user("olivia")),
        ..CreateAccountRequest::default()
    };
    AccountServiceClient::new(channel.clone()).create_account(request).await.unwrap();
}

/// Has somebody invited by olivia.
pub async fn invite(channel: &Channel, name: &str) {
    let request = InviteUserRequest {
        account_id: "acme".to_owned(),
        email: format!("{name}@example.com"),
        display_name: name.to_owned(),
        assignments: vec![AssignmentSpec { role_id: "user".to_owned(), ..Default::default() }],
        actor_user_id: "olivia".to_owned(),
        ..InviteUserRequest::default()
    };
    AuthorizationServiceClient::new(channel.clone()).invite_user(request).await.unwrap();
}

/// Sends to a server of these tests, in the clear.
pub fn smtp(url: &str) -> mail::Mailer {
    mail::Mailer::Smtp(mail::SmtpConfig { url: url.parse().unwrap(), password: None, ca: None })
}

fn config(data: PathBuf, mailer: mail::Mailer) -> Config {
    Config {
        links: links::Config {
            keys: Some(data.join("link.key")),
            make: true,
            base_url: "https://app.example.com".to_owned(),
        },
        store: store::config::Config::Embedded(data),
        answers: rolecall::app::Config::default(),
        mail: mail::Config {
            mailer,
            from: "Acme <no-reply@acme.example>".parse().unwrap(),
            templates: None,
            // Longer than a mail server on a busy machine takes, shorter than anybody waits for one that hangs.
            patience: std::time::Duration::from_secs(10),
        },
        grpc_addr: "127.0.0.1:0".parse().unwrap(),
        http_addr: None,
        auth: Auth::Open,
        callers: None,
        tls: None,
        models: None,
        sweep_interval: std::time::Duration::from_secs(60),
        demo: false,
    }
}
