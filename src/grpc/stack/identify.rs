//! Who makes a call is found out before a method sees it.

use std::convert::Infallible;
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::{Request, Response};
use tonic::body::Body;
use tower::Service;

use crate::grpc::caller;
use crate::grpc::door::{Door, Shown};
use crate::grpc::metrics::Metrics;
use crate::grpc::status;

/// See the module.
#[derive(Clone)]
pub struct Identify<S> {
    inner: S,
    door: Door,
    metrics: Arc<Metrics>,
}

impl<S> Identify<S> {
    pub(super) fn new(inner: S, door: Door, metrics: Arc<Metrics>) -> Self {
        Self { inner, door, metrics }
    }
}

impl<S, B> Service<Request<B>> for Identify<S>
where
    S: Service<Request<B>, Response = Response<Body>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: Send + 'static,
{
    type Response = S::Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        if Door::is_always_open(request.uri().path()) {
            return Box::pin(self.inner.call(request));
        }
        // The one that is ready is used up; its copy takes its place.
        let copy = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, copy);
        let (door, metrics) = (self.door.clone(), Arc::clone(&self.metrics));
        Box::pin(async move {
            // Whoever prints the headers from here on prints no secret.
            if let http::header::Entry::Occupied(mut shown) =
                request.headers_mut().entry(http::header::AUTHORIZATION)
            {
                shown.iter_mut().for_each(|value| value.set_sensitive(true));
            }
            match door.identify(request.headers(), request.extensions()).await {
                Ok(caller) => {
                    let path = request.uri().path().to_owned();
                    if caller::stays_open(&path) {
                        let shown = Shown::by(&door, &request);
                        request.extensions_mut().insert(shown);
                    }
                    caller::note(request.extensions_mut(), &path, caller);
                    inner.call(request).await
                }
                Err(error) => {
                    metrics.refuse(&error);
                    Ok(status::response(&error, request.headers()))
                }
            }
        })
    }
}
