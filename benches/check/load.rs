//! Asking a server, and what it costs that server.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use http::uri::PathAndQuery;
use prost::bytes::Bytes;
use tonic::client::Grpc;
use tonic::metadata::{Ascii, MetadataValue};
use tonic::transport::Channel;
use tonic::{Request, Response};

use crate::program::Server;
use crate::raw::Raw;

/// How many connections a client has.
pub const CONNECTIONS: usize = 4;

/// How many calls are in flight on all of them together.
pub const CALLS: usize = 32;

const PATH: PathAndQuery =
    PathAndQuery::from_static("/rolecall.v1.AuthorizationService/CheckPermission");

/// The ticks in which Linux tells the times of a process. A round has enough of them that a part of one does not matter.
const TICK: Duration = Duration::from_millis(10);

/// What a round of questions was like.
#[derive(Clone, Copy)]
pub struct Round {
    /// What a call cost the server: the time of its process on a core, its own and the system's for it.
    pub cpu_per_call: Duration,
    /// How many calls were answered in a second.
    pub calls_per_second: f64,
}

/// A client of a server.
pub struct Client<'a> {
    server: &'a Server,
    connections: Vec<Channel>,
    authorization: MetadataValue<Ascii>,
}

impl<'a> Client<'a> {
    pub async fn of(server: &'a Server, key: &str) -> Self {
        let connections = join_all((0..CONNECTIONS).map(|_| server.connect())).await;
        let authorization = format!("Bearer {key}").parse().unwrap();
        Self { server, connections, authorization }
    }

    /// Asks one question.
    pub async fn ask(&self, question: &Bytes) -> Bytes {
        ask(&self.connections[0], question, &self.authorization).await
    }

    /// Asks the questions in turn for so long, as many at a time as are to be in flight.
    pub async fn round(&self, questions: &Arc<[Bytes]>, length: Duration) -> Round {
        let (begun, before) = (Instant::now(), cpu(self.server));
        let askers = (0..CALLS).map(|asker| {
            let connection = self.connections[asker % CONNECTIONS].clone();
            let (questions, authorization) = (Arc::clone(questions), self.authorization.clone());
            tokio::spawn(async move {
                let mut calls = 0;
                for question in questions.iter().cycle().skip(asker).step_by(CALLS) {
                    ask(&connection, question, &authorization).await;
                    calls += 1;
                    if begun.elapsed() >= length {
                        break;
                    }
                }
                calls
            })
        });
        let calls: u32 = join_all(askers).await.into_iter().map(Result::unwrap).sum();
        Round {
            cpu_per_call: (cpu(self.server) - before) / calls,
            calls_per_second: f64::from(calls) / begun.elapsed().as_secs_f64(),
        }
    }
}

async fn ask(
    connection: &Channel,
    question: &Bytes,
    authorization: &MetadataValue<Ascii>,
) -> Bytes {
    let mut client = Grpc::new(connection.clone());
    client.ready().await.unwrap();
    let mut request = Request::new(question.clone());
    request.metadata_mut().insert("authorization", authorization.clone());
    client.unary(request, PATH, Raw).await.map(Response::into_inner).unwrap()
}

/// How long a process was on a core so far. (`man 5 proc_pid_stat`: of the fields behind the name, which may hold anything, the 12th
/// is the time in the program, and the 13th that in the system.)
fn cpu(server: &Server) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{}/stat", server.id())).unwrap();
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    let ticks = fields.split(' ').skip(11).take(2).map(|ticks| ticks.parse::<u32>().unwrap());
    TICK * ticks.sum::<u32>()
}
