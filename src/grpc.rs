//! The API over gRPC: wire types and statuses, which no other part of the service knows.
//!
//! One file for each service. A method reads its request ([`parse`]), asks a use case, and writes the answer ([`convert`]); it decides nothing.

pub mod accounts;
pub mod authorization;
pub mod caller;
pub mod convert;
pub mod door;
pub mod invitations;
pub mod language;
pub mod mails;
pub mod members;
pub mod metrics;
pub mod parse;
mod peer;
pub mod reference;
pub mod roles;
pub mod stack;
pub mod standard;
pub mod status;
pub mod teams;
pub mod watch;

mod messages;

pub use crate::proto;

use std::sync::Arc;

use tonic::service::Routes;
use tonic::{Request, Status};

use crate::app::App;
use crate::app::access::Access;
use crate::error::Result;
use crate::grpc::language::Language;
use crate::grpc::proto::v1::account_service_server::AccountServiceServer;
use crate::grpc::proto::v1::authorization_service_server::AuthorizationServiceServer;
use crate::grpc::proto::v1::invitation_service_server::InvitationServiceServer;
use crate::grpc::proto::v1::mail_service_server::MailServiceServer;
use crate::grpc::proto::v1::member_service_server::MemberServiceServer;
use crate::grpc::proto::v1::role_service_server::RoleServiceServer;
use crate::grpc::proto::v1::team_service_server::TeamServiceServer;
use crate::grpc::proto::v1::watch_service_server::WatchServiceServer;

/// Every service of the API.
#[must_use]
pub fn routes(app: &Arc<App>) -> Routes {
    Routes::new(AuthorizationServiceServer::new(authorization::Authorization(Arc::clone(app))))
        .add_service(AccountServiceServer::new(accounts::Accounts(Arc::clone(app))))
        .add_service(MailServiceServer::new(mails::Mails(Arc::clone(app))))
        .add_service(MemberServiceServer::new(members::Members(Arc::clone(app))))
        .add_service(TeamServiceServer::new(teams::Teams(Arc::clone(app))))
        .add_service(InvitationServiceServer::new(invitations::Invitations(Arc::clone(app))))
        .add_service(RoleServiceServer::new(roles::Roles(Arc::clone(app))))
        .add_service(WatchServiceServer::new(watch::Watches(Arc::clone(app))))
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
