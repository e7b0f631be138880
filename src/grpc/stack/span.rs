//! A span for each call, which every log line of the call carries.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use http::{Request, Response};
use pin_project_lite::pin_project;
use tonic::Status;
use tower::Service;
use tracing::Span;

/// See the module.
#[derive(Debug, Clone)]
pub struct Spanned<S> {
    inner: S,
}

impl<S> Spanned<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S, B, R> Service<Request<B>> for Spanned<S>
where
    S: Service<Request<B>, Response = Response<R>>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = SpannedFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let span =
            tracing::info_span!("call", method = request.uri().path().trim_start_matches('/'));
        let future = span.in_scope(|| self.inner.call(request));
        SpannedFuture { future, span, begun: begun() }
    }
}

/// How long a call takes is for the log and the metrics alone: nothing is decided by it.
#[allow(clippy::disallowed_methods, reason = "the duration of a call, for the log and the metrics")]
pub(super) fn begun() -> Instant {
    Instant::now()
}

pin_project! {
    /// A call that is worked on in its span.
    pub struct SpannedFuture<F> {
        #[pin]
        future: F,
        span: Span,
        begun: Instant,
    }
}

impl<F, R, E> Future for SpannedFuture<F>
where
    F: Future<Output = Result<Response<R>, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let _entered = this.span.enter();
        let answer = ready!(this.future.poll(context));
        if let Ok(response) = &answer {
            // Only refusals have their status in the headers; that of an answer follows the body.
            let code = Status::from_header_map(response.headers())
                .map_or(tonic::Code::Ok, |status| status.code());
            tracing::debug!(code = ?code, took = ?this.begun.elapsed(), "answered");
        }
        Poll::Ready(answer)
    }
}
