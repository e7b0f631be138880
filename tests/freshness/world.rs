//! Companies that change while they are asked about.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rolecall::grpc::proto::v1::CreateAccountRequest;
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use tokio::task::JoinSet;

use super::company::{BOSS, Role, Write, person};
use super::fleet::Fleet;
use super::history::{Asked, Fault, History};
use super::program::user;
use super::random::Random;
use super::reader::{About, Reader};
use super::report::Report;
use super::writer::{Pace, Writer};

/// What is done to three servers.
#[derive(Debug, Clone, Copy)]
pub struct Workload {
    /// The companies, each with a writer.
    pub accounts: &'static [&'static str],
    /// How many people each has in the beginning.
    pub people: usize,
    pub pace: Pace,
    /// How many ask each server, one question after another.
    pub readers: usize,
    /// How they ask.
    pub ways: &'static [Asked],
    /// About whom.
    pub about: About,
    /// How old answers may be.
    pub bound: Duration,
}

/// See the module.
pub struct World<'f> {
    fleet: &'f Fleet,
    workload: Workload,
    pub writers: Vec<Writer>,
}

impl<'f> World<'f> {
    /// Founds the companies.
    pub async fn new(fleet: &'f Fleet, workload: Workload) -> Self {
        let mut writers = Vec::new();
        for (seed, account) in (1..).zip(workload.accounts) {
            let history = Arc::new(found(fleet, account, workload.bound).await);
            let mut writer = Writer {
                history,
                library: Arc::clone(&fleet.library),
                server: fleet.servers[0].clone(),
                random: Random::seeded(seed),
                pace: workload.pace,
            };
            for _ in 0..workload.people {
                writer.write(Write::Person(Role::Reader)).await;
            }
            writers.push(writer);
        }
        Self { fleet, workload, writers }
    }

    /// Lets everybody write and read for a time, or until a fault is found: any, or the one that is wanted.
    pub async fn run(self, most: Duration, wanted: Option<Fault>) -> Report {
        let begun = Instant::now();
        let over = Arc::new(AtomicBool::new(false));
        let histories: Vec<_> =
            self.writers.iter().map(|writer| Arc::clone(&writer.history)).collect();
        let written = || histories.iter().map(|history| history.len()).sum::<usize>();
        let before = written();
        let readers = self.readers(&histories);
        let mut reading = JoinSet::new();
        let mut writing = JoinSet::new();
        for reader in readers {
            reading.spawn(read(reader, wanted, Arc::clone(&over)));
        }
        for writer in self.writers {
            writing.spawn(write(writer, Arc::clone(&over)));
        }
        while !over.load(Ordering::Relaxed) && begun.elapsed() < most {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        over.store(true, Ordering::Relaxed);
        writing.join_all().await;
        let reports = reading.join_all().await;
        let mut report = reports.into_iter().fold(Report::default(), Report::with);
        report.writes = written() - before;
        report.took = begun.elapsed();
        report
    }

    fn readers(&self, histories: &[Arc<History>]) -> Vec<Reader> {
        let places = 0..self.fleet.servers.len();
        let all = places.flat_map(|at| (0..self.workload.readers).map(move |number| (at, number)));
        let reader = |(at, number): (usize, usize)| Reader {
            at,
            server: self.fleet.servers[at].clone(),
            histories: histories.to_vec(),
            random: Random::seeded((1000 * (at + 1) + number) as u64),
            ways: self.workload.ways,
            about: self.workload.about,
            last: vec![String::new(); histories.len()],
        };
        all.map(reader).collect()
    }
}

async fn found(fleet: &Fleet, account: &str, bound: Duration) -> History {
    let request = CreateAccountRequest {
        account_id: account.to_owned(),
        model_id: "desk".to_owned(),
        founder: Some(user(&person(BOSS))),
        ..CreateAccountRequest::default()
    };
    let mut service = AccountServiceClient::new(fleet.servers[0].clone());
    let made = service.create_account(request).await.unwrap().into_inner();
    History::new(account, bound, made.consistency_token)
}

/// Says that it is over when this is dropped, by a panic as well: nobody waits for the end of a run that has failed.
struct Over(Arc<AtomicBool>);

impl Drop for Over {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

async fn write(mut writer: Writer, over: Arc<AtomicBool>) {
    let _over = Over(Arc::clone(&over));
    while !over.load(Ordering::Relaxed) {
        let rest = writer.step().await;
        tokio::time::sleep(rest).await;
    }
}

async fn read(mut reader: Reader, wanted: Option<Fault>, over: Arc<AtomicBool>) -> Report {
    let _over = Over(Arc::clone(&over));
    let mut report = Report::default();
    while !over.load(Ordering::Relaxed) {
        let (history, read) = reader.ask().await;
        let faults = history.faults(&read);
        if !faults.is_empty() && wanted.is_none_or(|wanted| faults.contains_key(&wanted)) {
            over.store(true, Ordering::Relaxed);
        }
        report.add(&history, &read, faults);
    }
    report
}
