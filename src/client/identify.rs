//! What each call shows beside its message.

use std::sync::Arc;

use tonic::metadata::{Ascii, MetadataValue};
use tonic::service::Interceptor;
use tonic::{Request, Status};

/// Why there is nothing to show.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Asked before each call for what it shows as who makes it.
pub(super) type Bearer = Arc<dyn Fn() -> Result<String, BoxError> + Send + Sync>;

/// Asked before each call for the trace that it belongs to.
pub(super) type TraceParent = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// Puts into each call who makes it, which trace it belongs to, and in which language people are to be told what is wrong.
#[derive(Clone, Default)]
pub struct Identify {
    pub(super) bearer: Option<Bearer>,
    pub(super) trace_parent: Option<TraceParent>,
    pub(super) language: Option<String>,
}

impl Interceptor for Identify {
    fn call(&mut self, mut request: Request<()>) -> Result<Request<()>, Status> {
        let metadata = request.metadata_mut();
        if let Some(bearer) = &self.bearer {
            metadata.insert("authorization", credentials(bearer)?);
        }
        // These are worth no failed call: what can't be a header is left out.
        let parent = self.trace_parent.as_ref().and_then(|parent| parent());
        for (name, value) in [("traceparent", parent), ("accept-language", self.language.clone())] {
            if let Some(Ok(value)) = value.map(|value| value.parse()) {
                metadata.insert(name, value);
            }
        }
        Ok(request)
    }
}

fn credentials(bearer: &Bearer) -> Result<MetadataValue<Ascii>, Status> {
    // Nobody was refused: a moment later there may be some.
    let none =
        |why: String| Status::unavailable(format!("there are no credentials to show: {why}"));
    let text = bearer().map_err(|error| none(error.to_string()))?;
    let value = format!("Bearer {}", text.trim()).parse();
    let mut value: MetadataValue<Ascii> =
        value.map_err(|_| none("they hold what no header may".to_owned()))?;
    value.set_sensitive(true);
    Ok(value)
}
