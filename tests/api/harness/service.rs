//! The service, started in this process.

use std::any::Any;
use std::sync::Arc;

use rolecall::app::models::Models;
use rolecall::app::{App, Config};
use rolecall::domain::caller::{Caller, CallerName, Scope, SpeaksFor};
use rolecall::grpc::caller;
use rolecall::grpc::door::{Door, Shown};
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::invitation_service_client::InvitationServiceClient;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use rolecall::grpc::proto::v1::role_service_client::RoleServiceClient;
use rolecall::grpc::proto::v1::team_service_client::TeamServiceClient;
use rolecall::grpc::proto::v1::watch_service_client::WatchServiceClient;
use rolecall::ids::UserId;
use rolecall::store;
use rolecall::store::{Store, postgres};
use tempfile::TempDir;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Endpoint, Server};
use tower::ServiceBuilder;

use super::clock::TestClock;
use super::faults::{Faults, Faulty};
use super::inside::Inside;
use super::support::{Cluster, Database, Version};
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

    /// Those that are asked where nothing else is said: one of each store. What differs beside them is how the second one is reached.
    const USUAL: &[Self] = &[Self::Embedded, Self::Postgres];

    /// Those that `ROLECALL_TEST_BACKENDS` names, with commas between them, or `all`.
    pub fn asked_for() -> Vec<Self> {
        let names = std::env::var("ROLECALL_TEST_BACKENDS");
        let names = match names.as_deref() {
            Err(_) => return Self::USUAL.to_vec(),
            Ok("all") => return Self::ALL.to_vec(),
            Ok(names) => names,
        };
        let named = |name: &str| {
            let mut all = Self::ALL.iter();
            let found = all.find(|backend| format!("{backend:?}").eq_ignore_ascii_case(name));
            *found.unwrap_or_else(|| panic!("`{name}` is none of {:?}", Self::ALL))
        };
        names.split(',').map(named).collect()
    }

    /// Makes an empty store; it is there as long as what comes with it.
    async fn open(self) -> (Arc<dyn Store>, Box<dyn Any + Send>) {
        let version = match self {
            Self::Embedded => {
                let directory = tempfile::tempdir().unwrap();
                let config = store::config::Config::Embedded(directory.path().to_owned());
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
        (
            store::config::Config::Postgres(connect_to(&url)).open().await.unwrap(),
            Box::new(database),
        )
    }
}

fn connect_to(url: &str) -> postgres::Config {
    postgres::Config { url: url.parse().unwrap(), ca: None, connections: 4, wake_up: true }
}

/// The metadata by which a test says as whom it calls: see [`named`].
pub const TEST_CALLER: &str = "test-caller";

/// A running service; it ends with the test.
pub struct Service {
    backend: Backend,
    channel: Channel,
    store: Arc<Faulty>,
    clock: Arc<TestClock>,
    app: Arc<App>,
    world: Box<dyn Any + Send>,
}

impl Service {
    pub async fn start(backend: Backend, config: &Config) -> Self {
        let (store, world) = backend.open().await;
        let store = Arc::new(Faults::on(store));
        let clock = Arc::new(TestClock::default());
        let models = load_models(&*store).await;
        let kept = Arc::clone(&store) as Arc<dyn Store>;
        let app = App::new(kept, models, Arc::clone(&clock) as _, config);
        let app = Arc::new(app);
        let following = Arc::clone(&app);
        tokio::spawn(async move { following.follow().await });
        let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
        // As the real one does: otherwise every answer waits for the client to say that it heard its beginning.
        let incoming = incoming.with_nodelay(Some(true));
        let address = incoming.local_addr().unwrap();
        let server = Server::builder()
            .layer(ServiceBuilder::new().map_request(name_caller))
            .add_routes(rolecall::grpc::routes(&app))
            .serve_with_incoming(incoming);
        tokio::spawn(server);
        let channel = Endpoint::from_shared(format!("http://{address}")).unwrap().connect_lazy();
        Self { backend, channel, store, clock, app, world }
    }

    /// Where it keeps its data: for tests that ask so much that they ask only some of it everywhere.
    pub fn backend(&self) -> Backend {
        self.backend
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

    pub fn teams(&self) -> TeamServiceClient<Channel> {
        TeamServiceClient::new(self.channel())
    }

    pub fn invitations(&self) -> InvitationServiceClient<Channel> {
        InvitationServiceClient::new(self.channel())
    }

    pub fn roles(&self) -> RoleServiceClient<Channel> {
        RoleServiceClient::new(self.channel())
    }

    pub fn watch(&self) -> WatchServiceClient<Channel> {
        WatchServiceClient::new(self.channel())
    }

    /// The use cases, for what a connection hides.
    pub fn app(&self) -> &Arc<App> {
        &self.app
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
        self.store.0.set(fault);
    }

    /// Waits until the service has followed what was changed behind its back.
    pub async fn sees_what_was_changed(&self) {
        let begun = self.app.feed().begun();
        self.app.feed().news().wait_for(|applied| *applied > begun).await.unwrap();
    }

    /// Everything in the files of its store, where it has any.
    pub fn files(&self) -> Option<Vec<u8>> {
        let directory = self.world.downcast_ref::<TempDir>()?;
        let files = std::fs::read_dir(directory.path()).unwrap();
        Some(files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect())
    }

    /// How often the store was asked for a list of people.
    pub fn lists_read(&self) -> usize {
        self.store.0.lists_read()
    }

    /// Lets hours go by.
    pub fn put_clock_forward(&self, hours: i64) {
        self.clock.put_forward(hours);
    }
}

/// Where a service keeps its data.
pub(super) fn inside(service: &Service) -> Inside<'_> {
    let file = service.world.downcast_ref::<TempDir>().map(Inside::File);
    file.or_else(|| service.world.downcast_ref::<Database>().map(Inside::Server)).unwrap()
}

async fn load_models(store: &dyn Store) -> Models {
    // Beside the shipped ones those that say what these don't.
    let folders = ["models", "tests/api/models"].into_iter();
    let mut texts: Vec<_> = folders
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
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
    let caller = Arc::new(named(name.as_deref()));
    let shown = Shown::by(&Door::Open(Arc::clone(&caller)), &request);
    request.extensions_mut().insert(shown);
    caller::note(request.extensions_mut(), &path, caller);
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
