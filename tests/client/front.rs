//! What stands between a client and the service, and meddles.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use http::{HeaderMap, HeaderValue, Request, Response};
use http_body_util::{BodyExt, Full};
use prost::Message;
use prost::bytes::Bytes;
use rolecall::client::{Builder, Client};
use tokio::runtime::{Builder as RuntimeBuilder, Runtime};
use tonic::Status;
use tonic::body::Body;
use tonic::service::Routes;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Server};
use tower::ServiceExt;

/// What is done to a call.
pub enum Does {
    /// The service answers.
    PassOn,
    /// The service never hears of it.
    Refuse(Status),
    /// The service does what is asked, and its answer is lost.
    LoseAnswer,
    /// The service never hears of it, and something else is answered.
    Say(Vec<u8>),
    /// There is no answer.
    Hang,
}

/// A call as it came.
#[derive(Clone)]
pub struct Came {
    pub headers: HeaderMap,
    body: Bytes,
}

impl Came {
    pub fn message<M: Message + Default>(&self) -> M {
        M::decode(self.body.slice(5..)).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// See the module. It ends with the test.
pub struct Front {
    pub address: SocketAddr,
    came: Arc<Mutex<Vec<Came>>>,
    /// Its own, so that its connections end with it.
    runtime: Option<Runtime>,
}

impl Front {
    /// Does to the first call, and every later one, what is said of their number, which begins with 0.
    pub fn of(channel: Channel, does: impl Fn(usize) -> Does + Send + Sync + 'static) -> Self {
        Self::at("127.0.0.1:0", channel, does)
    }

    pub fn at(
        address: &str,
        channel: Channel,
        does: impl Fn(usize) -> Does + Send + Sync + 'static,
    ) -> Self {
        let runtime =
            RuntimeBuilder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let inside = runtime.enter();
        let incoming =
            TcpIncoming::bind(address.parse().unwrap()).unwrap().with_nodelay(Some(true));
        let address = incoming.local_addr().unwrap();
        let came = Arc::new(Mutex::new(Vec::new()));
        let (calls, does) = (Arc::clone(&came), Arc::new(does));
        let meddle = tower::service_fn(move |request: Request<axum::body::Body>| {
            let (calls, does, channel) = (Arc::clone(&calls), Arc::clone(&does), channel.clone());
            async move {
                let (head, body) = request.into_parts();
                let body = body.collect().await.unwrap().to_bytes();
                let number = {
                    let mut calls = calls.lock().unwrap();
                    calls.push(Came { headers: head.headers.clone(), body: body.clone() });
                    calls.len() - 1
                };
                let pass_on = async {
                    let request = Request::from_parts(head, Body::new(Full::new(body)));
                    channel.oneshot(request).await.unwrap()
                };
                let answer = match does(number) {
                    Does::PassOn => pass_on.await,
                    Does::Refuse(status) => status.into_http(),
                    Does::LoseAnswer => {
                        let answer = pass_on.await;
                        answer.into_body().collect().await.unwrap();
                        Status::unavailable("the answer is lost").into_http()
                    }
                    Does::Say(message) => say(&message),
                    Does::Hang => std::future::pending().await,
                };
                Ok::<_, Infallible>(answer)
            }
        });
        let routes = Routes::from(axum::Router::new().fallback_service(meddle));
        let server = Server::builder().add_routes(routes).serve_with_incoming(incoming);
        tokio::spawn(server);
        drop(inside);
        Self { address, came, runtime: Some(runtime) }
    }

    /// A service that is nothing but this.
    pub fn alone(does: impl Fn(usize) -> Does + Send + Sync + 'static) -> Self {
        let nowhere = tonic::transport::Endpoint::from_static("http://127.0.0.1:1").connect_lazy();
        Self::of(nowhere, does)
    }

    pub fn builder(&self) -> Builder {
        Client::builder(self.endpoint())
    }

    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn client(&self) -> Client {
        self.builder().connect().unwrap()
    }

    pub fn came(&self) -> Vec<Came> {
        self.came.lock().unwrap().clone()
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.runtime.take().unwrap().shutdown_background();
    }
}

fn say(message: &[u8]) -> Response<Body> {
    let mut frame = vec![0];
    frame.extend(u32::try_from(message.len()).unwrap().to_be_bytes());
    frame.extend(message);
    let mut trailers = HeaderMap::new();
    trailers.insert("grpc-status", HeaderValue::from_static("0"));
    let body = Full::new(Bytes::from(frame)).with_trailers(async { Some(Ok(trailers)) });
    Response::builder().header("content-type", "application/grpc").body(Body::new(body)).unwrap()
}
