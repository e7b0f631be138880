//! The deadline that a client gives (`grpc-timeout`) is answered with `DEADLINE_EXCEEDED`.
//!
//! tonic keeps the deadline too, but answers `CANCELLED`, which clients take for their own doing. This layer's timer is set
//! before tonic's and looked at first, so that it always wins.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderMap, Request, Response};
use pin_project_lite::pin_project;
use tokio::time::Sleep;
use tonic::body::Body;
use tower::Service;

use crate::error::Error;
use crate::grpc::status;

/// See the module.
#[derive(Debug, Clone)]
pub struct Deadline<S> {
    inner: S,
}

impl<S> Deadline<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S, B> Service<Request<B>> for Deadline<S>
where
    S: Service<Request<B>, Response = Response<Body>>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = DeadlineFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let timer = timeout(request.headers()).map(tokio::time::sleep);
        let language = status::language_header(request.headers());
        DeadlineFuture { future: self.inner.call(request), timer, language }
    }
}

/// How much time the client gives: up to eight digits and a unit, as the protocol has it. What is not well formed gives no limit.
pub(super) fn timeout(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get("grpc-timeout")?.to_str().ok()?;
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    if digits.is_empty() || digits.len() > 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let count: u64 = digits.parse().ok()?;
    match unit {
        "H" => Some(Duration::from_secs(count * 3600)),
        "M" => Some(Duration::from_secs(count * 60)),
        "S" => Some(Duration::from_secs(count)),
        "m" => Some(Duration::from_millis(count)),
        "u" => Some(Duration::from_micros(count)),
        "n" => Some(Duration::from_nanos(count)),
        _ => None,
    }
}

pin_project! {
    /// A call that has so much time.
    pub struct DeadlineFuture<F> {
        #[pin]
        future: F,
        #[pin]
        timer: Option<Sleep>,
        language: HeaderMap,
    }
}

impl<F, E> Future for DeadlineFuture<F>
where
    F: Future<Output = Result<Response<Body>, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        // An answer that is there in time counts, even if it is looked at late.
        if let Poll::Ready(answer) = this.future.poll(context) {
            return Poll::Ready(answer);
        }
        match this.timer.as_pin_mut().map(|timer| timer.poll(context)) {
            Some(Poll::Ready(())) => {
                Poll::Ready(Ok(status::response(&Error::deadline_passed(), this.language)))
            }
            Some(Poll::Pending) | None => Poll::Pending,
        }
    }
}
