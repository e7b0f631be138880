//! Spans: the way of a call through this program, told to whoever collects traces.
//!
//! A [`Tracer`] begins one where something comes in: a call, or a mail that is due. Whatever lies deeper asks for a [`span`] of its own, and has
//! one if what it is a part of is sampled; otherwise nothing is made, not even a name. What it is a part of is known by the thread: a span
//! is put around the future that it tells of, and a task is a part of what spawned it if it is [`carried`].
//!
//! INV-PRIVATE: no span has a name, an address or an id of a person, a secret, or a word of an error. What is told of a statement is its name, of a
//! request its method, of an error its code.

mod delivery;

use std::borrow::Cow;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;

use http::{HeaderMap, HeaderName};
use opentelemetry::propagation::{Extractor, TextMapPropagator as _};
use opentelemetry::trace::{
    Span as _, SpanBuilder, SpanId, Status, TraceContextExt as _, TraceId, Tracer as _,
};
use opentelemetry::{Context, ContextGuard};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::SdkTracer;
use pin_project_lite::pin_project;
use prometheus_client::registry::Registry;

pub use delivery::{Delivery, ROOM};
pub use opentelemetry::KeyValue;
pub use opentelemetry::trace::SpanKind as Kind;

/// The header of a call that says which trace it belongs to (W3C Trace Context).
const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// What a span is called, and what is known when it begins.
pub type About = (Cow<'static, str>, Vec<KeyValue>);

/// Begins spans where something comes in. Where nobody collects them it begins none.
#[derive(Debug, Clone, Default)]
pub struct Tracer(Option<Arc<Collected>>);

#[derive(Debug)]
struct Collected {
    spans: SdkTracer,
    delivery: Arc<Delivery>,
}

impl Tracer {
    /// One whose spans are collected.
    #[must_use]
    pub fn new(spans: SdkTracer, delivery: Arc<Delivery>) -> Self {
        Self(Some(Arc::new(Collected { spans, delivery })))
    }

    /// Makes what is counted of spans known by its names.
    pub fn register(&self, registry: &mut Registry) {
        if let Some(collected) = &self.0 {
            collected.delivery.register(registry);
        }
    }

    /// Begins the span of a call, in the trace that its headers name. One that is not sampled is still known by what its caller sent, so
    /// that its lines in the log are.
    pub fn call(&self, headers: &HeaderMap, about: impl FnOnce() -> About) -> Span {
        let parent = if headers.contains_key(TRACEPARENT) {
            parent_in(&Headers(headers))
        } else {
            Context::new()
        };
        let begun = self.begin(&parent, Kind::Server, about);
        begun.unwrap_or_else(|| Span(Place(parent.has_active_span().then_some(parent))))
    }

    /// Goes on with a trace that was [noted](noted) before, in another process maybe.
    pub fn resume(&self, noted: Option<&str>, about: impl FnOnce() -> About) -> Span {
        let begun = noted.and_then(|noted| {
            let fields = HashMap::from([(TRACEPARENT.to_string(), noted.to_owned())]);
            self.begin(&parent_in(&fields), Kind::Consumer, about)
        });
        begun.unwrap_or_default()
    }

    fn begin(&self, parent: &Context, kind: Kind, about: impl FnOnce() -> About) -> Option<Span> {
        let asked = SpanBuilder::from_name("").with_kind(kind);
        let mut span = self.0.as_ref()?.spans.build_with_context(asked, parent);
        if !span.is_recording() {
            return None;
        }
        let (name, attributes) = about();
        span.update_name(name);
        span.set_attributes(attributes);
        Some(Span(Place(Some(parent.with_value(self.clone()).with_span(span)))))
    }
}

fn parent_in(fields: &dyn Extractor) -> Context {
    TraceContextPropagator::new().extract_with_context(&Context::new(), fields)
}

struct Headers<'a>(&'a HeaderMap);

impl Extractor for Headers<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.to_str().ok()
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(HeaderName::as_str).collect()
    }
}

/// Begins a span of what the thread is in, if that is sampled.
pub fn span(kind: Kind, about: impl FnOnce() -> About) -> Span {
    let around = Context::map_current(|here| Some((here.get::<Tracer>()?.clone(), here.clone())));
    let begun = around.and_then(|(tracer, parent)| tracer.begin(&parent, kind, about));
    begun.unwrap_or_default()
}

/// A span that has begun, and ends when this is dropped; or none.
#[derive(Debug, Default)]
pub struct Span(Place);

impl Span {
    /// Says something more of it.
    pub fn set(&self, attribute: KeyValue) {
        if let Some(context) = &self.0.0 {
            context.span().set_attribute(attribute);
        }
    }

    /// Says that it failed, by a word or code that says how: see INV-PRIVATE.
    pub fn fail(&self, how: impl Into<Cow<'static, str>>) {
        if let Some(context) = &self.0.0 {
            context.span().set_attribute(KeyValue::new("error.type", how.into()));
            context.span().set_status(Status::error(""));
        }
    }

    /// A future that is worked on within it.
    pub fn around<F>(&self, future: F) -> Within<F> {
        self.0.around(future)
    }

    /// What this thread does is a part of it until this is dropped.
    #[must_use]
    pub fn enter(&self) -> Option<ContextGuard> {
        self.0.enter()
    }
}

impl Drop for Span {
    fn drop(&mut self) {
        // Tasks that go on may hold it still.
        if let Some(context) = &self.0.0 {
            context.span().end();
        }
    }
}

/// A place in a trace, or none.
#[derive(Debug, Clone, Default)]
pub struct Place(Option<Context>);

impl Place {
    /// Where the thread is.
    #[must_use]
    pub fn here() -> Self {
        Self(Context::map_current(|here| here.has_active_span().then(|| here.clone())))
    }

    /// A future that is worked on there.
    pub fn around<F>(&self, future: F) -> Within<F> {
        Within { future, place: self.clone() }
    }

    fn enter(&self) -> Option<ContextGuard> {
        self.0.clone().map(Context::attach)
    }
}

/// A future that belongs to where the thread is, wherever it is worked on: for tasks.
pub fn carried<F>(future: F) -> Within<F> {
    Place::here().around(future)
}

/// Which trace and which span the thread is in, whether it is sampled or not.
#[must_use]
pub fn ids() -> Option<(TraceId, SpanId)> {
    Context::map_current(|here| {
        let span = here.has_active_span().then(|| here.span())?;
        Some((span.span_context().trace_id(), span.span_context().span_id()))
    })
}

/// Where the thread is, to be gone on with later; `None`: nothing is sampled here.
#[must_use]
pub fn noted() -> Option<String> {
    Context::map_current(|here| here.get::<Tracer>().map(drop))?;
    let (trace, span) = ids()?;
    Some(format!("00-{trace}-{span}-01"))
}

pin_project! {
    /// A future that is worked on at a place in a trace.
    #[derive(Debug)]
    pub struct Within<F> {
        #[pin]
        future: F,
        place: Place,
    }
}

impl<F: Future> Future for Within<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut std::task::Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _within = this.place.enter();
        this.future.poll(context)
    }
}
