//! Refusals as clients take them apart.

use std::collections::HashMap;
use std::fmt::Debug;

use rolecall::grpc::proto::v1::ErrorReason;
use tonic::{Code, Response, Status};
use tonic_types::{ErrorDetails, StatusExt};

/// What a refusal carries.
pub struct Details {
    pub metadata: HashMap<String, String>,
    pub details: ErrorDetails,
    pub message: String,
}

impl Details {
    /// Reads a status, which must have the form that all errors of the service have.
    pub fn of(status: &Status) -> (String, Self) {
        let details = status.get_error_details();
        let info = details.error_info().unwrap_or_else(|| panic!("no ErrorInfo: {status:?}"));
        assert_eq!(info.domain, "rolecall");
        assert!(details.localized_message().is_some(), "no LocalizedMessage: {status:?}");
        let message = status.message().to_owned();
        assert!(!message.is_empty() && !message.ends_with('.'), "{message}");
        for leak in ["hunter2", "StoreError", "rusqlite", "unwrap"] {
            assert!(!format!("{status:?}").contains(leak), "{message}");
        }
        (info.reason.clone(), Self { metadata: info.metadata.clone(), message, details })
    }

    /// The fields that are wrong, in order.
    pub fn fields(&self) -> Vec<&str> {
        let request = self.details.bad_request();
        let violations = request.iter().flat_map(|request| &request.field_violations);
        violations.map(|violation| violation.field.as_str()).collect()
    }

    /// The fields that are wrong, each with its reason.
    pub fn violations(&self) -> Vec<(&str, &str)> {
        let request = self.details.bad_request();
        let violations = request.iter().flat_map(|request| &request.field_violations);
        violations.map(|wrong| (wrong.field.as_str(), wrong.reason.as_str())).collect()
    }

    pub fn metadata(&self, key: &str) -> &str {
        self.metadata.get(key).unwrap_or_else(|| panic!("no `{key}` in {:?}", self.metadata))
    }

    /// The subject of the one precondition that is not met.
    pub fn precondition(&self) -> &str {
        match &self.details.precondition_failure().expect("a PreconditionFailure").violations[..] {
            [violation] => &violation.subject,
            more => panic!("one violation, not {more:?}"),
        }
    }

    /// The subject of the one quota that is used up.
    pub fn quota(&self) -> &str {
        match &self.details.quota_failure().expect("a QuotaFailure").violations[..] {
            [violation] => &violation.subject,
            more => panic!("one violation, not {more:?}"),
        }
    }

    /// Kind and name of what is not there, or is there already.
    pub fn resource(&self) -> (&str, &str) {
        let resource = self.details.resource_info().expect("a ResourceInfo");
        (&resource.resource_type, &resource.resource_name)
    }
}

/// An answer that should be a refusal.
pub trait Refused {
    /// Holds that it is one, with this code and for this reason.
    fn refused(self, code: Code, reason: ErrorReason) -> Details;
}

impl<T: Debug> Refused for Result<T, Status> {
    #[track_caller]
    fn refused(self, code: Code, reason: ErrorReason) -> Details {
        let status = self.expect_err("this should be refused");
        let (name, details) = Details::of(&status);
        let expected = reason.as_str_name().strip_prefix("ERROR_REASON_").unwrap();
        assert_eq!((status.code(), name.as_str()), (code, expected), "{}", details.message);
        details
    }
}

/// What a client wants of an answer: the message in it.
pub fn inner<T>(answer: Result<Response<T>, Status>) -> Result<T, Status> {
    answer.map(Response::into_inner)
}
