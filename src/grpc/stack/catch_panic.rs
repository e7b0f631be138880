//! A panic while a call is worked on is an `INTERNAL` answer to that call.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use http::{HeaderMap, Request, Response};
use pin_project_lite::pin_project;
use tonic::body::Body;
use tower::Service;

use crate::error::Error;
use crate::grpc::status;

/// See the module.
#[derive(Debug, Clone)]
pub struct CatchPanic<S> {
    inner: S,
}

impl<S> CatchPanic<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S, B> Service<Request<B>> for CatchPanic<S>
where
    S: Service<Request<B>, Response = Response<Body>>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = CatchPanicFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let language = status::language_header(request.headers());
        // Nothing that a call left half done is used again: what is shared is behind locks that say so, or never half done.
        let future = catch_unwind(AssertUnwindSafe(|| self.inner.call(request)));
        CatchPanicFuture { future: future.ok(), language }
    }
}

pin_project! {
    /// A call that may panic. `None`: it has.
    pub struct CatchPanicFuture<F> {
        #[pin]
        future: Option<F>,
        language: HeaderMap,
    }
}

impl<F, E> Future for CatchPanicFuture<F>
where
    F: Future<Output = Result<Response<Body>, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Some(future) = this.future.as_pin_mut() else {
            return Poll::Ready(Ok(fault(this.language, "before it began")));
        };
        match catch_unwind(AssertUnwindSafe(|| future.poll(context))) {
            Ok(answer) => answer,
            Err(panic) => Poll::Ready(Ok(fault(this.language, &words(panic.as_ref())))),
        }
    }
}

/// What a panic said, if it said anything.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

fn fault(headers: &HeaderMap, words: &str) -> Response<Body> {
    let panic = std::io::Error::other(format!("a call panicked: {words}"));
    status::response(&Error::internal(panic), headers)
}
