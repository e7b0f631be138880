//! The only place where an error becomes a gRPC status.

use std::collections::HashMap;

use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE as LANGUAGE;
use prost::Message as _;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, FieldViolation, StatusExt};

use crate::error::{Error, Kind};
use crate::grpc::language::Language;
use crate::grpc::messages;

/// The domain of every `ErrorInfo`.
pub const DOMAIN: &str = "rolecall";

/// The status of an error, with every detail that a client may use (AIP-193), and a sentence for people in a language.
///
/// What caused it is logged, since nobody is told.
#[must_use]
pub fn from_error(error: &Error, language: Language) -> Status {
    log_cause(error);
    let reason = error.reason();
    let details = error.details();

    let metadata: HashMap<String, String> =
        details.metadata.iter().map(|(&key, value)| (key.to_owned(), value.clone())).collect();
    let mut wire = ErrorDetails::with_error_info(reason.name(), DOMAIN, metadata);

    if !details.fields.is_empty() {
        let violations: Vec<_> = details
            .fields
            .iter()
            .map(|violation| {
                let mut wire = FieldViolation::new(&violation.field, &violation.description);
                violation.reason.name().clone_into(&mut wire.reason);
                wire
            })
            .collect();
        wire.set_bad_request(violations);
    }
    for violation in &details.preconditions {
        wire.add_precondition_failure_violation(
            violation.reason.name(),
            &violation.subject,
            &violation.description,
        );
    }
    for violation in &details.quotas {
        wire.add_quota_failure_violation(&violation.subject, &violation.description);
    }
    if let Some(resource) = &details.resource {
        wire.set_resource_info(resource.kind, &resource.name, "", error.message());
    }
    if let Some(delay) = details.retry_after {
        wire.set_retry_info(Some(delay));
    }
    wire.set_localized_message(language.tag(), messages::sentence(reason, language));

    Status::with_error_details(code(error.kind()), error.message(), wire)
}

/// An error inside an answer: the message that its status would carry. Tonic keeps it encoded among the details.
#[must_use]
pub fn message(error: &Error, language: Language) -> tonic_types::Status {
    let status = from_error(error, language);
    tonic_types::Status::decode(status.details()).unwrap_or_else(|_| tonic_types::Status {
        code: status.code().into(),
        message: status.message().to_owned(),
        details: Vec::new(),
    })
}

/// The answer to a call that no method gets to answer, in the language that its headers ask for.
pub(crate) fn response(error: &Error, headers: &HeaderMap) -> http::Response<tonic::body::Body> {
    let language = headers.get(LANGUAGE).and_then(|value| value.to_str().ok());
    let language = language.map_or(Language::default(), Language::from_accept_language);
    from_error(error, language).into_http()
}

/// Of the headers of a call, what [`response`] needs: empty, and so nothing to allocate, for most.
pub(crate) fn language_header(headers: &HeaderMap) -> HeaderMap {
    let language = headers.get(LANGUAGE).map(|value| (LANGUAGE, value.clone()));
    language.into_iter().collect()
}

/// The gRPC code of a kind of error.
#[must_use]
pub fn code(kind: Kind) -> Code {
    match kind {
        Kind::Unauthenticated => Code::Unauthenticated,
        Kind::InvalidArgument => Code::InvalidArgument,
        Kind::PermissionDenied => Code::PermissionDenied,
        Kind::NotFound => Code::NotFound,
        Kind::AlreadyExists => Code::AlreadyExists,
        Kind::FailedPrecondition => Code::FailedPrecondition,
        Kind::ResourceExhausted => Code::ResourceExhausted,
        Kind::Aborted => Code::Aborted,
        Kind::Unavailable => Code::Unavailable,
        Kind::Internal => Code::Internal,
        Kind::DeadlineExceeded => Code::DeadlineExceeded,
    }
}

fn log_cause(error: &Error) {
    let Some(cause) = &error.details().cause else { return };
    // `Display` of a database's error often says little: the whole chain is logged.
    let mut chain = cause.to_string();
    let mut next = cause.source();
    while let Some(deeper) = next {
        chain.push_str(": ");
        chain.push_str(&deeper.to_string());
        next = deeper.source();
    }
    match error.kind() {
        Kind::Internal => {
            tracing::error!(reason = error.reason().name(), cause = chain, "a request failed")
        }
        Kind::Unauthenticated
        | Kind::InvalidArgument
        | Kind::PermissionDenied
        | Kind::NotFound
        | Kind::AlreadyExists
        | Kind::FailedPrecondition
        | Kind::ResourceExhausted
        | Kind::Aborted
        | Kind::Unavailable
        | Kind::DeadlineExceeded => {
            tracing::warn!(reason = error.reason().name(), cause = chain, "a request failed");
        }
    }
}

#[cfg(test)]
mod tests;
