//! The service, started in this process.

use std::any::Any;
use std::sync::Arc;

use rolecall::app::App;
use rolecall::app::models::Models;
use rolecall::domain::caller::{Caller, CallerName, Scope, SpeaksFor};
use rolecall::grpc::caller;
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use rolecall::ids::UserId;
use rolecall::store::config::Config;
use rolecall::store::{Store, postgres};
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Endpoint, Server};
use tower::ServiceBuilder;

use super::clock::TestClock;
use super::faults::Faulty;
use super::support::{Cluster, Version};
use super::{Fault, Founding};

/// Where the service keeps its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// In a SQLite file.
    Embedded,
    /// In the oldest Postgres that is supported.
    Postgres,
    /// In the newest.
    NewestPostgres,
    /// In Postgres, behind a pooler that gives each transaction another connection.
    PgBouncer,
}

impl Backend {
    /// Every backend that the service has.
    pub const ALL: &[Self] =
        &[Self::Embedded, Self::Postgres, Self::NewestPostgres, Self::PgBouncer];

    /// Makes an empty store; it is there as long as what comes with it.
    async fn open(self) -> (Arc<dyn Store>, Box<dyn Any + Send>) {
        let version = match self {
            Self::Embedded => {
                let directory = tempfile::tempdir().unwrap();
                let config = Config::Embedded(directory.path().to_owned());
                return (config.open().await.unwrap(), Box::new(directory));
            }
            Self::NewestPostgres => Version::Newest,
            Self::Postgres | Self::PgBouncer => Version::Oldest,
        };
        let cluster = Cluster::shared(version);
        let migrated = async |url: String| {
            postgres::migrate(&connect_to(&url)).await.unwrap();
        };
        let database = cluster.database_like("migrated", migrated).await;
        let url = match self {
            Self::PgBouncer => database.url_at(cluster.pgbouncer().address()),
            _ => database.url(),
        };
        (Config::Postgres(connect_to(&url)).open().await.unwrap(), Box::new(database))
    }
}

fn connect_to(url: &str) -> postgres::Config {
    postgres::Config { url: url.parse().unwrap(), ca: None, connections: 4 }
}

/// The metadata by which a test says as whom it calls: see [`named`].
pub const TEST_CALLER: &str = "test-caller";

/// A running service; it ends with the test.
pub struct Service {
    channel: Channel,
    store: Arc<Faulty>,
    clock: Arc<TestClock>,
    _world: Box<dyn Any + Send>,
}

impl Service {
    pub async fn start(backend: Backend) -> Self {
        let (store, world) = backend.open().await;
        let store = Arc::new(Faulty::new(store));
        let clock = Arc::new(TestClock::default());
        let models = load_models(&*store).await;
        let app = App::new(Arc::clone(&store) as Arc<dyn Store>, models, Arc::clone(&clock) as _);
        let app = Arc::new(app);
        let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = incoming.local_addr().unwrap();
        let server = Server::builder()
            .layer(ServiceBuilder::new().map_request(name_caller))
            .add_routes(rolecall::grpc::routes(&app))
            .serve_with_incoming(incoming);
        tokio::spawn(server);
        let channel = Endpoint::from_shared(format!("http://{address}")).unwrap().connect_lazy();
        Self { channel, store, clock, _world: world }
    }

    pub fn channel(&self) -> Channel {
        self.channel.clone()
    }

    pub fn authorization(&self) -> AuthorizationServiceClient<Channel> {
        AuthorizationServiceClient::new(self.channel())
    }

    pub fn accounts(&self) -> AccountServiceClient<Channel> {
        AccountServiceClient::new(self.channel())
    }

    pub fn members(&self) -> MemberServiceClient<Channel> {
        MemberServiceClient::new(self.channel())
    }

    /// A company that is about to open its account: see [`Founding`].
    pub fn founding(&self, model: &str) -> Founding<'_> {
        Founding::new(self, model)
    }

    /// What the service keeps its data in, for what no method tells.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// The models, once more.
    pub async fn models(&self) -> Models {
        load_models(&*self.store).await
    }

    /// Breaks the store, or mends it.
    pub fn set_fault(&self, fault: Fault) {
        self.store.set(fault);
    }

    /// Lets hours go by.
    pub fn put_clock_forward(&self, hours: i64) {
        self.clock.put_forward(hours);
    }
}

async fn load_models(store: &dyn Store) -> Models {
    let mut texts: Vec<_> = std::fs::read_dir("models")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        // `acme.test.yaml` and the like are about a model, and none themselves.
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .filter(|path| !path.file_stem().unwrap().to_str().unwrap().contains('.'))
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    texts.sort();
    Models::load(store, &texts).await.unwrap()
}

/// Notes who calls, as the layer does that identifies callers; who that is, the call itself says.
fn name_caller<B>(mut request: http::Request<B>) -> http::Request<B> {
    let name = request.headers().get(TEST_CALLER).map(|name| name.to_str().unwrap().to_owned());
    let path = request.uri().path().to_owned();
    caller::note(request.extensions_mut(), &path, Arc::new(named(name.as_deref())));
    request
}

/// The caller of this name: `plain` lacks the scope `admin`, `limited` reaches the account `elsewhere` alone, and `person:ada` is ada. Whoever
/// says nothing is trusted, as on loopback.
fn named(name: Option<&str>) -> Caller {
    let trusted = Caller::trusted(CallerName::Loopback);
    match name {
        None => trusted,
        Some("plain") => {
            let scopes = trusted.scopes.iter().filter(|scope| *scope != Scope::Admin).collect();
            Caller { name: CallerName::Key("plain".to_owned()), scopes, ..trusted }
        }
        Some("limited") => {
            let accounts = ["elsewhere".to_owned().try_into().unwrap()].into_iter().collect();
            Caller {
                name: CallerName::Key("limited".to_owned()),
                accounts: Some(accounts),
                ..trusted
            }
        }
        Some(name) => {
            let person: UserId =
                name.strip_prefix("person:").unwrap().to_owned().try_into().unwrap();
            let name = CallerName::User(person.clone());
            Caller { name, speaks_for: SpeaksFor::Subject(person), ..trusted }
        }
    }
}
