//! A caller who knows the methods by their descriptors alone: requests and answers are JSON, as grpcurl writes them.
//!
//! A process of grpcurl for each of thousands of questions would be most of what these tests do.

use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage, SerializeOptions};
use rolecall::grpc::proto::FILE_DESCRIPTOR_SET;
use serde_json::Value;
use tonic::transport::{Channel, Endpoint};
use tonic::{Request, Status};

use crate::bytes_codec::Bytes;

/// A connection to a program, of whatever version.
pub struct Client {
    channel: Channel,
    api: DescriptorPool,
}

impl Client {
    pub fn of(address: &str) -> Self {
        let endpoint = Endpoint::from_shared(format!("http://{address}")).unwrap();
        let api = DescriptorPool::decode(FILE_DESCRIPTOR_SET).unwrap();
        Self { channel: endpoint.connect_lazy(), api }
    }

    /// What a method that answers once answers, with the fields that are not set.
    pub async fn call(&self, method: &str, request: &Value) -> Result<Value, Status> {
        let (service, name) = method.split_once('/').unwrap();
        let service = self.api.get_service_by_name(&format!("rolecall.v1.{service}")).unwrap();
        let found = service.methods().find(|method| method.name() == name).unwrap();
        let request = DynamicMessage::deserialize(found.input(), request.clone()).unwrap();
        let path = format!("/{}/{name}", service.full_name()).parse().unwrap();
        let mut client = tonic::client::Grpc::new(self.channel.clone());
        client.ready().await.map_err(|error| Status::unavailable(error.to_string()))?;
        let answer = client.unary(Request::new(request.encode_to_vec()), path, Bytes).await?;
        let answer = DynamicMessage::decode(found.output(), answer.get_ref().as_slice()).unwrap();
        let options = SerializeOptions::new().skip_default_fields(false);
        let json = serde_json::value::Serializer;
        Ok(answer.serialize_with_options(json, &options).unwrap())
    }
}
