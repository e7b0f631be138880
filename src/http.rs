//! The port for those who watch over the service: whether it lives, whether it should be asked, what it counts, which version it is.
//!
//! | path | answer |
//! |---|---|
//! | `/livez` | 200 as long as the process runs: it asks nobody |
//! | `/readyz` | 200 or 503, and what is wrong: see `readiness` |
//! | `/metrics` | everything that is counted: see `exposition` |
//! | `/version` | name and version |
//!
//! It tells nothing of any account, and so asks nobody who they are. No answer waits for the store, nor for a connection to it: a busy
//! service is not a dead one.

mod exposition;
mod readiness;

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use serde::Serialize;
use tokio::net::TcpListener;

use crate::app::App;
use readiness::Readiness;

/// What every metric's name begins with.
const PREFIX: &str = "rolecall";

/// What is told.
pub struct Watched {
    app: Arc<App>,
    registry: Registry,
    stopping: AtomicBool,
}

impl Watched {
    /// What is told of use cases; whatever else counts something is made known by `register`.
    #[must_use]
    pub fn new(app: Arc<App>, register: impl FnOnce(&mut Registry)) -> Self {
        let mut registry = Registry::with_prefix(PREFIX);
        app.register_metrics(&mut registry);
        register(&mut registry);
        let build = Family::<[(&str, &str); 1], Gauge>::default();
        build.get_or_create(&[("version", env!("CARGO_PKG_VERSION"))]).set(1);
        registry.register("build_info", "Which version this is; always 1", build);
        Self { app, registry, stopping: AtomicBool::new(false) }
    }

    /// From now on nobody new should ask.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
    }
}

/// Answers until it is dropped.
///
/// # Errors
/// The listener failed.
pub async fn serve(listener: TcpListener, watched: Arc<Watched>) -> io::Result<()> {
    let routes = Router::new()
        .route("/livez", get(async || "ok\n"))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
        .route("/version", get(async || Json(VERSION)))
        .with_state(watched);
    axum::serve(listener, routes).await
}

async fn readyz(State(watched): State<Arc<Watched>>) -> Response {
    let readiness = Readiness::of(watched.app.feed(), watched.stopping.load(Ordering::Acquire));
    let code = if readiness.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (code, Json(readiness)).into_response()
}

async fn metrics(State(watched): State<Arc<Watched>>) -> Response {
    match exposition::text(&watched.registry) {
        Ok(text) => ([(CONTENT_TYPE, exposition::CONTENT_TYPE)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[derive(Serialize)]
struct Version {
    name: &'static str,
    version: &'static str,
}

const VERSION: Version =
    Version { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };
