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
#[path = "harness/people.rs"]
mod people;
#[path = "harness/random.rs"]
mod random;
#[path = "harness/refusal.rs"]
mod refusal;
#[path = "harness/service.rs"]
mod service;
#[allow(dead_code, unused_imports, reason = "these tests use a part of it")]
#[path = "../support/postgres.rs"]
mod support;

pub use company::{Company, Founding, user};
pub use faults::Fault;
pub use people::{AssignmentSpec, SYSTEM, Spec, email, role};
pub use random::Random;
pub use refusal::{Details, Refused, inner};
pub use service::{Backend, Service, TEST_CALLER};

/// Runs a test against a service on each backend.
pub fn on_every_backend(test: impl AsyncFn(Service)) {
    for backend in Backend::ALL {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async { test(Service::start(*backend).await).await });
    }
}
