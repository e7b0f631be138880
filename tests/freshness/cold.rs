//! A thousand first questions about one account at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::{CheckPermissionRequest, Decision};
use rolecall::store::config;
use tokio::task::JoinSet;
use tonic::transport::Channel;

use super::company::{Permission, Question, Role, Write, person};
use super::fleet::{Fleet, Local, On, connect_to, database};
use super::history::{Asked, History};
use super::layer::Layered;
use super::layers::Counting;
use super::reader::About;
use super::world::{Workload, World};
use super::writer::Pace;

const QUESTIONS: usize = 1_000;
/// How many people there are to ask about.
const PEOPLE: usize = 250;

const LOCAL: Local = Local {
    without: None,
    poll_interval: Duration::from_millis(200),
    max_staleness: Duration::from_secs(5),
    wake_up: true,
    layer: On::Nothing,
};

const WORKLOAD: Workload = Workload {
    accounts: &["acme"],
    people: 1,
    pace: Pace { ada: 0, new: 0, rest: 0, twice: false },
    readers: 0,
    ways: &[Asked::Anything],
    about: About { ada: 2, strangers: 1 },
    bound: Duration::from_secs(5),
};

/// A server that has been asked nothing yet.
struct Cold {
    server: Channel,
    reads: Arc<AtomicUsize>,
    /// What it serves from, and itself.
    _running: JoinSet<()>,
}

impl Cold {
    async fn start(url: &str) -> Self {
        let store = config::Config::Postgres(connect_to(url, true)).open().await.unwrap();
        let reads = Arc::new(AtomicUsize::new(0));
        let counting = Layered(Counting { store, reads: Arc::clone(&reads) });
        let mut running = JoinSet::new();
        let server = LOCAL.serve(Arc::new(counting), url, &mut running).await;
        let cold = Self { server, reads, _running: running };
        cold.follows().await;
        cold
    }

    /// Waits until it follows the log: what it has answered once it then answers from memory.
    async fn follows(&self) {
        let question =
            Question { person: 0, permission: Permission::View, workspace: None, acting_as: None };
        while self.reads.swap(0, Ordering::SeqCst) > 0 || self.reads_for(question).await > 0 {}
    }

    async fn reads_for(&self, question: Question) -> usize {
        let before = self.reads.load(Ordering::SeqCst);
        ask(self.server.clone(), "no_account", question).await;
        self.reads.load(Ordering::SeqCst) - before
    }

    /// Asks about many people at once: how often the store was read for that.
    async fn ask(&self, history: &Arc<History>, who: impl Fn(usize) -> usize) -> usize {
        let company = history.company();
        let mut asking = JoinSet::new();
        for at in 0..QUESTIONS {
            let permission = Permission::ALL[at % Permission::ALL.len()];
            let question =
                Question { person: who(at), permission, workspace: None, acting_as: None };
            let right = company.allows(question);
            let server = self.server.clone();
            asking.spawn(async move { ask(server, "acme", question).await == right });
        }
        let right = asking.join_all().await;
        assert!(right.iter().all(|right| *right));
        self.reads.load(Ordering::SeqCst)
    }
}

async fn ask(server: Channel, account: &str, question: Question) -> bool {
    let request = CheckPermissionRequest {
        account_id: account.to_owned(),
        user_id: person(question.person),
        permission: question.permission.name().to_owned(),
        ..CheckPermissionRequest::default()
    };
    let answer = AuthorizationServiceClient::new(server).check_permission(request).await;
    answer.unwrap().into_inner().decision() == Decision::Allowed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_first_questions_about_an_account_are_one_or_two_reads() {
    let database = database().await;
    let fleet = Fleet::local(&database, LOCAL).await;
    let mut world = World::new(&fleet, WORKLOAD).await;
    let [writer] = &mut world.writers[..] else { panic!("one account") };
    for at in 0..PEOPLE {
        writer.write(Write::Person(Role::OF_ACCOUNT[at % Role::OF_ACCOUNT.len()])).await;
    }
    let history = &writer.history;

    let same = Cold::start(&database.url()).await.ask(history, |_| 7).await;
    assert_eq!(same, 1, "questions about the same person");
    let different = Cold::start(&database.url()).await.ask(history, |at| at % PEOPLE).await;
    assert!((1..=3).contains(&different), "{different} reads for {PEOPLE} people");
}
