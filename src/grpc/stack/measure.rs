//! Every call is counted when it ends, with the code that its caller was told, and how long it took; and if it is sampled, it is told as a span.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::{HeaderMap, HeaderName, Request, Response};
use http_body::{Frame, SizeHint};
use pin_project_lite::pin_project;
use tonic::Code;
use tonic::body::Body;
use tonic::codegen::Bytes;
use tower::Service;

use crate::grpc::door::Door;
use crate::grpc::metrics::{Metrics, Open};
use crate::grpc::stack::span::begun;
use crate::trace::{About, KeyValue, Span, Tracer};

const STATUS: HeaderName = HeaderName::from_static("grpc-status");

/// See the module.
#[derive(Debug, Clone)]
pub struct Measured<S> {
    inner: S,
    metrics: Arc<Metrics>,
    tracer: Tracer,
}

impl<S> Measured<S> {
    pub(super) fn new(inner: S, metrics: Arc<Metrics>, tracer: Tracer) -> Self {
        Self { inner, metrics, tracer }
    }
}

impl<S, B> Service<Request<B>> for Measured<S>
where
    S: Service<Request<B>, Response = Response<Body>>,
{
    type Response = Response<MeasuredBody>;
    type Error = S::Error;
    type Future = MeasuredFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let path = request.uri().path();
        let open = self.metrics.begin(path, begun());
        // Probes come every few seconds, and tell nothing.
        let span = if Door::is_always_open(path) {
            Span::default()
        } else {
            self.tracer.call(request.headers(), || about(&open))
        };
        let future = {
            let _within = span.enter();
            self.inner.call(request)
        };
        MeasuredFuture { future, call: Some(Call { open, span }) }
    }
}

pin_project! {
    /// A call whose answer has not begun. Dropped before, it was cancelled.
    pub struct MeasuredFuture<F> {
        #[pin]
        future: F,
        call: Option<Call>,
    }
}

impl<F, E> Future for MeasuredFuture<F>
where
    F: Future<Output = Result<Response<Body>, E>>,
{
    type Output = Result<Response<MeasuredBody>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let answer = {
            let _within = this.call.as_ref().map(|call| call.span.enter());
            ready!(this.future.poll(context))
        };
        let mut call = this.call.take();
        Poll::Ready(answer.map(|response| {
            // A refusal has its code here, and nothing follows it.
            note(&mut call, response.headers());
            response.map(|body| MeasuredBody { body, call })
        }))
    }
}

pin_project! {
    /// The answer to a call, which ends with it.
    pub struct MeasuredBody {
        #[pin]
        body: Body,
        call: Option<Call>,
    }
}

impl http_body::Body for MeasuredBody {
    type Data = Bytes;
    type Error = tonic::Status;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, tonic::Status>>> {
        let this = self.project();
        let frame = {
            let _within = this.call.as_ref().map(|call| call.span.enter());
            ready!(this.body.poll_frame(context))
        };
        if let Some(Ok(frame)) = &frame
            && let Some(trailers) = frame.trailers_ref()
        {
            note(this.call, trailers);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Notes the code that headers or trailers tell, if they do.
fn note(call: &mut Option<Call>, headers: &HeaderMap) {
    if let (Some(call), Some(code)) = (call, headers.get(&STATUS)) {
        call.open.ends_with(Code::from_bytes(code.as_bytes()));
    }
}

/// A call that has not ended.
struct Call {
    open: Open,
    span: Span,
}

impl Drop for Call {
    fn drop(&mut self) {
        let code = self.open.code();
        self.span.set(KeyValue::new("rpc.grpc.status_code", code as i64));
        if is_fault(code) {
            self.span.fail(self.open.code_name());
        }
    }
}

/// How spans of calls are told by everybody: the semantic conventions of OpenTelemetry for RPC.
fn about(open: &Open) -> About {
    let (service, method) = open.name();
    let attributes = vec![
        KeyValue::new("rpc.system", "grpc"),
        KeyValue::new("rpc.service", service.to_owned()),
        KeyValue::new("rpc.method", method.to_owned()),
    ];
    (format!("{service}/{method}").into(), attributes)
}

/// Whether a code says that the service failed, and not whoever asked it.
fn is_fault(code: Code) -> bool {
    matches!(
        code,
        Code::Unknown
            | Code::DeadlineExceeded
            | Code::Unimplemented
            | Code::Internal
            | Code::Unavailable
            | Code::DataLoss
    )
}
