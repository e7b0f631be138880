//! What every call passes through before it reaches a method, and the limits of the transport.

mod catch_panic;
mod deadline;
mod identify;
mod limit;
mod measure;
mod span;

use std::sync::Arc;
use std::time::Duration;

use tonic::transport::Server;
use tower::ServiceBuilder;
use tower::layer::util::{Identity, Stack as Pair};
use tower::layer::{Layer, layer_fn};

use catch_panic::CatchPanic;
use deadline::Deadline;
use identify::Identify;
use limit::Limit;
use measure::Measured;
use span::Spanned;

use crate::grpc::door::Door;
use crate::grpc::metrics::Metrics;
use crate::trace::Tracer;

/// How many calls are worked on at once. A call takes a few microseconds, a change a few milliseconds: whoever finds so many before them
/// would have given up long before their turn, so that they are better told at once.
const CALLS_AT_ONCE: usize = 4_096;

/// How many calls one connection may have open: one client must not take the room of all others.
const STREAMS_PER_CONNECTION: u32 = 1_024;

/// How long the headers of a call may be, in bytes: the customary limit of gRPC servers.
const HEADERS: u32 = 16 * 1024;

/// How many streams that were opened and reset at once a connection may leave behind before it is closed (CVE-2023-44487).
const PENDING_RESETS: usize = 64;

/// After how much silence a connection is asked whether it still lives, and how long it has to answer. Middleboxes forget a silent connection
/// after some minutes; a client that vanished is found out before.
const KEEPALIVE: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(20));

/// After how long a connection is told to end, so that its client makes a new one: certificates and balance between processes are looked at
/// again. And how long the calls that are still open on it may take after that.
const CONNECTION_AGE: (Duration, Duration) =
    (Duration::from_secs(45 * 60), Duration::from_secs(5 * 60));

/// The layers, outermost first. The size of a message is limited where it is decoded: by 4 MiB, tonic's own limit.
#[derive(Clone)]
pub struct Stack {
    limit: Limit<()>,
    door: Door,
    metrics: Arc<Metrics>,
    tracer: Tracer,
}

impl Stack {
    /// All of them, around a door.
    #[must_use]
    pub fn new(door: Door, metrics: Arc<Metrics>, tracer: Tracer) -> Self {
        Self { limit: Limit::new((), CALLS_AT_ONCE), door, metrics, tracer }
    }
}

impl<S> Layer<S> for Stack {
    type Service = Measured<Spanned<CatchPanic<Limit<Deadline<Identify<S>>>>>>;

    fn layer(&self, service: S) -> Self::Service {
        ServiceBuilder::new()
            // Outermost: around all that may refuse a call, so that what is counted is what callers are told; and all that is done for a call is
            // a part of its trace.
            .layer(layer_fn(|inner| {
                Measured::new(inner, Arc::clone(&self.metrics), self.tracer.clone())
            }))
            // Around all that log something, so that it names the call.
            .layer_fn(Spanned::new)
            // Around everything of ours that may panic: a fault in one call is an answer to that call, not a reset connection.
            .layer_fn(CatchPanic::new)
            // Before the deadline: a call that is turned away needs no timer.
            .layer(layer_fn(|inner| self.limit.around(inner)))
            // As close to the method as can be: what it cuts short is the method, and the wait for an identity provider's keys.
            .layer_fn(Deadline::new)
            // Innermost: to find out who calls is work, which the limit counts and the deadline ends. No method is reached without it.
            .layer(layer_fn(|inner| {
                Identify::new(inner, self.door.clone(), Arc::clone(&self.metrics))
            }))
            .service(service)
    }
}

/// A server with all of it, to which routes can be added.
#[must_use]
pub fn server(door: Door, metrics: Arc<Metrics>, tracer: Tracer) -> Server<Pair<Stack, Identity>> {
    Server::builder()
        .max_concurrent_streams(STREAMS_PER_CONNECTION)
        .http2_max_header_list_size(HEADERS)
        .http2_max_pending_accept_reset_streams(Some(PENDING_RESETS))
        .http2_keepalive_interval(Some(KEEPALIVE.0))
        .http2_keepalive_timeout(Some(KEEPALIVE.1))
        .max_connection_age(CONNECTION_AGE.0)
        .max_connection_age_grace(CONNECTION_AGE.1)
        .layer(Stack::new(door, metrics, tracer))
}

#[cfg(test)]
mod tests;
