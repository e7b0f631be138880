//! The typed client, for services in Rust that ask.
//!
//! ```
//! use rolecall::client::{Client, Decision};
//! use rolecall::proto::v1::CheckPermissionRequest;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // Once, when your service starts. Clones share its connections.
//! let client = Client::builder("http://127.0.0.1:1")
//!     .api_key("rck_…".replace('…', "0")) // from a file or a variable
//!     .deadline(std::time::Duration::from_millis(200))
//!     .read_your_writes()
//!     .connect()?;
//!
//! // At each request of yours.
//! let may = CheckPermissionRequest::new("acme", "bob", "documents.edit").in_workspace("paris");
//! let status = match client.check(may).await {
//!     Ok(answer) => match answer.decision {
//!         Decision::Allowed => 200,
//!         Decision::Conditional { .. } => 403, // or ask about the one document
//!         Decision::Denied { .. } => 403,      // `reason` says why
//!     },
//!     Err(error) => {
//!         eprintln!("{error}");
//!         503
//!     }
//! };
//! # // Nobody serves there, and an error is never a yes.
//! # assert_eq!(status, 503);
//! # Ok(())
//! # }
//! ```
//!
//! Every other method is asked with its request, [`Client::call`], and answers with its response or an [`Error`] that says why. Those that stream
//! are asked by the generated clients, over [`Client::channel`].
//!
//! A call is tried again while the service is away or says that it helps to, and there is time before its deadline. That is safe: what changes
//! something is given a `request_id` if it has none, and so happens once.

mod addresses;
mod answer;
mod builder;
mod call;
mod error;
mod identify;
mod retry;
mod seen;

use std::fmt;
use std::time::Duration;

use http::uri::PathAndQuery;
use tokio::time::{Instant, sleep, timeout_at};
use tonic::Request;
use tonic::service::interceptor::InterceptedService;
use tonic_prost::ProstCodec;

pub use answer::{Answer, Decision};
pub use builder::{Builder, SetupError};
pub use call::Call;
pub use error::Error;
pub use identify::{BoxError, Identify};

use crate::client::seen::Seen;
use crate::clock::new_id;
use crate::proto::v1;

/// See the module. A clone is cheap, and shares connections and what is remembered.
#[derive(Clone)]
pub struct Client {
    transport: tonic::transport::Channel,
    identify: Identify,
    deadline: Duration,
    seen: Seen,
}

/// A connection, or several, that shows with each call who makes it.
pub type Channel = InterceptedService<tonic::transport::Channel, Identify>;

impl fmt::Debug for Client {
    /// Nothing of what it shows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("deadline", &self.deadline).finish_non_exhaustive()
    }
}

impl Client {
    /// A client of the service at an endpoint, such as `https://rolecall.example:50051`. With `https` the service must show a certificate that
    /// the system believes.
    #[must_use]
    pub fn builder(endpoint: impl Into<String>) -> Builder {
        Builder::new(endpoint.into())
    }

    /// The client that the builder of an endpoint makes, with nothing else said.
    ///
    /// # Errors
    /// The endpoint is none.
    ///
    /// # Panics
    /// Outside of a Tokio runtime.
    pub fn connect(endpoint: impl Into<String>) -> Result<Self, SetupError> {
        Self::builder(endpoint).connect()
    }

    /// The same client, with another deadline.
    #[must_use]
    pub fn within(&self, deadline: Duration) -> Self {
        Self { deadline, ..self.clone() }
    }

    /// The same client, whose errors have their [`sentence`](Error::sentence) in another language than English, as `accept-language` says it.
    #[must_use]
    pub fn in_language(&self, tag: impl Into<String>) -> Self {
        let identify = Identify { language: Some(tag.into()), ..self.identify.clone() };
        Self { identify, ..self.clone() }
    }

    /// May this person do this here?
    ///
    /// # Errors
    /// There is no answer: refuse what was to be guarded.
    pub async fn check(&self, question: v1::CheckPermissionRequest) -> Result<Answer, Error> {
        self.call(question).await.map(Answer::from)
    }

    /// Up to 1,000 questions about one account at once, answered from one state of it: an answer or an error for each, in their order.
    ///
    /// # Errors
    /// There are no answers: refuse what was to be guarded.
    pub async fn batch_check(
        &self,
        questions: v1::BatchCheckPermissionsRequest,
    ) -> Result<Vec<Result<Answer, Error>>, Error> {
        let asked = questions.items.len();
        answer::several(asked, self.call(questions).await?)
    }

    /// Asks any method that answers once, by its request.
    ///
    /// # Errors
    /// What the service says, or that it did not answer in time.
    pub async fn call<C: Call>(&self, mut request: C) -> Result<C::Response, Error> {
        let changes = request.request_id().map(|id| {
            if id.is_empty() {
                *id = new_id("");
            }
        });
        let account = request.account_id().to_owned();
        if let Some(consistency) = request.consistency() {
            self.seen.ask_for(&account, consistency);
        }
        let response = self.ask_until_answered(request).await?;
        if changes.is_some() {
            self.seen.note(C::token(&response));
        }
        Ok(response)
    }

    /// What generated clients call on: with what each call shows, and without deadline and retries. For methods that stream, which have neither:
    /// `WatchServiceClient::new(client.channel())`.
    #[must_use]
    pub fn channel(&self) -> Channel {
        InterceptedService::new(self.transport.clone(), self.identify.clone())
    }

    async fn ask_until_answered<C: Call>(&self, request: C) -> Result<C::Response, Error> {
        let deadline = Instant::now() + self.deadline;
        let mut before = None;
        for tries in 1.. {
            let error = match timeout_at(deadline, self.ask(request.clone(), deadline)).await {
                Ok(Ok(response)) => return Ok(response),
                Ok(Err(error)) if Instant::now() < deadline => error,
                Ok(Err(_)) | Err(_) => break,
            };
            match retry::wait(tries, &error) {
                Some(wait) if Instant::now() + wait < deadline => sleep(wait).await,
                Some(_) | None => return Err(error),
            }
            before = Some(error);
        }
        Err(Error::late(self.deadline, before.as_ref()))
    }

    async fn ask<C: Call>(&self, message: C, deadline: Instant) -> Result<C::Response, Error> {
        let mut grpc = tonic::client::Grpc::new(self.channel());
        grpc.ready().await.map_err(|error| tonic::Status::from_error(error.into()))?;
        let mut request = Request::new(message);
        // The service is told, too: what nobody waits for any more it need not do.
        request.set_timeout(deadline.saturating_duration_since(Instant::now()));
        let codec = ProstCodec::<C, C::Response>::default();
        let answer = grpc.unary(request, PathAndQuery::from_static(C::PATH), codec).await;
        Ok(answer.map_err(Error::from)?.into_inner())
    }
}
