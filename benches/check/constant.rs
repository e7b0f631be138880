//! The server that a check is compared with: it takes any message and answers always the same.
//!
//! What it costs is what tonic and the operating system cost, on the same runtime and allocator as the program.

use std::convert::Infallible;
use std::future::{Future, ready};
use std::pin::Pin;
use std::process::Command;
use std::task::{Context, Poll};

use prost::bytes::Bytes;
use tokio::net::TcpListener;
use tonic::body::Body;
use tonic::server::{Grpc, NamedService};
use tonic::transport::server::TcpIncoming;
use tonic::{Request, Response};
use tower::{Service, service_fn};

use crate::program::Server;
use crate::raw::Raw;

/// Tells this program to be that server; the size of the answer follows.
const ARGUMENT: &str = "constant";

/// Starts it as a process of its own.
pub fn start(size: usize) -> Server {
    let program = std::env::current_exe().unwrap();
    Server::start(Command::new(program).args([ARGUMENT, &size.to_string()]))
}

/// Of which size the answers are to be, where this process is to be the server.
pub fn is_wanted() -> Option<usize> {
    let mut arguments = std::env::args().skip(1);
    arguments.next().filter(|argument| argument == ARGUMENT)?;
    Some(arguments.next().unwrap().parse().unwrap())
}

/// Serves until it is killed.
pub async fn serve(size: usize) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("a constant serves gRPC on {}", listener.local_addr().unwrap());
    let incoming = TcpIncoming::from(listener).with_nodelay(Some(true));
    let service = Constant(Bytes::from(vec![b'r'; size]));
    let server = tonic::transport::Server::builder().add_service(service);
    server.serve_with_incoming(incoming).await.unwrap();
}

#[derive(Clone)]
struct Constant(Bytes);

impl NamedService for Constant {
    const NAME: &str = "rolecall.v1.AuthorizationService";
}

impl Service<http::Request<Body>> for Constant {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let answer = self.0.clone();
        let method = service_fn(move |_: Request<Bytes>| ready(Ok(Response::new(answer.clone()))));
        Box::pin(async move { Ok(Grpc::new(Raw).unary(method, request).await) })
    }
}
