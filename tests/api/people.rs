//! Whole accounts against a naive model: random changes, by all methods and several clients at once, each of which must have come out as the
//! model says, at the one place in the account's history at which it happened.
//!
//! Every answer says to which revision it led, and the audit says what each revision made of whom. So the history is known afterwards, however
//! the clients' changes interleaved: the model is led along it, and held against what the service made of the account, of people and of invitations by every commit
//! (`history`). What was refused must have been refused by the model, for the same reason, at some revision between the asking and the answer. Now
//! and then the clients pause, and all that the API and the store say of the account is held against the model (`checkpoint`). So INV-SEAT, INV-HOLDERS, INV-COUNT, INV-CLOSED, INV-SERIAL and INV-TOKEN hold after every commit, whatever came before.
//!
//! `ROLECALL_PEOPLE_STEPS` is how many changes are asked for in all, 10,000 by the CI, and `ROLECALL_PEOPLE_SEED` which ones: whoever finds a fault says both. The
//! same seed asks for the same again, but the clients' turns fall as they fall. To look for longer, ask with more seeds (`make people`): an account that
//! has changed for long is no other account, only a larger one.

#[path = "people/asking.rs"]
mod asking;
#[path = "people/checkpoint.rs"]
mod checkpoint;
#[path = "people/clients.rs"]
mod clients;
#[path = "people/command.rs"]
mod command;
#[path = "people/history.rs"]
mod history;
#[path = "people/invitations.rs"]
mod invitations;
#[path = "people/members.rs"]
mod members;
#[path = "people/naive.rs"]
mod naive;
#[path = "people/places.rs"]
mod places;
#[path = "people/product.rs"]
mod product;
#[path = "people/rules.rs"]
mod rules;
#[path = "people/told.rs"]
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicU64;

use crate::contract::reads;
use crate::harness::dynamic::Api;
use crate::harness::{Backend, Config, Random, Service};
use crate::retries::all;

use clients::Client;
use command::Command;
use history::History;
use product::{PRODUCTS, Product};

/// How many change an account at the same time.
const CLIENTS: usize = 4;
/// What each of them asks for before they pause.
const STEPS: usize = 25;
/// What all of them ask for in all accounts, where nothing else is said.
const USUAL_STEPS: usize = 2_000;
/// In so many, every method should have changed something.
const MANY_STEPS: usize = 10_000;

/// Postgres behind a pooler, and the newest one, are asked the same by every other test; what differs between the two stores is how a change
/// takes its turn, and what is written of it.
const BACKENDS: [Backend; 2] = [Backend::Embedded, Backend::Postgres];

/// Changing methods that are not driven, each for a reason.
const NOT_DRIVEN: [&str; 5] = [
    // It founds the accounts: there is none before that could be changed at the same time.
    "AccountService/CreateAccount",
    // Forgets somebody in all accounts, in each of them as a change of its own.
    "MemberService/EraseUser",
    // Noted beside the accounts: it raises no revision.
    "MemberService/ReportActivity",
    // About mails, which are no part of the model.
    "MailService/RetryMail",
    // Follows changes, and makes none.
    "WatchService/WatchChanges",
];

#[test]
fn every_changing_method_is_driven() {
    let api = Api::load();
    let changing = api.methods().into_iter().filter(|method| !reads(method));
    let expected: BTreeSet<_> =
        changing.filter(|method| !NOT_DRIVEN.contains(&method.as_str())).collect();
    let driven = Command::METHODS.iter().map(|method| method.replace('.', "/")).collect();
    assert_eq!(expected, driven);
}

#[test]
fn random_changes_by_concurrent_clients_come_out_as_in_a_naive_model_in_sqlite() {
    drive(Backend::Embedded);
}

#[test]
fn random_changes_by_concurrent_clients_come_out_as_in_a_naive_model_in_postgres() {
    drive(Backend::Postgres);
}

fn drive(backend: Backend) {
    assert!(BACKENDS.contains(&backend));
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build().unwrap();
    let steps = setting("ROLECALL_PEOPLE_STEPS", USUAL_STEPS);
    let seed = setting("ROLECALL_PEOPLE_SEED", 0);
    let rounds = steps.div_ceil(BACKENDS.len() * PRODUCTS.len() * CLIENTS * STEPS);
    runtime.block_on(async {
        let service = Service::start(backend, &Config::default()).await;
        let mut changes: BTreeMap<_, _> = Command::METHODS.iter().map(|name| (*name, 0)).collect();
        for product in PRODUCTS {
            let said = format!("{}, seed {seed}, {steps} steps", product.model);
            for (method, count) in drive_one(&service, product, seed, rounds, said).await {
                *changes.get_mut(method.as_str()).unwrap() += count;
            }
        }
        println!("{changes:?}");
        // The dice are loaded well enough if all methods have changed something, but for one or two that were out of luck: they need much to be there
        // before. In a run that is cut short they need not.
        let never: Vec<_> = changes.iter().filter(|(_, count)| **count == 0).collect();
        assert!(never.len() <= 2 || steps < MANY_STEPS, "{never:?} never changed anything");
    });
}

/// All that is asked of one account; by which methods it was changed.
async fn drive_one(
    service: &Service,
    product: &Product,
    seed: usize,
    rounds: usize,
    said: String,
) -> BTreeMap<String, usize> {
    println!("{said}");
    let company = product.open(service).await;
    let mut history = History::begin(&company, product, said).await;
    for round in 0..rounds {
        let seen = AtomicU64::new(history.revision());
        let (seen, account) = (&seen, history.account());
        let clients = (0..CLIENTS).map(async |client| {
            let seed = u64::try_from((seed * rounds + round) * CLIENTS + client).unwrap();
            let mut client = Client::new(&company, product, Random::seeded(seed), seen, account);
            client.work(STEPS).await
        });
        let done = all(clients.collect()).await.into_iter().flatten().collect();
        history.hold(&company, done).await;
        checkpoint::hold(&company, product, history.account()).await;
    }
    history.methods()
}

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}
