//! Three servers on one database, which share nothing else: processes, or servers in this process.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use rolecall::app::models::Models;
use rolecall::app::{self, App};
use rolecall::cache::{self, Guard};
use rolecall::clock::SystemClock;
use rolecall::feed;
use rolecall::links;
use rolecall::mail;
use rolecall::server::{self, Auth, Server};
use rolecall::store::postgres::{self, PostgresStore};
use rolecall::store::{self, Store};
use tokio::task::JoinSet;
use tonic::transport::{Channel, Endpoint};

use super::layer::Layered;
use super::layers::{Delayed, Mute, Serial};
use super::program::{Program, link_key, run};
use super::support::{Cluster, Database, Version};

/// How many servers there are.
const SERVERS: usize = 3;
/// The folder of the model `desk`.
pub const MODELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/freshness/models");

/// See the module. They end when this is dropped.
pub struct Fleet {
    pub servers: Vec<Channel>,
    /// Another process, by all that the servers know of it: it changes accounts, and answers no questions.
    pub library: Arc<App>,
    _running: Box<dyn Any + Send>,
}

/// A server in this process.
#[derive(Debug, Clone, Copy)]
pub struct Local {
    pub without: Option<Guard>,
    pub poll_interval: Duration,
    pub max_staleness: Duration,
    pub wake_up: bool,
    pub layer: On,
}

/// What a server's store has on it.
#[derive(Debug, Clone, Copy)]
pub enum On {
    Nothing,
    Delayed,
    Mute,
    Serial,
}

/// A database of a test's own that is ready to be served from.
pub async fn database() -> Database {
    let migrated = async |url: String| {
        assert!(run("migrate", &["--database-url", &url]).status.success());
    };
    Cluster::shared(Version::Oldest).database_like("migrated", migrated).await
}

impl Fleet {
    /// Processes, with what else is said to them.
    pub async fn processes(database: &Database, url: &str, arguments: &[&str]) -> Self {
        let all = ["--database-url", url, "--database-connections", "4", "--models", MODELS];
        let all = [&all, arguments].concat();
        let (mut programs, mut servers) = (Vec::new(), Vec::new());
        for _ in 0..SERVERS {
            let program = Program::start(&all).await;
            servers.push(program.server().connect().await);
            programs.push(program);
        }
        Self { servers, library: library(database).await, _running: Box::new(programs) }
    }

    /// Servers in this process, each with a store of its own.
    pub async fn local(database: &Database, local: Local) -> Self {
        let (mut running, mut servers) = (JoinSet::new(), Vec::new());
        for _ in 0..SERVERS {
            let store = local.store(&database.url()).await;
            servers.push(local.serve(store, &database.url(), &mut running).await);
        }
        Self { servers, library: library(database).await, _running: Box::new(running) }
    }
}

impl Local {
    async fn store(&self, url: &str) -> Arc<dyn Store> {
        let store = PostgresStore::open(&connect_to(url, self.wake_up)).await.unwrap();
        match self.layer {
            On::Nothing => Arc::new(store),
            On::Delayed => Arc::new(Layered(Delayed::new(store))),
            On::Mute => Arc::new(Layered(Mute(store))),
            On::Serial => Arc::new(Layered(Serial::new(store, url).await)),
        }
    }

    /// Starts a server on a store, and connects to it.
    pub async fn serve(
        &self,
        store: Arc<dyn Store>,
        url: &str,
        running: &mut JoinSet<()>,
    ) -> Channel {
        let config = self.config(url);
        let server = Server::on(store, Arc::new(SystemClock), &config).await.unwrap();
        let listeners = server::listen(&config).await.unwrap();
        let address = listeners.grpc.local_addr().unwrap();
        running.spawn(async move { server.run(listeners, std::future::pending()).await.unwrap() });
        Endpoint::from_shared(format!("http://{address}")).unwrap().connect().await.unwrap()
    }

    fn config(&self, url: &str) -> server::Config {
        let Self { without, poll_interval, max_staleness, wake_up, .. } = *self;
        let freshness = feed::Config { poll_interval, max_staleness, ..feed::Config::default() };
        let cache = cache::Config { without, ..cache::Config::default() };
        server::Config {
            store: store::config::Config::Postgres(connect_to(url, wake_up)),
            answers: app::Config { cache, freshness, ..app::Config::default() },
            links: links::Config {
                keys: Some(link_key().to_owned()),
                make: false,
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
            auth: Auth::Open,
            callers: None,
            tls: None,
            models: Some(MODELS.into()),
            sweep_interval: Duration::from_secs(60),
            demo: false,
        }
    }
}

/// How a store of these tests reaches its database.
pub fn connect_to(url: &str, wake_up: bool) -> postgres::Config {
    postgres::Config { url: url.parse().unwrap(), ca: None, connections: 4, wake_up }
}

async fn library(database: &Database) -> Arc<App> {
    let store = PostgresStore::open(&connect_to(&database.url(), true)).await.unwrap();
    // The servers have published the model.
    let models = Models::load(&store, &[]).await.unwrap();
    Arc::new(App::new(Arc::new(store), models, Arc::new(SystemClock), &app::Config::default()))
}
