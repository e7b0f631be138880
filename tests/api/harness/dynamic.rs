//! Requests as JSON, sent by the descriptors that the service's reflection answers with: for tests about all methods at once.

use prost::Message;
use prost::encoding::{WireType, encode_key, encode_varint};
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorSet, MethodDescriptorProto,
};
use rolecall::grpc::proto::FILE_DESCRIPTOR_SET;
use serde_json::Value;
use tonic::{Request, Status};

use super::{Service, TEST_CALLER};
use crate::bytes_codec::Bytes;

/// The API as data.
pub struct Api(FileDescriptorSet);

impl Api {
    pub fn load() -> Self {
        Self(FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap())
    }

    pub fn file(&self, name: &str) -> &prost_types::FileDescriptorProto {
        self.0.file.iter().find(|file| file.name() == name).unwrap()
    }

    /// Every method, as `Service/Method`.
    pub fn methods(&self) -> Vec<String> {
        let services = self.0.file.iter().flat_map(|file| &file.service);
        let methods = services.flat_map(|service| {
            service.method.iter().map(|method| format!("{}/{}", service.name(), method.name()))
        });
        methods.collect()
    }

    /// The message that a method takes.
    pub fn input(&self, method: &str) -> &DescriptorProto {
        self.message(self.method(method).input_type()).unwrap()
    }

    /// The message that a method answers with.
    pub fn output(&self, method: &str) -> &DescriptorProto {
        self.message(self.method(method).output_type()).unwrap()
    }

    /// Whether a method answers with a stream.
    pub fn streams(&self, method: &str) -> bool {
        self.method(method).server_streaming()
    }

    fn method(&self, method: &str) -> &MethodDescriptorProto {
        let (service, method) = method.split_once('/').unwrap();
        let services = self.0.file.iter().flat_map(|file| &file.service);
        let found = services.filter(|found| found.name() == service);
        found.flat_map(|found| &found.method).find(|found| found.name() == method).unwrap()
    }

    /// A message by its full name.
    pub fn message(&self, type_name: &str) -> Option<&DescriptorProto> {
        let packages = ["rolecall.v1", "google.protobuf"];
        let (package, name) = packages.into_iter().find_map(|package| {
            let name = type_name.strip_prefix('.')?.strip_prefix(package)?;
            Some((package, name.strip_prefix('.')?))
        })?;
        let files = self.0.file.iter().filter(move |file| file.package() == package);
        let messages = files.flat_map(|file| &file.message_type);
        messages
            .flat_map(|message| {
                let nested = message.nested_type.iter();
                let nested = nested
                    .map(move |inner| (format!("{}.{}", message.name(), inner.name()), inner));
                std::iter::once((message.name().to_owned(), message)).chain(nested)
            })
            .find(|(full, _)| full == name)
            .map(|(_, message)| message)
    }

    /// A request in the wire format.
    fn encode(&self, message: &DescriptorProto, json: &Value) -> Vec<u8> {
        let mut wire = Vec::new();
        for (name, value) in json.as_object().unwrap() {
            let field = message.field.iter().find(|field| field.name() == name);
            let field = field.unwrap_or_else(|| panic!("{} has no `{name}`", message.name()));
            if field.label() == Label::Repeated {
                for entry in self.entries(field, value) {
                    self.encode_field(field, &entry, &mut wire);
                }
            } else {
                self.encode_field(field, value, &mut wire);
            }
        }
        wire
    }

    /// The elements of a list, or of a map as the messages that they are on the wire.
    fn entries(&self, field: &FieldDescriptorProto, value: &Value) -> Vec<Value> {
        match value {
            Value::Array(values) => values.clone(),
            Value::Object(map) => {
                let entry = |(key, value)| serde_json::json!({"key": key, "value": value});
                map.iter().map(entry).collect()
            }
            other => panic!("`{}` is no list or map: {other}", field.name()),
        }
    }

    fn encode_field(&self, field: &FieldDescriptorProto, value: &Value, wire: &mut Vec<u8>) {
        let number = u32::try_from(field.number()).unwrap();
        match field.r#type() {
            Type::String => put(number, value.as_str().unwrap().as_bytes(), wire),
            Type::Message => {
                let inner = self.message(field.type_name()).unwrap();
                let value = well_known(field.type_name(), value);
                put(number, &self.encode(inner, &value), wire);
            }
            Type::Bool | Type::Int32 | Type::Int64 | Type::Enum => {
                encode_key(number, WireType::Varint, wire);
                let value = value.as_bool().map_or_else(|| value.as_i64().unwrap(), i64::from);
                encode_varint(value.cast_unsigned(), wire);
            }
            other => panic!("`{}` has type {other:?}", field.name()),
        }
    }

    /// Asks a method; the answer is not looked into.
    pub async fn call(&self, service: &Service, method: &str, json: &Value) -> Result<(), Status> {
        self.call_as(service, method, json, None).await
    }

    /// Asks a method, as whoever the harness knows by this name.
    pub async fn call_as(
        &self,
        service: &Service,
        method: &str,
        json: &Value,
        caller: Option<&str>,
    ) -> Result<(), Status> {
        let wire = self.encode(self.input(method), json);
        let path = format!("/rolecall.v1.{method}").parse().unwrap();
        let mut client = tonic::client::Grpc::new(service.channel());
        client.ready().await.unwrap();
        let mut request = Request::new(wire);
        if let Some(caller) = caller {
            request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
        }
        // Of a method that streams, the first message is the answer.
        let mut answers = client.server_streaming(request, path, Bytes).await?;
        answers.get_mut().message().await.map(|_| ())
    }
}

/// What grpcurl takes as a text, as the message that it is: `"2026-01-31T12:00:00Z"`. A field mask it takes as the message alone.
fn well_known(type_name: &str, value: &Value) -> Value {
    match (type_name, value.as_str()) {
        (".google.protobuf.Timestamp", Some(text)) => {
            let time: jiff::Timestamp = text.parse().unwrap();
            serde_json::json!({"seconds": time.as_second()})
        }
        _ => value.clone(),
    }
}

fn put(number: u32, bytes: &[u8], wire: &mut Vec<u8>) {
    encode_key(number, WireType::LengthDelimited, wire);
    encode_varint(u64::try_from(bytes.len()).unwrap(), wire);
    wire.extend_from_slice(bytes);
}
