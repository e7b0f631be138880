//! A running server that asks who calls, and everything around it: an authority, an identity provider, and the account `acme`.

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prost::Message;
use rolecall::app::callers::{NewKey, create_key};
use rolecall::clock::{Clock, SystemClock};
use rolecall::domain::caller::{Scope, Scopes};
use rolecall::grpc::proto::v1::{AddMemberRequest, CreateAccountRequest};
use rolecall::links;
use rolecall::mail;
use rolecall::server::{Auth, Config, Server, listen};
use rolecall::store::embedded::{EmbeddedStore, Options};
use rolecall::store::{self, Store};
use rolecall::tls;
use tempfile::TempDir;
use tonic::Status;
use tonic::transport::Channel;

use crate::authority::{Authority, Identity};
use crate::client;
use crate::issuer::IdentityProvider;
use crate::methods::{
    About, DEPUTY, MAIL, Method, add_member, create, create_role, team, workspace,
};

/// See the module. It ends with the test.
pub struct World {
    pub address: SocketAddr,
    pub store: Arc<dyn Store>,
    /// Signs the server's certificate.
    pub authority: Authority,
    /// Signs those of clients.
    pub clients: Authority,
    pub provider: IdentityProvider,
    pub folder: TempDir,
}

/// What olivia asks about acme.
pub const ACME: About = About { account: "acme", actor: "olivia" };

impl World {
    pub async fn start() -> Self {
        let (authority, clients) = (Authority::new("servers"), Authority::new("clients"));
        let provider = IdentityProvider::start().await;
        let folder = tempfile::tempdir().unwrap();
        let store = EmbeddedStore::open(&folder.path().join("data"), &Options::default()).unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        let config = config(&folder, &authority, &clients, &provider);
        let listeners = listen(&config).await.unwrap();
        let address = listeners.grpc.local_addr().unwrap();
        let server = Server::on(Arc::clone(&store), Arc::new(SystemClock), &config).await.unwrap();
        tokio::spawn(server.run(listeners, std::future::pending()));
        let world = Self { address, store, authority, clients, provider, folder };
        world.make_acme().await;
        world
    }

    async fn make_acme(&self) {
        let key = self.key("everything", &Scopes::all().to_string()).await;
        let channel = self.channel(None).await;
        let add = |name: &str| add_member("acme", name, "olivia").encode_to_vec();
        let studio = CreateAccountRequest {
            model_id: "sitee".to_owned(),
            plan: String::new(),
            ..create("studio")
        };
        let ada = AddMemberRequest { assignments: vec![], ..add_member("studio", "ada", "olivia") };
        for (method, message) in [
            ("AccountService/CreateAccount", create("acme").encode_to_vec()),
            ("AccountService/AddWorkspace", workspace("acme", "paris", "olivia").encode_to_vec()),
            ("MemberService/AddMember", add("ada")),
            ("TeamService/CreateTeam", team("acme", "sales", "olivia").encode_to_vec()),
            ("RoleService/CreateRole", create_role("acme", DEPUTY, "olivia").encode_to_vec()),
            ("AccountService/CreateAccount", studio.encode_to_vec()),
            ("MemberService/AddMember", ada.encode_to_vec()),
        ] {
            client::call(&channel, method, Some(&key), message).await.unwrap();
        }
        self.make_mail();
    }

    /// A mail of acme that is never due: what was sent could not be asked about.
    fn make_mail(&self) {
        let database = self.folder.path().join("data").join("rolecall.db");
        let add = "INSERT INTO outbox_mail (account_id, mail_id, revision, position, content, create_time, next_attempt_time)
            VALUES ('acme', ?1, 0, 0, '{}', '', ?2)";
        let database = rusqlite::Connection::open(database).unwrap();
        database.execute(add, (MAIL, i64::MAX)).unwrap();
    }

    /// A connection, with a certificate if there is one.
    pub async fn channel(&self, identity: Option<&Identity>) -> Channel {
        client::connect(self.address, &self.authority, identity).await.unwrap()
    }

    /// Asks a method with a key or token.
    pub async fn ask(&self, method: &Method, bearer: Option<&str>, about: &About) -> String {
        let answer = self.answer(method, bearer, about).await;
        client::outcome(&answer, bearer)
    }

    pub async fn answer(
        &self,
        method: &Method,
        bearer: Option<&str>,
        about: &About,
    ) -> Result<(), Status> {
        let channel = self.channel(None).await;
        client::call(&channel, method.name, bearer, method.request(about)).await
    }

    /// A new API key with these scopes.
    pub async fn key(&self, name: &str, scopes: &str) -> String {
        self.make_key(name, scopes, |_| {}).await.1
    }

    /// A new API key, and its id.
    pub async fn make_key(
        &self,
        name: &str,
        scopes: &str,
        change: impl FnOnce(&mut NewKey),
    ) -> (rolecall::ids::KeyId, String) {
        let scopes = scopes.split(',').map(|name| Scope::from_name(name).unwrap()).collect();
        let mut new = NewKey { name: name.to_owned(), scopes, accounts: None, expire_time: None };
        change(&mut new);
        let (key, text) = create_key(&*self.store, &SystemClock, new).await.unwrap();
        (key.key_id, text.reveal().to_owned())
    }
}

pub fn an_hour_ago() -> Timestamp {
    SystemClock.now() - SignedDuration::from_hours(1)
}

fn config(
    folder: &TempDir,
    authority: &Authority,
    clients: &Authority,
    provider: &IdentityProvider,
) -> Config {
    let file = |name: &str, text: &str| -> PathBuf {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let server = authority.server();
    Config {
        store: store::config::Config::Embedded(folder.path().join("data")),
        answers: rolecall::app::Config::default(),
        links: links::Config {
            keys: Some(folder.path().join("link.key")),
            make: true,
            base_url: "https://app.example.com".to_owned(),
        },
        mail: mail::Config {
            mailer: mail::Mailer::Log,
            from: "rolecall@localhost".parse().unwrap(),
            templates: None,
            patience: mail::PATIENCE,
        },
        grpc_addr: "127.0.0.1:0".parse().unwrap(),
        http_addr: None,
        auth: Auth::Required,
        callers: Some(file("callers.yaml", &rules(provider))),
        tls: Some(tls::Config {
            cert: file("tls.crt", &server.cert),
            key: file("tls.key", &server.key),
            client_ca: Some(file("clients.crt", clients.pem())),
        }),
        models: Some(office(folder)),
        sweep_interval: Duration::from_secs(60),
        demo: false,
    }
}

/// A folder with one more model: that of a product in which everything can be asked that this service can do. It is a shipped one, and lets
/// accounts make roles of their own.
fn office(folder: &TempDir) -> PathBuf {
    let shipped = fs::read_to_string("models/respond_io.yaml").unwrap();
    let office = shipped
        .replace("model: respond_io", "model: office")
        .replace("\noperations:\n", "\noperations:\n  edit_roles: organization.manage\n")
        + "\ncustom_roles: {held_in: account, within: [organization.manage]}\n";
    let models = folder.path().join("models");
    fs::create_dir(&models).unwrap();
    fs::write(models.join("office.yaml"), office).unwrap();
    models
}

fn rules(provider: &IdentityProvider) -> String {
    let issuer = &provider.issuer;
    format!(
        "
certificates:
  - name: spiffe://prod.example/billing
    scopes: [check, read, manage, watch, admin]
  - name: reports.prod.example
    scopes: [read]
    accounts: [acme]
tokens:
  - issuer: {issuer}
    audience: rolecall
    scopes: [check, read, manage, watch]
    clients:
      - subject: service-abc
        name: provisioning
        scopes: [check, read, manage, watch, admin]
"
    )
}
