//! The two services that every gRPC server is expected to have: health, for those who watch over it, and reflection, for those who try it.

use prost::Message;
use prost_types::FileDescriptorSet;
use tonic::service::Routes;
use tonic_health::ServingStatus;
use tonic_health::server::HealthReporter;

use crate::grpc::proto::FILE_DESCRIPTOR_SET;

/// The services of the API, whose health is told: those of this package.
const PACKAGE: &str = "rolecall.v1";

/// Tells whether the service serves.
pub struct Health {
    reporter: HealthReporter,
    services: Vec<String>,
}

/// Why reflection could not be set up: the descriptor set that the program was built with is broken.
#[derive(Debug, thiserror::Error)]
#[error("the descriptor set of the API can't be used: {0}")]
pub struct BrokenDescriptors(String);

/// Adds both to the routes of the API. Everything counts as not serving until [`Health::serving`].
///
/// # Errors
/// The program was built with a broken descriptor set.
pub async fn add_to(routes: Routes) -> Result<(Routes, Health), BrokenDescriptors> {
    let (reporter, service) = tonic_health::server::health_reporter();
    let health = Health { reporter, services: services()? };
    health.set(ServingStatus::NotServing).await;

    // Both versions, since older clients know only v1alpha; with the error details, since they show them decoded then.
    let reflection = || {
        tonic_reflection::server::Builder::configure()
            .register_encoded_file_descriptor_set(FILE_DESCRIPTOR_SET)
            .register_encoded_file_descriptor_set(tonic_types::pb::FILE_DESCRIPTOR_SET)
            .register_encoded_file_descriptor_set(tonic_health::pb::FILE_DESCRIPTOR_SET)
    };
    let broken = |error: tonic_reflection::server::Error| BrokenDescriptors(error.to_string());
    let routes = routes
        .add_service(service)
        .add_service(reflection().build_v1().map_err(broken)?)
        .add_service(reflection().build_v1alpha().map_err(broken)?);
    Ok((routes, health))
}

/// The empty name, by which the whole server goes, and every service of the API.
fn services() -> Result<Vec<String>, BrokenDescriptors> {
    let set = FileDescriptorSet::decode(FILE_DESCRIPTOR_SET)
        .map_err(|error| BrokenDescriptors(error.to_string()))?;
    let own = set.file.iter().filter(|file| file.package() == PACKAGE);
    let names =
        own.flat_map(|file| &file.service).map(|service| format!("{PACKAGE}.{}", service.name()));
    Ok(std::iter::once(String::new()).chain(names).collect())
}

impl Health {
    /// From now on it serves.
    pub async fn serving(&self) {
        self.set(ServingStatus::Serving).await;
    }

    /// From now on it does not. Whoever watches is told, and then let go: a watch has no end of its own, and would hold a stopping
    /// server up.
    pub async fn stop(mut self) {
        self.set(ServingStatus::NotServing).await;
        for service in &self.services {
            self.reporter.clear_service_status(service).await;
        }
    }

    async fn set(&self, status: ServingStatus) {
        for service in &self.services {
            self.reporter.set_service_status(service, status).await;
        }
    }
}
