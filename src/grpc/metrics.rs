//! What is counted of calls: how many there were by method and code, how long they took, and who was not let in.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use tonic::Code;

use crate::error::Error;
use crate::grpc::caller;

/// The bounds of the histogram, in seconds: a check takes well under a millisecond, a change some of them, and a stream of changes hours.
const SECONDS: [f64; 11] = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

/// Methods that are not of the API, and are counted under their names. All others go by one: whoever calls what is not there makes no series.
const STANDARD: [&str; 2] = ["/grpc.health.v1.Health/Check", "/grpc.health.v1.Health/Watch"];

/// The codes of gRPC as the protocol spells them, each at the place of its number.
const CODES: [&str; 17] = [
    "OK",
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// See the module.
#[derive(Debug)]
pub struct Metrics {
    families: Arc<Families>,
    methods: HashMap<String, Arc<Method>>,
    other: Arc<Method>,
    refused: Family<[(&'static str, &'static str); 1], Counter>,
}

#[derive(Debug)]
struct Families {
    calls: Family<Ended, Counter>,
    seconds: Family<Named, Histogram, fn() -> Histogram>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Named {
    service: String,
    method: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    service: String,
    method: String,
    code: &'static str,
}

impl Default for Metrics {
    fn default() -> Self {
        let calls = Family::default();
        let seconds = Family::new_with_constructor((|| Histogram::new(SECONDS)) as fn() -> _);
        let families = Arc::new(Families { calls, seconds });
        let method = |path: &str| Arc::new(Method::new(path, Arc::clone(&families)));
        let paths = caller::paths().chain(STANDARD.iter().map(|path| (*path).to_owned()));
        Self {
            methods: paths.map(|path| (path.clone(), method(&path))).collect(),
            other: method("/other/other"),
            refused: Family::default(),
            families,
        }
    }
}

impl Metrics {
    /// Makes them known by their names.
    pub fn register(&self, registry: &mut Registry) {
        let Families { calls, seconds } = &*self.families;
        registry.register("grpc_calls", "Calls that have ended, by method and code", calls.clone());
        let help = "How long calls took, from their headers to the end of the answer";
        registry.register_with_unit("grpc_call", help, Unit::Seconds, seconds.clone());
        let help = "Calls of whoever could not say who they are, by the reason of the error";
        registry.register("authentication_failures", help, self.refused.clone());
    }

    /// Notes that a call begins. It ends, and is counted, when what this gives is dropped.
    pub(super) fn begin(&self, path: &str, begun: Instant) -> Open {
        let method = self.methods.get(path).unwrap_or(&self.other);
        Open { method: Arc::clone(method), begun, code: Code::Cancelled }
    }

    /// Counts a call of whoever was not let in.
    pub(super) fn refuse(&self, error: &Error) {
        self.refused.get_or_create(&[("reason", error.reason().name())]).inc();
    }
}

/// The counters of one method, each made when it is first needed: what never happened takes no room in what is shown. From then on
/// nothing is looked up.
#[derive(Debug)]
struct Method {
    name: Named,
    families: Arc<Families>,
    calls: [OnceLock<Counter>; CODES.len()],
    seconds: OnceLock<Histogram>,
}

impl Method {
    fn new(path: &str, families: Arc<Families>) -> Self {
        let (service, method) = path.trim_start_matches('/').split_once('/').unwrap_or_default();
        let name = Named { service: service.to_owned(), method: method.to_owned() };
        Self { name, families, calls: Default::default(), seconds: OnceLock::new() }
    }

    fn ended(&self, code: Code, took: Duration) {
        // A number that the protocol does not have is as good as unknown, as `Code` itself has it.
        let place = code as usize;
        if let (Some(counter), Some(name)) = (self.calls.get(place), CODES.get(place)) {
            counter.get_or_init(|| self.calls_with(name)).inc();
        }
        let seconds = || self.families.seconds.get_or_create_owned(&self.name);
        self.seconds.get_or_init(seconds).observe(took.as_secs_f64());
    }

    fn calls_with(&self, code: &'static str) -> Counter {
        let Named { service, method } = self.name.clone();
        self.families.calls.get_or_create_owned(&Ended { service, method, code })
    }
}

/// A call that has not ended.
#[derive(Debug)]
pub(super) struct Open {
    method: Arc<Method>,
    begun: Instant,
    /// Whoever goes away before they are told has cancelled it.
    code: Code,
}

impl Open {
    /// Notes how it ends.
    pub(super) fn ends_with(&mut self, code: Code) {
        self.code = code;
    }

    /// How it ends, as far as is known.
    pub(super) fn code(&self) -> Code {
        self.code
    }

    /// The same, as the protocol spells it.
    pub(super) fn code_name(&self) -> &'static str {
        CODES.get(self.code as usize).copied().unwrap_or_default()
    }

    /// The service and the method under which it is counted.
    pub(super) fn name(&self) -> (&str, &str) {
        (&self.method.name.service, &self.method.name.method)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.method.ended(self.code, self.begun.elapsed());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_at_the_place_of_its_number() {
        for (number, name) in CODES.iter().enumerate() {
            let code = Code::from_i32(number.try_into().unwrap());
            let spelled = format!("{code:?}").to_uppercase();
            assert_eq!(spelled, name.replace('_', ""), "{number}");
        }
        assert_eq!(Code::from_i32(17), Code::Unknown, "there are no others");
    }
}
