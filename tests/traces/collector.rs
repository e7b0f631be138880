//! A collector of traces, which keeps what it is told.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::{
    TraceService, TraceServiceServer,
};
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::common::v1::{AnyValue, KeyValue};
use opentelemetry_proto::tonic::trace::v1::Span;
use opentelemetry_proto::tonic::trace::v1::span::SpanKind;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_stream::wrappers::TcpListenerStream;
use tonic::transport::{Identity, Server, ServerTlsConfig};
use tonic::{Request, Response, Status};

use crate::authority;

/// See the module. It ends with the test.
pub struct Collector {
    address: SocketAddr,
    told: Told,
    serving: JoinHandle<()>,
}

#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<ExportTraceServiceRequest>>>);

/// A span as tests look at it.
#[derive(Debug, Clone)]
pub struct Seen {
    pub name: String,
    pub kind: SpanKind,
    pub trace: String,
    pub id: String,
    pub parent: String,
    pub attributes: BTreeMap<String, String>,
    pub failed: bool,
}

impl Collector {
    pub async fn start() -> Self {
        Self::serve(Server::builder()).await
    }

    /// One that is talked to by TLS.
    pub async fn start_with_tls(identity: &authority::Identity) -> Self {
        let identity = Identity::from_pem(&identity.cert, &identity.key);
        let tls = ServerTlsConfig::new().identity(identity);
        Self::serve(Server::builder().tls_config(tls).unwrap()).await
    }

    async fn serve(mut server: Server) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let told = Told::default();
        let routes = server.add_service(TraceServiceServer::new(told.clone()));
        let serving = routes.serve_with_incoming(TcpListenerStream::new(listener));
        let serving = tokio::spawn(async move { serving.await.unwrap() });
        Self { address, told, serving }
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The setting that leads here.
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every span, in the order in which they ended.
    pub fn spans(&self) -> Vec<Seen> {
        let told = self.told.0.lock().unwrap();
        let scopes = told.iter().flat_map(|told| &told.resource_spans);
        let scopes = scopes.flat_map(|resource| &resource.scope_spans);
        scopes.flat_map(|scope| scope.spans.iter().map(Seen::of)).collect()
    }

    /// What is told of the program, and of no span alone.
    pub fn resource(&self) -> BTreeMap<String, String> {
        let told = self.told.0.lock().unwrap();
        attributes(&told[0].resource_spans[0].resource.as_ref().unwrap().attributes)
    }

    /// Everything that it was told, as a text to look for words in.
    pub fn everything(&self) -> String {
        format!("{:?}", self.told.0.lock().unwrap())
    }

    /// Waits until a span of this name was told in a trace.
    pub async fn has(&self, trace: &str, name: &str) -> Seen {
        for _ in 0..1_000 {
            let found =
                self.spans().into_iter().find(|span| span.trace == trace && span.name == name);
            if let Some(found) = found {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("no `{name}` in {trace}: {:#?}", self.spans())
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

#[tonic::async_trait]
impl TraceService for Told {
    async fn export(
        &self,
        request: Request<ExportTraceServiceRequest>,
    ) -> Result<Response<ExportTraceServiceResponse>, Status> {
        self.0.lock().unwrap().push(request.into_inner());
        Ok(Response::new(ExportTraceServiceResponse::default()))
    }
}

impl Seen {
    fn of(span: &Span) -> Self {
        Self {
            name: span.name.clone(),
            kind: span.kind(),
            trace: hex(&span.trace_id),
            id: hex(&span.span_id),
            parent: hex(&span.parent_span_id),
            attributes: attributes(&span.attributes),
            failed: span.status.as_ref().is_some_and(|status| status.code == 2),
        }
    }

    /// The value of an attribute, which it must have.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).unwrap_or_else(|| panic!("no `{name}` in {self:?}"))
    }
}

fn attributes(attributes: &[KeyValue]) -> BTreeMap<String, String> {
    let text = |value: &Option<AnyValue>| match value.as_ref().and_then(|any| any.value.as_ref()) {
        Some(Value::StringValue(text)) => text.clone(),
        Some(Value::IntValue(number)) => number.to_string(),
        other => format!("{other:?}"),
    };
    attributes.iter().map(|row| (row.key.clone(), text(&row.value))).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
