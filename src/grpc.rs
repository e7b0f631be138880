//! The API over gRPC: wire types and statuses, which exist nowhere else in this crate.
//!
//! One file for each service. A method reads its request ([`parse`]), asks a use case, and writes the answer ([`convert`]); it decides nothing.

pub mod accounts;
pub mod authorization;
pub mod caller;
pub mod convert;
pub mod door;
pub mod language;
pub mod members;
pub mod parse;
mod peer;
pub mod proto;
pub mod stack;
pub mod standard;
pub mod status;

mod messages;

use std::sync::Arc;

use tonic::service::Routes;
use tonic::{Request, Status};

use crate::app::App;
use crate::app::access::Access;
use crate::error::Result;
use crate::grpc::language::Language;
use crate::grpc::proto::v1::account_service_server::AccountServiceServer;
use crate::grpc::proto::v1::authorization_service_server::AuthorizationServiceServer;
use crate::grpc::proto::v1::member_service_server::MemberServiceServer;

/// Every service of the API.
#[must_use]
pub fn routes(app: &Arc<App>) -> Routes {
    Routes::new(AuthorizationServiceServer::new(authorization::Authorization(Arc::clone(app))))
        .add_service(AccountServiceServer::new(accounts::Accounts(Arc::clone(app))))
        .add_service(MemberServiceServer::new(members::Members(Arc::clone(app))))
}

/// What of a call matters for how it is answered.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    access: Access,
    language: Language,
}

impl Call {
    fn of<T>(request: &Request<T>) -> Result<Self, Status> {
        let language = Language::of(request.metadata());
        let access = caller::of(request.extensions());
        let access = access.map_err(|error| status::from_error(&error, language))?;
        Ok(Self { access, language })
    }

    fn ok<T>(&self, result: Result<T>) -> Result<T, Status> {
        result.map_err(|error| status::from_error(&error, self.language))
    }
}
