//! Tells spans to a collector, by OTLP over gRPC, many at a time and on a thread of their own: no call waits for it, nor does the end of the
//! program for long.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, io};

use opentelemetry::KeyValue;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{ExporterBuildError, WithExportConfig as _, WithTonicConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::resource::{EnvResourceDetector, TelemetryResourceDetector};
use opentelemetry_sdk::trace::{
    BatchConfigBuilder, BatchSpanProcessor, Sampler, SdkTracerProvider, Span, SpanData,
    SpanExporter, SpanProcessor,
};
use tonic::transport::{Certificate, Channel, ClientTlsConfig, Endpoint};

use crate::telemetry::Traces;
use crate::trace::{Delivery, ROOM, Tracer};

/// How long the collector may take to be reached, and to take spans.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long it may take at the end, for all that is left.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Why nothing can be told to a collector.
#[derive(Debug, thiserror::Error)]
pub enum CollectorError {
    /// Its address is none.
    #[error("can't tell spans to the collector of traces: {0}")]
    Endpoint(#[from] tonic::transport::Error),
    /// The certificates to verify it by can't be read.
    #[error("can't read `{0}` for the collector of traces: {1}")]
    Certificates(PathBuf, io::Error),
    /// What the environment says of it is wrong.
    #[error("can't tell spans to the collector of traces: {0}")]
    Environment(#[from] ExporterBuildError),
}

/// A collector, which may be there or not.
pub struct Collector {
    provider: SdkTracerProvider,
    delivery: Arc<Delivery>,
}

impl Collector {
    /// Makes ready to tell it spans. It is reached when there are any, by the runtime that this is called in.
    ///
    /// # Errors
    /// It can't be reached by these settings, whether it is there or not.
    pub fn open(config: &Traces) -> Result<Self, CollectorError> {
        let exporter = opentelemetry_otlp::SpanExporter::builder()
            .with_tonic()
            .with_channel(channel(config)?)
            .with_timeout(PATIENCE)
            .build()?;
        let delivery = Arc::<Delivery>::default();
        let exporter = Counted { exporter, delivery: Arc::clone(&delivery) };
        // The rest is what `OTEL_BSP_*` says.
        let batches = BatchConfigBuilder::default().with_max_queue_size(ROOM).build();
        let batches = BatchSpanProcessor::new(exporter, batches);
        let processor = Bounded { batches, delivery: Arc::clone(&delivery) };
        let sampler = Sampler::TraceIdRatioBased(config.sampling);
        let provider = SdkTracerProvider::builder()
            .with_sampler(Sampler::ParentBased(Box::new(sampler)))
            .with_resource(resource())
            .with_span_processor(processor)
            .build();
        Ok(Self { provider, delivery })
    }

    /// What begins spans that are told to it.
    #[must_use]
    pub fn tracer(&self) -> Tracer {
        Tracer::new(self.provider.tracer(env!("CARGO_PKG_NAME")), Arc::clone(&self.delivery))
    }

    /// Tells what is left, within a bound. Not on a thread of the runtime, which it waits for.
    pub fn end(self) {
        let lost = self.delivery.lost();
        if self.provider.shutdown_with_timeout(LAST_WORDS).is_err() {
            self.delivery.lose(0, "the collector did not take them before the end");
        }
        let lost = self.delivery.lost() - lost;
        if lost > 0 {
            tracing::warn!(lost, "the last spans were not delivered");
        }
    }
}

fn channel(config: &Traces) -> Result<Channel, CollectorError> {
    let endpoint = Endpoint::from_shared(config.endpoint.clone())?;
    let endpoint = endpoint.timeout(PATIENCE).connect_timeout(PATIENCE);
    let endpoint = if endpoint.uri().scheme_str() == Some("https") {
        endpoint.tls_config(tls(config.ca.as_deref())?)?
    } else {
        endpoint
    };
    Ok(endpoint.connect_lazy())
}

fn tls(ca: Option<&Path>) -> Result<ClientTlsConfig, CollectorError> {
    let config = ClientTlsConfig::new();
    let Some(path) = ca else { return Ok(config.with_native_roots()) };
    let failed = |error| CollectorError::Certificates(path.to_owned(), error);
    Ok(config.ca_certificate(Certificate::from_pem(fs::read(path).map_err(failed)?)))
}

/// What is told of this program; `OTEL_RESOURCE_ATTRIBUTES` may say more, or otherwise.
fn resource() -> Resource {
    Resource::builder_empty()
        .with_service_name(env!("CARGO_PKG_NAME"))
        .with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")))
        .with_detector(Box::new(TelemetryResourceDetector))
        .with_detector(Box::new(EnvResourceDetector::new()))
        .build()
}

/// Takes no more spans than there is room for, so that those that are lost can be counted.
#[derive(Debug)]
struct Bounded {
    batches: BatchSpanProcessor,
    delivery: Arc<Delivery>,
}

impl SpanProcessor for Bounded {
    fn on_start(&self, _span: &mut Span, _context: &opentelemetry::Context) {}

    fn on_end(&self, span: SpanData) {
        if self.delivery.admit() {
            self.batches.on_end(span);
        }
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.batches.force_flush()
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.batches.shutdown_with_timeout(timeout)
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.batches.set_resource(resource);
    }
}

/// Counts what is delivered and what is lost.
#[derive(Debug)]
struct Counted<E> {
    exporter: E,
    delivery: Arc<Delivery>,
}

impl<E: SpanExporter> SpanExporter for Counted<E> {
    async fn export(&self, spans: Vec<SpanData>) -> OTelSdkResult {
        let count = spans.len();
        self.delivery.begin(count);
        match self.exporter.export(spans).await {
            Ok(()) => self.delivery.deliver(count),
            Err(error) => self.delivery.lose(count, &error.to_string()),
        }
        Ok(())
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.exporter.shutdown_with_timeout(timeout)
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.exporter.force_flush()
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.exporter.set_resource(resource);
    }
}
