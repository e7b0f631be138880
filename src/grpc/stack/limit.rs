//! So many calls at once, and no more: the next one is told to come again.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::{Request, Response};
use pin_project_lite::pin_project;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tonic::body::Body;
use tower::Service;

use crate::error::Error;
use crate::grpc::door::Door;
use crate::grpc::status;

/// See the module. A call counts until its answer begins, so that a stream of changes that stays open for hours does not.
#[derive(Debug, Clone)]
pub struct Limit<S> {
    inner: S,
    room: Arc<Semaphore>,
}

impl<S> Limit<S> {
    pub(super) fn new(inner: S, calls: usize) -> Self {
        Self { inner, room: Arc::new(Semaphore::new(calls)) }
    }

    /// Another service that shares this one's room: the limit holds over all connections.
    pub(super) fn around<T>(&self, inner: T) -> Limit<T> {
        Limit { inner, room: Arc::clone(&self.room) }
    }
}

impl<S, B> Service<Request<B>> for Limit<S>
where
    S: Service<Request<B>, Response = Response<Body>, Error = Infallible>,
{
    type Response = S::Response;
    type Error = Infallible;
    type Future = LimitFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // A busy server that does not answer would be taken for a dead one, and restarted.
        if Door::is_always_open(request.uri().path()) {
            return LimitFuture::Working { future: self.inner.call(request), room: None };
        }
        match Arc::clone(&self.room).try_acquire_owned() {
            Ok(room) => LimitFuture::Working { future: self.inner.call(request), room: Some(room) },
            Err(_) => LimitFuture::TurnedAway {
                answer: Some(status::response(&Error::overloaded(), request.headers())),
            },
        }
    }
}

pin_project! {
    /// A call that found room, or did not.
    #[project = Projected]
    pub enum LimitFuture<F> {
        /// It is worked on.
        Working {
            #[pin]
            future: F,
            room: Option<OwnedSemaphorePermit>,
        },
        /// It is not.
        TurnedAway { answer: Option<Response<Body>> },
    }
}

impl<F> Future for LimitFuture<F>
where
    F: Future<Output = Result<Response<Body>, Infallible>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.project() {
            Projected::Working { future, room } => {
                let answer = ready!(future.poll(context));
                drop(room.take());
                Poll::Ready(answer)
            }
            // Asked again after it was answered, which nobody does, it stays silent.
            Projected::TurnedAway { answer } => {
                answer.take().map_or(Poll::Pending, |answer| Poll::Ready(Ok(answer)))
            }
        }
    }
}
