//! A running service and the people who call it.
//!
//! [`on_every_backend`] runs a test against the real service over real gRPC, once for each [`Backend`]: a store that is added there
//! is held by every test. Each test has a service, a store and a clock of its own.

#[path = "harness/clock.rs"]
mod clock;
#[path = "harness/company.rs"]
mod company;
#[path = "harness/dynamic.rs"]
pub mod dynamic;
#[path = "harness/faults.rs"]
mod faults;
#[path = "harness/hand.rs"]
mod hand;
#[path = "harness/inside.rs"]
mod inside;
#[path = "harness/invited.rs"]
mod invited;
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "../support/layer.rs"]
mod layer;
#[path = "harness/members.rs"]
mod members;
#[path = "harness/people.rs"]
mod people;
#[path = "harness/random.rs"]
mod random;
#[path = "harness/refusal.rs"]
mod refusal;
#[path = "harness/roles.rs"]
mod roles;
#[path = "harness/service.rs"]
mod service;
#[path = "harness/structure.rs"]
mod structure;
#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "../support/postgres.rs"]
mod support;

pub use rolecall::app::Config;

pub use company::{Company, Founding, user};
pub use faults::Fault;
pub use people::{AssignmentSpec, SYSTEM, Spec, email, in_hours, mask, role};
pub use random::Random;
pub use refusal::{Details, Refused, inner};
pub use roles::granted;
pub use service::{Backend, Service, TEST_CALLER};

/// Runs a test against a service on each backend.
pub fn on_every_backend(test: impl AsyncFn(Service)) {
    on_every_backend_as(&Config::default(), test);
}

/// The same, of a service that answers in a way of the test's own.
pub fn on_every_backend_as(config: &Config, test: impl AsyncFn(Service)) {
    for backend in Backend::asked_for() {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async { test(Service::start(backend, config).await).await });
    }
}
