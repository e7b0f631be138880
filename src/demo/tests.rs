//! The shipped demos, held against the API.

use std::collections::BTreeSet;

use prost::Message;
use prost_types::{DescriptorProto, FileDescriptorSet};
use serde_json::Value;

use super::*;
use crate::grpc::proto::FILE_DESCRIPTOR_SET;
use crate::shipped::{DEMOS, MODELS};

/// Every call of every demo.
fn tries() -> Vec<Try> {
    DEMOS.iter().flat_map(|(origin, text)| File::read(text).expect(origin).tries).collect()
}

#[test]
fn every_shipped_model_has_a_demo_of_its_own() {
    let names = |files: &[(&str, &str)], ending: &str| -> BTreeSet<String> {
        files
            .iter()
            .map(|(origin, _)| origin.strip_suffix(ending).expect(origin).to_owned())
            .collect()
    };
    assert_eq!(names(MODELS, ".yaml"), names(DEMOS, ".demo.yaml"));
    for (origin, text) in DEMOS {
        let model = File::read(text).expect(origin).model;
        assert_eq!(format!("models/{model}.demo.yaml"), *origin);
    }
}

#[test]
fn every_method_that_is_called_first_is_among_the_calls() {
    let called: BTreeSet<String> = tries().into_iter().map(|call| call.call).collect();
    for method in ["CheckPermission", "ListRoles", "AssignRole", "InviteUser", "CountSeats"] {
        assert!(called.contains(&format!("AuthorizationService/{method}")), "{method}");
    }
}

#[test]
fn every_call_is_one_of_the_api_with_fields_that_it_has() {
    let set = FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap();
    for call in tries() {
        let (service, method) = call.call.split_once('/').expect("a service and a method");
        let mut services = set.file.iter().flat_map(|file| &file.service);
        let service = services.find(|known| known.name() == service).expect(service);
        let method = service.method.iter().find(|known| known.name() == method).expect(method);
        has_fields(&set, message(&set, method.input_type()), &call.request);
    }
}

fn message<'a>(set: &'a FileDescriptorSet, name: &str) -> &'a DescriptorProto {
    let name = name.rsplit('.').next().unwrap();
    set.file
        .iter()
        .flat_map(|file| &file.message_type)
        .find(|known| known.name() == name)
        .expect(name)
}

/// Fields that are maps are passed over: their keys are anybody's.
fn has_fields(set: &FileDescriptorSet, message_type: &DescriptorProto, request: &Value) {
    match request {
        Value::Object(fields) => {
            for (name, value) in fields {
                let mut known = message_type.field.iter();
                let field = known.find(|field| field.name() == name).expect(name);
                let map = message_type
                    .nested_type
                    .iter()
                    .any(|entry| field.type_name().ends_with(&format!(".{}", entry.name())));
                if !field.type_name().is_empty() && !map {
                    has_fields(set, message(set, field.type_name()), value);
                }
            }
        }
        Value::Array(values) => {
            values.iter().for_each(|value| has_fields(set, message_type, value))
        }
        other => panic!("{other} is not a message"),
    }
}

#[test]
fn a_line_can_be_pasted_into_any_shell() {
    let address = "127.0.0.1:50051".parse().unwrap();
    let request = serde_json::json!({"display_name": "L'Atelier"});
    let shows = "a name with a quote".to_owned();
    let demo = Demo { tries: vec![Try { shows, call: "S/M".to_owned(), request }] };
    let lines: Vec<_> = demo.lines(address).collect();
    assert_eq!(lines[0], "# a name with a quote");
    assert_eq!(
        lines[1],
        r#"grpcurl -plaintext -d '{"display_name":"L'\''Atelier"}' 127.0.0.1:50051 rolecall.v1.S/M"#
    );
    // Not every shell takes a line that begins with `#` for a comment when it is typed: then a quote in it would stay open.
    for call in tries() {
        assert!(!call.shows.contains(['\'', '"', '`', '\n']), "{}", call.shows);
    }
}
