//! Statuses as clients see them, and `error_reason.proto` held against the code.

use std::collections::BTreeMap;
use std::time::Duration;

use prost::Message;
use prost_types::{DescriptorProto, FileDescriptorProto, FileDescriptorSet};
use tonic::Code;

use super::*;
use crate::error::Reason;
use crate::grpc::proto::{FILE_DESCRIPTOR_SET, v1};

#[test]
fn every_status_names_its_reason_and_says_it_to_people_in_their_language() {
    for &reason in Reason::ALL {
        for language in [Language::English, Language::French] {
            let status = from_error(&Error::new(reason, "a message"), language);
            let details = status.get_error_details();
            assert_eq!(status.code(), code(reason.kind()));
            assert_eq!(status.message(), "a message");
            let info = details.error_info().expect("every status has an ErrorInfo");
            assert_eq!((info.reason.as_str(), info.domain.as_str()), (reason.name(), "rolecall"));
            let localized = details.localized_message().expect("and a LocalizedMessage");
            assert_eq!(localized.locale, language.tag());
            assert!(localized.message.ends_with('.'), "{reason} {}", localized.message);
        }
    }
}

#[test]
fn no_two_reasons_say_the_same_in_any_language() {
    for language in [Language::English, Language::French] {
        let mut seen = BTreeMap::new();
        for &reason in Reason::ALL {
            let sentence = messages::sentence(reason, language);
            assert_eq!(seen.insert(sentence, reason), None, "{sentence}");
        }
    }
}

#[test]
fn a_wrong_field_is_told_with_its_path_and_reason() {
    let error = Error::too_long("founder.display_name", 200, "characters");
    let status = from_error(&error, Language::English);
    assert_eq!(status.code(), Code::InvalidArgument);
    assert_eq!(status.message(), "`founder.display_name` must have at most 200 characters");
    let details = status.get_error_details();
    let violation = &details.bad_request().expect("a BadRequest").field_violations[0];
    assert_eq!(violation.field, "founder.display_name");
    assert_eq!(violation.description, "must have at most 200 characters");
    assert_eq!(violation.reason, "FIELD_TOO_LONG");
    assert_eq!(details.error_info().expect("an ErrorInfo").metadata["limit"], "200");
}

#[test]
fn what_does_not_exist_is_named() {
    let status = from_error(&Error::role_not_found("acme", "boss"), Language::French);
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(status.message(), "account `acme` has no role `boss`");
    let details = status.get_error_details();
    let resource = details.resource_info().expect("a ResourceInfo");
    assert_eq!(
        (resource.resource_type.as_str(), resource.resource_name.as_str()),
        ("role", "boss")
    );
}

#[test]
fn what_the_state_forbids_is_a_precondition_failure() {
    let error = Error::new(Reason::HoldersTooFew, "role `owner` needs at least 1 holder")
        .with_precondition("role/owner", "at least 1 active holder");
    let status = from_error(&error, Language::English);
    assert_eq!(status.code(), Code::FailedPrecondition);
    let details = status.get_error_details();
    let violation = &details.precondition_failure().expect("a PreconditionFailure").violations[0];
    assert_eq!(violation.r#type, "HOLDERS_TOO_FEW");
    assert_eq!(violation.subject, "role/owner");
}

#[test]
fn seats_that_are_missing_are_a_quota_failure() {
    let error = Error::new(Reason::SeatsExhausted, "account `acme` has 2 seats, all used")
        .with_quota("account/acme", "2 of 2 seats are used, 1 more is needed");
    let status = from_error(&error, Language::English);
    assert_eq!(status.code(), Code::ResourceExhausted);
    let details = status.get_error_details();
    let violation = &details.quota_failure().expect("a QuotaFailure").violations[0];
    assert_eq!(violation.subject, "account/acme");
}

#[test]
fn an_unreachable_store_says_when_to_ask_again_and_not_why() {
    let error = Error::store_unavailable(std::io::Error::other("password `hunter2`"));
    let status = from_error(&error, Language::English);
    assert_eq!(status.code(), Code::Unavailable);
    assert!(!format!("{status:?}").contains("hunter2"));
    let details = status.get_error_details();
    let delay = details.retry_info().expect("a RetryInfo").retry_delay;
    assert_eq!(delay, Some(Duration::from_secs(1)));
}

#[test]
fn details_that_do_not_apply_are_left_out() {
    let status = from_error(&Error::new(Reason::SelfChange, "no"), Language::English);
    let details = status.get_error_details();
    assert!(details.bad_request().is_none());
    assert!(details.precondition_failure().is_none());
    assert!(details.quota_failure().is_none());
    assert!(details.resource_info().is_none());
    assert!(details.retry_info().is_none());
}

#[test]
fn the_reasons_of_the_api_and_of_the_domain_are_the_same() {
    let documented = documented_reasons();
    for name in documented.keys() {
        assert!(Reason::from_name(name).is_some(), "`{name}` is only in error_reason.proto");
    }
    for reason in Reason::ALL {
        assert!(documented.contains_key(reason.name()), "`{reason}` is only in the code");
        let wire = v1::ErrorReason::from_str_name(&format!("ERROR_REASON_{reason}"));
        assert!(wire.is_some(), "`{reason}` is not generated");
    }
    assert_eq!(documented.len(), Reason::ALL.len());
}

#[test]
fn each_reason_is_documented_with_the_code_that_it_has() {
    for (name, comment) in documented_reasons() {
        let reason = Reason::from_name(&name).expect("held by another test");
        let code = format!("Code: `{}`.", screaming(&format!("{:?}", code(reason.kind()))));
        assert!(comment.contains(&code), "`{name}` should say {code}");
        assert!(comment.contains("Metadata: "), "`{name}` should say which metadata it has");
    }
}

#[test]
fn each_reason_has_an_example_that_is_a_request_of_the_api() {
    let set = descriptor_set();
    for (name, comment) in documented_reasons() {
        let examples = requests(&comment, "Example: ");
        assert!(!examples.is_empty(), "`{name}` has no example");
        for (method, request) in examples {
            assert_request(&set, &method, &request);
        }
    }
    let (_, comment) = enum_comments();
    for (method, request) in requests(&comment, "Given: ") {
        assert_request(&set, &method, &request);
    }
}

/// The comment of each reason in `error_reason.proto`, by its name without the prefix.
fn documented_reasons() -> BTreeMap<String, String> {
    enum_comments().0
}

/// The comments of the values of `ErrorReason`, and the enum's own.
fn enum_comments() -> (BTreeMap<String, String>, String) {
    let set = descriptor_set();
    let file = file(&set, "rolecall/v1/error_reason.proto");
    let comment = |path: &[i32]| {
        let info = file.source_code_info.as_ref().expect("the set has source information");
        let location = info.location.iter().find(|location| location.path == path);
        location.map(|location| location.leading_comments().to_owned()).unwrap_or_default()
    };
    // Paths into a file descriptor: 5 is `enum_type`, 2 is `value`.
    let values = file.enum_type[0].value.iter().enumerate().skip(1);
    let values = values.map(|(index, value)| {
        let name = value.name().strip_prefix("ERROR_REASON_").expect("buf holds the prefix");
        (name.to_owned(), comment(&[5, 0, 2, i32::try_from(index).expect("few values")]))
    });
    (values.collect(), comment(&[5, 0]))
}

/// The requests in a comment: lines of a word, a method and a JSON object.
fn requests(comment: &str, word: &str) -> Vec<(String, serde_json::Value)> {
    comment
        .lines()
        .filter_map(|line| line.trim().strip_prefix(word))
        .map(|line| {
            let (method, json) = line.split_once(' ').expect("a method and a request");
            (method.to_owned(), serde_json::from_str(json).expect("the request is JSON"))
        })
        .collect()
}

fn assert_request(set: &FileDescriptorSet, method: &str, request: &serde_json::Value) {
    let (service, method) = method.split_once('/').expect("written Service/Method");
    let services = set.file.iter().flat_map(|file| &file.service);
    let methods = services.filter(|found| found.name() == service).flat_map(|found| &found.method);
    let found = methods.into_iter().find(|found| found.name() == method);
    let found = found.unwrap_or_else(|| panic!("no method {service}/{method}"));
    assert_fields(set, message(set, found.input_type()), request);
}

/// Holds the names in a JSON object against a message, and those in objects within it.
fn assert_fields(set: &FileDescriptorSet, descriptor: &DescriptorProto, json: &serde_json::Value) {
    for (name, value) in json.as_object().expect("an object") {
        let field = descriptor.field.iter().find(|field| field.name() == name);
        let field = field.unwrap_or_else(|| panic!("{} has no `{name}`", descriptor.name()));
        if field.type_name().is_empty() {
            assert!(value.as_object().is_none(), "{name} is no object");
            continue;
        }
        // The entries of a map are the message's own nested type: their keys are data.
        let inner = field.type_name();
        if descriptor
            .nested_type
            .iter()
            .any(|nested| inner.ends_with(&format!(".{}", nested.name())))
        {
            continue;
        }
        // In JSON a time is a text.
        let values = value.as_array().map_or_else(|| vec![value], |values| values.iter().collect());
        let values = values.into_iter().filter(|value| value.is_object());
        for value in values {
            assert_fields(set, message(set, inner), value);
        }
    }
}

fn message<'a>(set: &'a FileDescriptorSet, type_name: &str) -> &'a DescriptorProto {
    let (package, name) = type_name.trim_start_matches('.').rsplit_once('.').expect("a name");
    let files = set.file.iter().filter(|file| file.package() == package);
    let found = files.flat_map(|file| &file.message_type).find(|found| found.name() == name);
    found.unwrap_or_else(|| panic!("no message {type_name}"))
}

fn descriptor_set() -> FileDescriptorSet {
    FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).expect("the generated set is one")
}

fn file<'a>(set: &'a FileDescriptorSet, name: &str) -> &'a FileDescriptorProto {
    set.file.iter().find(|file| file.name() == name).expect("the set has the file")
}

/// `InvalidArgument` as `INVALID_ARGUMENT`.
fn screaming(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
    }
    out
}
