//! Why there is no answer.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use tonic::{Code, Status};
use tonic_types::{FieldViolation, StatusExt};

use crate::proto::v1::ErrorReason;

/// Why there is no answer. Never a permission: who gets one refuses.
///
/// What went wrong between here and the service, before there was an answer, is [`Code::Unavailable`], whatever it was.
#[derive(Debug, Clone)]
pub struct Error(Status);

impl Error {
    /// What kind of error it is.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code()
    }

    /// What is wrong, for a log; [`sentence`](Self::sentence) is for people.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message()
    }

    /// Why the service refused. `None`: it did not say, or something that this version does not know ([`reason_name`](Self::reason_name) has it).
    #[must_use]
    pub fn reason(&self) -> Option<ErrorReason> {
        ErrorReason::from_str_name(&format!("ERROR_REASON_{}", self.reason_name()?))
    }

    /// The same as text, such as `SEATS_EXHAUSTED`. `None`: the service did not say.
    #[must_use]
    pub fn reason_name(&self) -> Option<String> {
        Some(self.0.get_details_error_info()?.reason)
    }

    /// What the reason is about, by the keys that `error_reason.proto` lists beside each.
    #[must_use]
    pub fn metadata(&self) -> HashMap<String, String> {
        self.0.get_details_error_info().map(|info| info.metadata).unwrap_or_default()
    }

    /// What is wrong with which fields of the request.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldViolation> {
        let wrong = self.0.get_details_bad_request();
        wrong.map(|request| request.field_violations).unwrap_or_default()
    }

    /// How long the service wants to be left alone before it is asked again.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.get_details_retry_info()?.retry_delay
    }

    /// A sentence for the people who see it, in English or the language of [`in_language`](crate::client::Client::in_language).
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        Some(self.0.get_details_localized_message()?.message)
    }

    /// All of it, as it came, with the rest of the details.
    #[must_use]
    pub fn status(&self) -> &Status {
        &self.0
    }

    /// Whether the same question may be answered a little later.
    pub(super) fn may_pass(&self) -> bool {
        match self.code() {
            Code::Unavailable => true,
            Code::Aborted => !matches!(
                self.reason(),
                Some(ErrorReason::RequestIdReused | ErrorReason::EtagMismatch)
            ),
            _ => self.retry_after().is_some(),
        }
    }

    /// There was no time left, after something else had gone wrong or not.
    pub(super) fn late(deadline: Duration, before: Option<&Self>) -> Self {
        let before = before.map(|error| format!(", before that: {error}")).unwrap_or_default();
        Self(Status::deadline_exceeded(format!("there was no answer within {deadline:?}{before}")))
    }

    /// The service answered, and not what it must.
    pub(super) fn nonsense(message: &str) -> Self {
        Self(Status::internal(message))
    }

    /// An error inside an answer.
    pub(super) fn inside(status: &tonic_types::Status) -> Self {
        let details = prost::Message::encode_to_vec(status).into();
        Self(Status::with_details(status.code.into(), status.message.clone(), details))
    }
}

impl From<Status> for Error {
    fn from(status: Status) -> Self {
        // What came over the wire has no source: this is what did not.
        let Some(mut source) = std::error::Error::source(&status) else { return Self(status) };
        let mut chain = source.to_string();
        while let Some(deeper) = source.source() {
            chain = format!("{chain}: {deeper}");
            source = deeper;
        }
        Self(Status::unavailable(format!("the service can't be reached: {chain}")))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = self.reason_name().unwrap_or_else(|| format!("{:?}", self.code()));
        write!(f, "{} ({reason})", self.message())
    }
}

impl std::error::Error for Error {}
