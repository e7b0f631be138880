//! `MemberService`: the people in an account.

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::app::access::Access;
use crate::app::change::Asking;
use crate::app::members::AddMember;
use crate::app::target::Target;
use crate::error::Result;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::member_service_server::MemberService;
use crate::grpc::{Call, convert};
use crate::ids::PersonRef;

/// Serves `MemberService`.
pub struct Members(pub Arc<App>);

#[tonic::async_trait]
impl MemberService for Members {
    async fn add_member(
        &self,
        request: Request<v1::AddMemberRequest>,
    ) -> Result<Response<v1::AddMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (asking, command) = call.ok(add_member(&call.access, request.get_ref()))?;
        let changed = call.ok(self.0.change(asking, command).await)?;
        Ok(Response::new(v1::AddMemberResponse {
            member: Some(convert::member(changed.answer)),
            consistency_token: changed.token.to_string(),
        }))
    }

    async fn get_member(
        &self,
        request: Request<v1::GetMemberRequest>,
    ) -> Result<Response<v1::GetMemberResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, person) = call.ok(get_member(request.get_ref()))?;
        let (member, token) = call.ok(self.0.get_member(&call.access, &target, &person).await)?;
        Ok(Response::new(v1::GetMemberResponse {
            member: Some(convert::member(member)),
            consistency_token: token.to_string(),
        }))
    }
}

fn add_member(access: &Access, request: &v1::AddMemberRequest) -> Result<(Asking, AddMember)> {
    let mut fields = Fields::default();
    let account_id = fields.account_id(&request.account_id);
    let user = fields.user("user", request.user.as_ref());
    let grants = fields.grants(&request.assignments);
    let asking = fields.asking(access, request);
    let read =
        || Some((asking?, AddMember { account_id: account_id?, user: user?, grants: grants? }));
    fields.finish(read())
}

fn get_member(request: &v1::GetMemberRequest) -> Result<(Target, PersonRef)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let person = fields.person("user_id", &request.user_id);
    fields.finish(target.zip(person))
}
